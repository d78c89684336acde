import { type ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { showErrors } from '../http/apollo/show-errors';
import { type Route } from '../http/exchange';
import { type Log } from '../lib/log';
import { sha256 } from '../lib/sha256';
import { Admission } from './admission';
import { Documents } from './documents/documents';
import { type Manifest } from './documents/manifest';
import { type WatchedManifest, watchManifest } from './documents/watch-manifest';
import { type Engine, type GatewayInterface } from './engine/engine';
import { type Metering } from './engine/metering';
import { graphqlRoute } from './graphql-route';
import { SharedRequests } from './inbound/shared-requests';
import { KnownRules } from './limits/cost/known-rules';
import { operationMeter } from './limits/cost/operation-meter';
import { type Intake } from './intake';
import { demoRoutes } from './identity/demo/demo-routes';
import { type Identity } from './identity/identity';
import { signInWith } from './identity/sign-in';
import { Metrics } from './metrics/metrics';
import { metricsRoute } from './metrics/metrics-route';
import { type OpenMode } from './open/open-mode';
import { type OperationState } from './operation-state';
import { legacyStatus } from './plugins/legacy-status';
import { pluginList } from './plugins/list';
import { reportOperations } from './plugins/report-operations';

/** What a reception is opened with. */
export interface ReceptionParts {
  readonly intake: Intake;
  readonly open: OpenMode | undefined;
  /** Undefined where nobody has to say who asks. */
  readonly identity: Identity | undefined;
  readonly log: Log;
}

type ApolloOptions = Pick<
  ApolloServerOptions<OperationState>,
  'formatError' | 'introspection' | 'persistedQueries' | 'plugins'
>;

const NOTHING_REGISTERED: Manifest = new Map();
const DIGEST_LENGTH = 12;

/** Everything between the socket and Apollo Server: what is admitted, under which rules, and how it is counted. */
export class Reception {
  readonly metrics: Metrics;
  /** What the engine counts and keeps to. */
  readonly metering: Metering;
  private readonly admission: Admission;
  private readonly rules = new KnownRules();

  private constructor(
    private readonly parts: ReceptionParts,
    private readonly manifest: WatchedManifest | undefined,
  ) {
    const { intake, identity, log } = parts;
    this.metrics = new Metrics(identity?.tokens);
    const documents = new Documents({
      ...intake.documents,
      registered: () => manifest?.current() ?? NOTHING_REGISTERED,
      log,
    });
    this.metering = {
      metrics: this.metrics,
      meterOf: (sdl) => operationMeter(this.rules.of(sdl), intake.costs, this.metrics),
      mostAnswerBytes: intake.limits.subgraphResponseBytes,
      isShared: intake.isSubgraphShared,
    };
    this.admission = new Admission({ documents, limits: intake.limits, costs: intake.costs });
  }

  /** Reads the registered documents, where there are any. */
  static async open(parts: ReceptionParts): Promise<Reception> {
    const { mode, file } = parts.intake.documents;
    const manifest = mode === 'off' || file === undefined ? undefined : await watchManifest(file, parts.log);
    return new Reception(parts, manifest);
  }

  /** How Apollo Server is made: what it would do itself and is done here is off. */
  apolloOptions(ofEngine: Engine['plugins']): ApolloOptions {
    const { intake, log, open } = this.parts;
    const errors = showErrors({ isMasked: open === undefined, hasSuggestions: intake.hasSuggestions, log });
    const own = [...ofEngine, errors.plugin, reportOperations(log, this.metrics)];
    return {
      formatError: errors.formatError,
      introspection: intake.hasIntrospection,
      persistedQueries: false,
      plugins: pluginList([...own, legacyStatus(open !== undefined)]),
    };
  }

  /** Keeps to the supergraph that the engine runs on, whenever it changes. */
  follow(gateway: GatewayInterface): void {
    gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
      this.admission.useRules(this.rules.of(coreSupergraphSdl));
      this.metrics.supergraph = sha256(coreSupergraphSdl).slice(0, DIGEST_LENGTH);
    });
  }

  routes(apollo: ApolloServer<OperationState>): readonly Route[] {
    const { intake, identity, open } = this.parts;
    const graphql = graphqlRoute({
      apollo,
      admission: this.admission,
      metrics: this.metrics,
      mostResponseBytes: intake.limits.responseBytes,
      forwardHeaders: open?.forwardHeaders ?? [],
      shared: intake.isInboundShared ? new SharedRequests(this.metrics.sharedRequests) : undefined,
      signIn: signInWith(identity, this.metrics.droppedHeaders),
    });
    const metrics = intake.hasMetrics ? [metricsRoute(this.metrics)] : [];
    return [graphql, ...metrics, ...(identity?.demo ? demoRoutes(identity.demo) : [])];
  }

  close(): void {
    this.manifest?.stop();
  }
}
