import { type Answer, type Route } from '../../http/exchange';
import { assetOf, readAssets, readPage, type Asset } from './assets';
import { readExamples } from './examples';
import { serveAsset } from './serve-asset';

/** Addresses carry the content's version, so what is behind one never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Nothing but this server's own files and endpoint; the editor places its own style attributes and embeds its fonts. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const assetRoute = (asset: Asset): Route => ({
  path: `/explorer/assets/${asset.name}`,
  methods: ['GET'],
  answer: (exchange) => serveAsset(asset, exchange, FOREVER),
});

const guarded = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' },
});

const pageRoute = (page: Asset): Route => ({
  path: '/explorer',
  methods: ['GET'],
  answer: async (exchange) => guarded(await serveAsset(page, exchange, 'no-cache')),
});

async function examplesAsset(): Promise<Asset> {
  const text = JSON.stringify(await readExamples());
  return assetOf('examples.json', 'application/json; charset=utf-8', Buffer.from(text));
}

/** The explorer page (GraphiQL), everything it loads, and its example operations. Reads the files once. `signsIn`: at the demo issuer. */
export async function loadExplorer({ signsIn }: { readonly signsIn: boolean }): Promise<readonly Route[]> {
  const assets = [...(await readAssets()), await examplesAsset()];
  return [pageRoute(await readPage(assets, signsIn)), ...assets.map(assetRoute)];
}
