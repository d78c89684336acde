import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../lib/log';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { DEFAULT_INTAKE, type Intake } from '../intake';
import { type GatewayParts, startGateway, type RunningGateway } from '../server';

/** A gateway on a free port with a data folder of its own, and the log it wrote. */
export interface TestGateway extends RunningGateway {
  readonly logged: readonly string[];
  readonly ask: (query: string, variables?: object) => Promise<{ status: number; headers: Headers; body: GraphQLBody }>;
}

/** A GraphQL answer as a test reads it. */
export interface GraphQLBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

const isReady = async (): Promise<void> => undefined;

/** Posts JSON and reads JSON. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): ReturnType<TestGateway['ask']> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as GraphQLBody };
}

/** Starts the real gateway over the endpoints; `stop` also removes its data folder. */
export async function startTestGateway(
  subgraphs: readonly SubgraphEndpoint[],
  ready = isReady,
  given: Pick<GatewayParts, 'engine' | 'open' | 'isGoverned' | 'identity' | 'policy'> & {
    readonly intake?: Intake;
  } = {},
): Promise<TestGateway> {
  const logged: string[] = [];
  const log = createLog({ level: 'debug', pretty: false, sink: { write: (line) => logged.push(line) } });
  const dataDir = await mkdtemp(join(tmpdir(), 'ecoguard-gateway-'));
  const { intake = DEFAULT_INTAKE, ...more } = given;
  const config = { host: '127.0.0.1', port: 0, dataDir, intake };
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  const gateway = await startGateway({ subgraphs, config, log, ready, ...more }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const stop = (): Promise<void> => gateway.stop().then(remove);
  const ask: TestGateway['ask'] = (query, variables) => post(`${gateway.url}/graphql`, { query, variables });
  return { url: gateway.url, logged, ask, stop };
}
