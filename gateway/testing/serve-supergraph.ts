import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log } from '../../lib/log';
import { composeSubgraphs } from '../../schema/compose';
import { openSupply, type OpenSource } from '../open/open-supply';
import { type GatewayParts, type RunningGateway, startGateway } from '../server';
import { type ServedSupergraph } from '../supergraph/feed';
import { type WatchedLog, watchedLog } from './watched-log';

/** The supergraph of one subgraph with one field of this name; nobody listens at its address. */
export function supergraphWith(field: string): string {
  const composed = composeSubgraphs([{ name: 'one', url: 'http://127.0.0.1:9/', sdl: `type Query { ${field}: Int }` }]);
  if (!composed.ok) throw new Error('one field composes');
  return composed.supergraphSdl;
}

/** A gateway that follows its source, with the log it wrote. */
export interface FollowingGateway extends RunningGateway, WatchedLog {
  /** What `/health/ready` says; throws when it is not ready. */
  readonly health: () => Promise<ServedSupergraph>;
  /** Names of the fields that a query may begin with. */
  readonly fields: () => Promise<string[]>;
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  return (await response.json()) as T;
}

interface Introspected {
  readonly data: { readonly __schema: { readonly queryType: { readonly fields: readonly { name: string }[] } } };
}

type SupplyOf = (log: Log) => NonNullable<GatewayParts['supply']>;

async function start(dataDir: string, supplyOf: SupplyOf): Promise<FollowingGateway> {
  const watched = watchedLog();
  const config = { host: '127.0.0.1', port: 0, dataDir };
  const parts = { config, log: watched.log, ready: async () => undefined, open: { forwardHeaders: [] } };
  const given = { ...parts, supply: supplyOf(watched.log) };
  const gateway = await startGateway(given).catch((error: unknown) => {
    throw Object.assign(error as Error, { lines: watched.lines });
  });
  const fields = async (): Promise<string[]> => {
    const query = '{ __schema { queryType { fields { name } } } }';
    const { data } = await json<Introspected>(
      await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': '1' },
      }),
    );
    return data.__schema.queryType.fields.map(({ name }) => name);
  };
  const health = async (): Promise<ServedSupergraph> =>
    (await json<{ supergraph: ServedSupergraph }>(await fetch(`${gateway.url}/health/ready`))).supergraph;
  return { ...gateway, ...watched, fields, health };
}

/** A folder for files and data, and the gateways started over it; all goes with `cleanUp`. */
export function gatewaysOver() {
  const folder = mkdtempSync(join(tmpdir(), 'ecoguard-follow-'));
  const started: RunningGateway[] = [];
  const startOver = async (supplyOf: SupplyOf): Promise<FollowingGateway> => {
    const gateway = await start(join(folder, 'data'), supplyOf);
    started.push(gateway);
    return gateway;
  };
  const open = (source: Partial<OpenSource> & Pick<OpenSource, 'supergraph'>): Promise<FollowingGateway> =>
    startOver((log) => openSupply({ ignoreSharing: false, ...source }, log));
  const cleanUp = async (): Promise<void> => {
    await Promise.all(started.map((gateway) => gateway.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, open, startOver, cleanUp };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that hands out a supergraph, and is told how for each request. */
export async function supergraphServer(first: Answer) {
  const requests: IncomingMessage[] = [];
  let answer = first;
  const server: Server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return {
    url: `http://127.0.0.1:${String(port)}/supergraph`,
    requests,
    answerWith: (next: Answer) => void (answer = next),
    stop,
  };
}
