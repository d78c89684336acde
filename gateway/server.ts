import './config';
import { ApolloServer } from '@apollo/server';
import { type Log } from '../lib/log';
import { type SubgraphSource } from '../schema/compose';
import { maskError } from '../schema/mask-error';
import { type SubgraphEndpoint } from '../schema/subgraph';
import { type Config } from './config';
import { assertExecutes } from './executes';
import { createApolloEngine } from './engine/apollo-engine';
import { type Engine, type EngineParts } from './engine/engine';
import { type Policy } from './execution/decision/policy';
import { createEngine } from './execution/engine';
import { writeAnswer } from './execution/shaped-data';
import { loadExplorer } from './explorer/explorer-routes';
import { redirect } from '../http/answers';
import { close } from '../http/close';
import { type Route } from '../http/exchange';
import { createFront } from '../http/front';
import { graphqlRoute } from './graphql-route';
import { healthRoutes } from '../http/health-routes';
import { listen } from '../http/listen';
import { legacyStatus } from './open/legacy-status';
import { type OpenMode } from './open/open-mode';
import { plugins } from './plugins/list';
import { runningRequest, type RequestState } from '../http/request-state';
import { loadSupergraph } from './supergraph/load-supergraph';

/** Our own engine, or plain ApolloGateway to compare with. */
const ENGINES: Readonly<Record<Config['engine'], (parts: EngineParts) => Engine>> = Object.freeze({
  compiled: createEngine,
  apollo: createApolloEngine,
});

/** What a gateway is started from. */
export interface GatewayParts {
  readonly subgraphs: readonly SubgraphEndpoint[];
  readonly config: Pick<Config, 'host' | 'port' | 'dataDir'>;
  readonly log: Log;
  /** Throws a SharingError (NOT_READY, IMPORT_INCOMPLETE …) for as long as the service should get no traffic. */
  readonly ready: () => Promise<void>;
  /** Composed elsewhere; without it the subgraphs are composed here. */
  readonly supergraphSdl?: string;
  readonly open?: OpenMode;
  /** Labels of `@override` that are set. */
  readonly overrideLabels?: readonly string[];
  /** Who executes the plans; unless it is said, our own engine over an open graph, and stock execution otherwise. */
  readonly engine?: Config['engine'];
  /** The sharing rules that our own engine puts into its plans and writers; without them everything may be seen. */
  readonly policy?: Policy;
}

/** A gateway that answers. */
export interface RunningGateway {
  readonly url: string;
  /** Lets running requests finish, then stops everything. A second call waits for the first. */
  readonly stop: () => Promise<void>;
}

function createApollo(engine: Engine, log: Log, open: OpenMode | undefined): ApolloServer<RequestState> {
  return new ApolloServer<RequestState>({
    gateway: engine,
    plugins: open === undefined ? [...plugins] : [...plugins, legacyStatus],
    logger: log,
    // Apollo Server hands on what it is given, and our route, which alone reads it, takes bytes.
    stringifyResult: (answer) => writeAnswer(answer as never) as unknown as string,
    introspection: true,
    csrfPrevention: open === undefined,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) =>
      open === undefined
        ? maskError(formatted, error, runningRequest.getStore() ?? { requestId: 'none', log })
        : formatted,
  });
}

/** A room in this process has no address, but the supergraph wants one. */
function sourceOf(endpoint: SubgraphEndpoint): SubgraphSource {
  const { name, sdl } = endpoint;
  return { name, sdl, url: endpoint.kind === 'http' ? endpoint.url : `in-process:${name}` };
}

const home: Route = { path: '/', methods: ['GET'], answer: async () => redirect('/explorer') };

/** Composes the subgraphs (or takes the kept supergraph), starts Apollo Server over them and listens. */
export async function startGateway({ subgraphs, config, log, ready, ...given }: GatewayParts): Promise<RunningGateway> {
  const { open, policy = null, overrideLabels = [], engine = open === undefined ? 'apollo' : 'compiled' } = given;
  const supergraphSdl =
    given.supergraphSdl ?? (await loadSupergraph(subgraphs.map(sourceOf), { dataDir: config.dataDir, log }));
  const apollo = createApollo(ENGINES[engine]({ supergraphSdl, subgraphs, log, policy, overrideLabels }), log, open);
  await apollo.start();
  const front = createFront(
    [
      home,
      graphqlRoute(apollo, open),
      ...healthRoutes([(state) => assertExecutes(apollo, state), ready]),
      ...(await loadExplorer()),
    ],
    log,
  );
  const url = await listen(front, config).catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= close(front).then(() => apollo.stop()));
  return Object.freeze({ url, stop });
}
