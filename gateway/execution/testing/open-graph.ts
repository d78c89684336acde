import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../../lib/log';
import { composeSubgraphs } from '../../../schema/compose';
import { openSupply } from '../../open/open-supply';
import { startGateway } from '../../server';

/** What a subgraph over HTTP was asked. */
export interface Received {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A subgraph that answers with whatever text it likes. */
export interface FreeSubgraph {
  readonly sdl: string;
  readonly answer: (received: Received) => string | Promise<string>;
}

/** An open gateway over subgraphs of its own. */
export interface OpenGraph {
  readonly url: string;
  /** Posts a GraphQL request, as text or as an object, and gives the answer's text. */
  readonly post: (body: unknown) => Promise<{ readonly status: number; readonly text: string }>;
  readonly stop: () => Promise<void>;
}

async function serve({ answer }: FreeSubgraph): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const received = JSON.parse(Buffer.concat(chunks).toString()) as Received;
      void Promise.resolve(answer(received)).then((text) => response.end(text));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function post(url: string, body: unknown) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Composes subgraphs, serves each over HTTP, and starts an open gateway over them. */
export async function openGraph(subgraphs: Readonly<Record<string, FreeSubgraph>>): Promise<OpenGraph> {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'));
  const servers = await Promise.all(Object.values(subgraphs).map(serve));
  const endpoints = Object.entries(subgraphs).map(([name, { sdl }], place) => {
    const { port } = servers[place]?.address() as AddressInfo;
    return { name, sdl, url: `http://127.0.0.1:${port}/` };
  });
  const composed = composeSubgraphs(endpoints.map(({ name, sdl, url }) => ({ name, sdl, url })));
  if (!composed.ok) throw new Error(composed.problems.map(({ message }) => message).join('\n'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, composed.supergraphSdl);
  const log = createLog({ level: 'silent', pretty: false });
  const gateway = await startGateway({
    config: { host: '127.0.0.1', port: 0, dataDir: folder },
    log,
    ready: async () => undefined,
    supply: openSupply({ supergraph: file, ignoreSharing: false }, log),
    open: { forwardHeaders: [] },
  });
  const stop = async (): Promise<void> => {
    await gateway.stop();
    servers.forEach((server) => server.close());
    rmSync(folder, { recursive: true });
  };
  return { url: gateway.url, post: (body) => post(gateway.url, body), stop };
}
