import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Answer, type Exchange } from '../../http/exchange';
import { type Asset } from './assets';

const compress = promisify(gzip);

/** Compressed once per process: the largest file is 3.5 MB. */
const compressed = new WeakMap<Asset, Promise<Buffer>>();

function gzipped(asset: Asset): Promise<Buffer> {
  const known = compressed.get(asset) ?? compress(asset.body);
  compressed.set(asset, known);
  return known;
}

const acceptsGzip = ({ headers }: Exchange): boolean => /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));

/** A file with its etag, compressed where the browser takes it; 304 when the browser has it. */
export async function serveAsset(asset: Asset, exchange: Exchange, cacheControl: string): Promise<Answer> {
  const isGzip = acceptsGzip(exchange);
  const etag = `"${asset.version}${isGzip ? '-gz' : ''}"`;
  const shared = { etag, 'cache-control': cacheControl, vary: 'accept-encoding' };
  if (exchange.headers['if-none-match'] === etag) return { status: 304, headers: shared };
  return {
    status: 200,
    headers: { ...shared, 'content-type': asset.type, ...(isGzip ? { 'content-encoding': 'gzip' } : {}) },
    body: isGzip ? await gzipped(asset) : asset.body,
  };
}
