import './config';
import { ApolloServer } from '@apollo/server';
import { type Log } from '../lib/log';
import { type SubgraphEndpoint } from '../schema/subgraph';
import { type LiveAccess } from './access/live-access';
import { type Config } from './config';
import { assertExecutes } from './executes';
import { type Engine, type EngineParts } from './engine/engine';
import { type PolicyOf } from './execution/decision/policy';
import { writeAnswer } from './execution/shaped-data';
import { loadExplorer } from './explorer/explorer-routes';
import { redirect } from '../http/answers';
import { close } from '../http/close';
import { type Route } from '../http/exchange';
import { createFront } from '../http/front';
import { type Identity } from './identity/identity';
import { DEFAULT_INTAKE } from './intake';
import { healthRoutes } from '../http/health-routes';
import { listen } from '../http/listen';
import { type OpenMode } from './open/open-mode';
import { type OperationState } from './operation-state';
import { Reception } from './reception';
import { unusable } from './supergraph/check-supergraph';
import { Feed } from './supergraph/feed';
import { type Supply } from './supergraph/first-supergraph';
import { lastGoodOf } from './supergraph/last-good';
import { roomsSupply } from './supergraph/rooms-supply';

/** Our own engine, or plain ApolloGateway to compare with; only the one that serves is loaded. */
const ENGINES: Readonly<Record<Config['engine'], (parts: EngineParts) => Promise<Engine>>> = Object.freeze({
  compiled: async (parts) => (await import('./execution/engine')).createEngine(parts),
  apollo: async (parts) => (await import('./engine/apollo-engine')).createApolloEngine(parts),
});

/** What a gateway is started from. */
export interface GatewayParts {
  /** Rooms in this process, whose supergraph is composed here, unless it comes from elsewhere (`supply`). */
  readonly subgraphs?: readonly SubgraphEndpoint[];
  readonly supply?: Pick<Supply, 'source' | 'rules'>;
  /** True when rooms compose only if they say how everything in them is shared. */
  readonly isGoverned?: boolean;
  readonly config: Pick<Config, 'host' | 'port' | 'dataDir'> & Partial<Pick<Config, 'intake'>>;
  readonly log: Log;
  /** Throws a SharingError (NOT_READY, IMPORT_INCOMPLETE …) for as long as the service should get no traffic. */
  readonly ready: () => Promise<void>;
  readonly open?: OpenMode;
  /** Who may ask; without it everybody may. */
  readonly identity?: Identity;
  /** What is known of the registry's decisions, for the health of the gateway. */
  readonly access?: Pick<LiveAccess, 'current'>;
  /** What else is answered on the same port. */
  readonly extraRoutes?: readonly Route[];
  /** Who executes the plans; our own engine unless it is said. */
  readonly engine?: Config['engine'];
  /** The sharing rules that our own engine puts into its plans and writers; without them everything may be seen. */
  readonly policy?: PolicyOf;
  /** Labels of `@override` that are set. */
  readonly overrideLabels?: readonly string[];
}

/** A gateway that answers. */
export interface RunningGateway {
  readonly url: string;
  /** Lets running requests finish, then stops everything. A second call waits for the first. */
  readonly stop: () => Promise<void>;
}

function createApollo(engine: Engine, log: Log, { reception, open }: { reception: Reception; open: boolean }) {
  return new ApolloServer<OperationState>({
    ...reception.apolloOptions(engine.plugins),
    gateway: engine.gateway,
    logger: log,
    // Apollo Server hands on what it is given, and our route, which alone reads it, takes bytes.
    stringifyResult: (answer) => writeAnswer(answer as never) as unknown as string,
    csrfPrevention: !open,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
}

/** Without word of the registry for too long, what is shared on conditions is refused; the rest goes on. */
function accessHealth({ access }: GatewayParts): object {
  const { state, isFresh } = access?.current() ?? {};
  return access === undefined ? {} : { access: { epoch: state?.epoch ?? null, isFresh } };
}

const home: Route = { path: '/', methods: ['GET'], answer: async () => redirect('/explorer') };

/** Undoes what came before when a step fails. */
async function orElse<T>(step: Promise<T>, undo: () => Promise<unknown>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    await undo();
    throw error;
  }
}

/** What an engine cannot take of a supergraph is said of the supergraph. */
const served = <T>({ served: { source } }: Feed, step: Promise<T>): Promise<T> =>
  step.catch((error: unknown) => Promise.reject(unusable(source, error)));

async function openFeed(parts: GatewayParts): Promise<Feed> {
  const { subgraphs = [], supply, isGoverned, config, log } = parts;
  const { dataDir } = config;
  const { source, rules } = supply ?? roomsSupply(subgraphs, { dataDir, log, isGoverned: isGoverned === true });
  return Feed.open({ source, rules, lastGood: lastGoodOf(dataDir, source.key), log });
}

/** Has the supergraph, starts Apollo Server over it, listens, and follows the supergraph's source. */
export async function startGateway(parts: GatewayParts): Promise<RunningGateway> {
  const { config, log, ready, open, identity, policy = null, engine: name = 'compiled' } = parts;
  const { overrideLabels = [], extraRoutes = [] } = parts;
  const feed = await openFeed(parts);
  const { intake = DEFAULT_INTAKE } = config;
  const reception = await Reception.open({ intake, open, identity, log });
  const { metering } = reception;
  const engine = await served(feed, ENGINES[name]({ ...feed.first, log, policy, metering, overrideLabels }));
  reception.follow(engine.gateway);
  const apollo = createApollo(engine, log, { reception, open: open !== undefined });
  await orElse(served(feed, apollo.start()), async () => engine.gateway.stop?.());
  const front = createFront(
    [
      home,
      ...reception.routes(apollo),
      ...extraRoutes,
      ...healthRoutes([(state) => assertExecutes(apollo, state), ready], () => ({
        supergraph: feed.served,
        ...accessHealth(parts),
      })),
      ...(await loadExplorer({ signsIn: identity?.demo != null })),
    ],
    log,
    intake.limits,
  );
  const url = await orElse(listen(front, config), () => apollo.stop());
  feed.follow(engine.swap);
  const stopAll = async (): Promise<void> => {
    reception.close();
    await Promise.all([feed.stop(), close(front)]);
    await apollo.stop();
  };
  let stopped: Promise<void> | undefined;
  return Object.freeze({ url, stop: () => (stopped ??= stopAll()) });
}
