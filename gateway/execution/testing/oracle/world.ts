import { Supergraph } from '@apollo/federation-internals';
import { type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, print } from 'graphql';
import { composeSubgraphs } from '../../../../schema/compose';
import { createLog } from '../../../../lib/log';
import { createApolloEngine } from '../../../engine/apollo-engine';
import { type Engine } from '../../../engine/engine';
import { type Scope } from '../../decision/policy';
import { executeOperation, type OperationAnswer } from '../../execute-operation';
import { schemasOf } from '../../schemas';
import { createSnapshot, type Snapshot } from '../../snapshot';
import { inProcessClient } from '../../transport/in-process-client';
import { inlinePlanner } from './inline-planner';
import { MergedFields } from './merged-fields';
import { askMonolith, type MonolithAnswer } from './monolith';
import { readSubgraph } from './subgraph-text';
import { SubgraphServer } from './subgraph-server';
import { Truth } from './truth';
import { newWeather, type Weather } from './weather';
import { SUPERGRAPH_FEATURES } from '../../../../schema/supergraph-features';

/** SDL texts of a world's subgraphs, by name. */
export type WorldText = Readonly<Record<string, string>>;

/** An operation to ask a world. */
export interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Executor = NonNullable<Awaited<ReturnType<Engine['gateway']['load']>>['executor']>;

/** A caller of whom nothing is known. */
const SCOPE: Scope = { caller: null, context: null, headers: [], deadline: null };

/** A federation whose every value follows from its SDL, asked through our engine, through the stock one, and without any. */
export class World {
  readonly api: GraphQLSchema;
  readonly fields: MergedFields;
  readonly truth: Truth;
  readonly supergraphSdl: string;
  /** The plan made last. */
  plan: QueryPlan | null = null;
  private weather: Weather = newWeather();
  readonly servers: readonly SubgraphServer[];
  private readonly snapshot: Snapshot;
  private stock: Promise<Executor | null> | null = null;

  constructor(
    readonly text: WorldText,
    private readonly labels: readonly string[] = [],
  ) {
    const sources = Object.entries(text).map(([name, sdl]) => ({ name, sdl, url: `http://${name}.invalid` }));
    const composed = composeSubgraphs(sources);
    if (!composed.ok) throw new Error(composed.problems.map(({ message }) => message).join('\n'));
    this.supergraphSdl = composed.supergraphSdl;
    this.servers = sources.map(
      ({ name, sdl }) =>
        new SubgraphServer(readSubgraph(name, sdl), () => ({ ...this.known(), weather: this.weather })),
    );
    const clients = new Map(
      this.servers.map((server) => [server.text.name, inProcessClient(server.endpoint() as never)]),
    );
    const planner = inlinePlanner(this.supergraphSdl, (plan) => (this.plan = plan));
    this.snapshot = createSnapshot(schemasOf(this.supergraphSdl), {
      clients,
      planner,
      policy: null,
      overrideLabels: this.labels,
    });
    this.api = this.snapshot.apiSchema;
    const schemas = { api: this.api, whole: wholeSchema(this.supergraphSdl) };
    this.fields = new MergedFields(this.servers, schemas, new Set([...this.labels, 'percent(100)']));
    this.truth = new Truth(this.fields, (type) => this.isEntity(type));
  }

  private known() {
    return { truth: this.truth, fields: this.fields };
  }

  private isEntity(type: string): boolean {
    return this.servers.some(({ text }) =>
      [...text.types].some(([name, { keys }]) => keys.length > 0 && this.fields.isOfType(type, name)),
    );
  }

  askMonolith({ document, variables }: Question, weather = newWeather()): Promise<MonolithAnswer> {
    return askMonolith(this, { document, variables, weather });
  }

  async ask({ document, variables }: Question, weather = newWeather()): Promise<OperationAnswer> {
    this.weather = weather;
    const wanted = { document, operationName: undefined, queryHash: print(document) };
    return executeOperation(this.snapshot, { ...wanted, variables, scope: SCOPE, stable: '' });
  }

  async askStock({ document, variables }: Question, weather = newWeather()): Promise<ExecutionResult> {
    this.weather = weather;
    const executor = await (this.stock ??= this.loadStock());
    const request = { query: print(document), variables };
    const metrics = {};
    const asked = { document, request, queryHash: print(document), context: {}, metrics, overallCachePolicy: {} };
    return (await executor?.(asked as never)) as ExecutionResult;
  }

  /** Stock does not load contexts. */
  get hasStock(): boolean {
    return !this.supergraphSdl.includes('contextArguments: [{');
  }

  private async loadStock(): Promise<Executor | null> {
    const subgraphs = this.servers.map((server) => server.endpoint());
    const engine = createApolloEngine({
      supergraphSdl: this.supergraphSdl,
      subgraphs,
      log: createLog({ level: 'silent', pretty: false }),
    });
    return (await engine.gateway.load({ apollo: {} })).executor;
  }
}

function wholeSchema(supergraphSdl: string): GraphQLSchema {
  const options = { supportedFeatures: SUPERGRAPH_FEATURES, validateSupergraph: false };
  return Supergraph.build(supergraphSdl, options).schema.toGraphQLJSSchema();
}
