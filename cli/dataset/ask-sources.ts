import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGateway } from '../../gateway/server';
import { createLog } from '../../lib/log';
import { type House, openRooms } from '../house';
import { type SourceAnswer } from './reconciliation';

/** Sources asked for at a time. */
const PAGE = 100;

interface Page {
  readonly nodes: readonly SourceAnswer[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Body {
  readonly data?: { readonly pollutionSources: Page };
  readonly errors?: readonly { readonly message: string }[];
}

async function askPage(url: string, selection: string, after: string | null): Promise<Page> {
  const query = `query Sources($after: String) { pollutionSources(first: ${PAGE}, after: $after) {
    nodes { id ${selection} } pageInfo { hasNextPage endCursor } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { after } }),
  });
  const { data, errors } = (await response.json()) as Body;
  if (data === undefined || errors !== undefined) throw new Error(errors?.[0]?.message ?? 'no answer');
  return data.pollutionSources;
}

/** Every pollution source of the house as its own gateway answers it: the departments' rows joined as a client joins them. */
export async function* askSources(house: House, selection: string): AsyncGenerator<SourceAnswer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ecoguard-verify-'));
  const log = createLog({ level: 'error', pretty: process.stderr.isTTY });
  const subgraphs = await openRooms(house, log);
  const config = { host: '127.0.0.1', port: 0, dataDir };
  const gateway = await startGateway({ subgraphs, config, log, ready: async () => undefined });
  try {
    let after: string | null = null;
    do {
      const page: Page = await askPage(gateway.url, selection, after);
      yield* page.nodes;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  } finally {
    await gateway.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
