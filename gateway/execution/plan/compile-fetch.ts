import { type FetchNode, type ResponsePath } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { type Json } from '../shape/writing';
import { type SubgraphClient, type SubgraphReply } from '../transport/subgraph-client';
import { type Execution, type Run } from './execution';
import { merge } from './merge';
import { locate, type Target, targetsAt } from './paths';
import { compileRepresentation, type WriteRepresentation } from './representation';
import { compileRewrites, type IsOfType, type Rewrite } from './rewrites';
import { subgraphError } from './subgraph-error';

/** What a fetch is compiled with. */
export interface FetchParts {
  readonly client: SubgraphClient;
  readonly isOfType: IsOfType;
  /** True for names of interfaces: what a subgraph calls an object whose type it does not know. */
  readonly isInterface: (typename: string) => boolean;
  /** True when a later fetch writes below what this one brings, so that equal entities must not share it. */
  readonly isWrittenBelow: boolean;
}

/** Entities of one fetch: each representation once, with all the targets that are the same entity. */
interface Batch {
  readonly texts: string[];
  readonly targets: Target[][];
}

/** JSON text `"name":value` of each variable that the operation uses and the client gave. */
function usedVariables(names: readonly string[], { given }: Execution): string[] {
  return names.flatMap((name) =>
    Object.hasOwn(given, name) && given[name] !== undefined
      ? [`${JSON.stringify(name)}:${JSON.stringify(given[name])}`]
      : [],
  );
}

function batchOf(targets: readonly Target[], write: WriteRepresentation, rewrite: Rewrite | null): Batch {
  const places = new Map<string, number>();
  const batch: Batch = { texts: [], targets: [] };
  for (const target of targets) {
    const written = write(target);
    if (written === null) continue;
    const text = rewrite === null ? written : rewritten(written, rewrite);
    const place = places.get(text);
    if (place !== undefined) batch.targets[place]?.push(target);
    else {
      places.set(text, batch.texts.push(text) - 1);
      batch.targets.push([target]);
    }
  }
  return batch;
}

function rewritten(text: string, rewrite: Rewrite): string {
  const representation = JSON.parse(text) as Json;
  rewrite(representation);
  return JSON.stringify(representation);
}

/** Equal entities share what came for them, unless something will be written into it. */
const copied = (entity: Target, isWrittenBelow: boolean): Target =>
  isWrittenBelow ? (structuredClone(entity) as Target) : entity;

/** Compiles one fetch of a query plan. */
export class FetchCompiler {
  private readonly rewriteAnswer: Rewrite | null;
  private readonly variableNames: readonly string[];

  constructor(
    private readonly node: FetchNode,
    private readonly path: ResponsePath,
    private readonly parts: FetchParts,
  ) {
    this.rewriteAnswer = compileRewrites(node.outputRewrites, parts.isOfType);
    this.variableNames = node.variableUsages ?? [];
  }

  compile(): Run {
    const { requires, inputRewrites, contextRewrites } = this.node;
    if (requires === undefined) return (execution) => this.fetchRoot(execution);
    const { isOfType } = this.parts;
    const write = compileRepresentation(requires, isOfType);
    const rewrite = compileRewrites([...(inputRewrites ?? []), ...(contextRewrites ?? [])], isOfType);
    return (execution) => this.fetchEntities(execution, write, rewrite);
  }

  private async fetchRoot(execution: Execution): Promise<void> {
    const targets = targetsAt(execution.data, this.path);
    if (targets.length === 0) return;
    const reply = await this.call(execution, []);
    this.addErrors(execution, reply, (path) => path && [...this.path.filter((part) => part !== '@'), ...path]);
    if (!reply.data) return;
    this.rewriteAnswer?.(reply.data);
    targets.forEach((target, place) =>
      merge(target, place === 0 ? (reply.data as Target) : copied(reply.data as Target, true)),
    );
  }

  private fetchEntities(execution: Execution, write: WriteRepresentation, rewrite: Rewrite | null) {
    const targets = targetsAt(execution.data, this.path);
    if (targets.length === 0) return undefined;
    const batch = batchOf(targets, write, rewrite);
    return batch.texts.length === 0 ? undefined : this.fetchBatch(execution, batch);
  }

  private async fetchBatch(execution: Execution, batch: Batch): Promise<void> {
    const reply = await this.call(execution, [`"representations":[${batch.texts.join(',')}]`]);
    this.addEntityErrors(execution, reply, batch);
    if (!reply.data) return;
    const entities = reply.data['_entities'];
    if (!Array.isArray(entities) || entities.length !== batch.texts.length) {
      const message = `Expected "data._entities" to contain ${batch.texts.length} elements`;
      execution.errors.push(subgraphError(this.node.serviceName, { message }, undefined));
      return;
    }
    this.scatter(entities as (Target | null)[], batch);
  }

  private scatter(entities: readonly (Target | null)[], { targets }: Batch): void {
    entities.forEach((entity, place) => {
      if (entity === null || typeof entity !== 'object') return;
      const [first, ...others] = targets[place] ?? [];
      if (first === undefined) return;
      const typename = entity['__typename'];
      // An interface object has the interface's name, which tells less than what is known already.
      if (typeof typename !== 'string' || this.parts.isInterface(typename)) entity['__typename'] = first['__typename'];
      this.rewriteAnswer?.(entity);
      for (const other of others) merge(other, copied(entity, this.parts.isWrittenBelow));
      merge(first, entity);
    });
  }

  private async call(execution: Execution, more: readonly string[]): Promise<SubgraphReply> {
    const { operation, operationName } = this.node;
    const variables = `{${[...usedVariables(this.variableNames, execution), ...more].join(',')}}`;
    return this.parts.client.call({ query: operation, operationName, variables }, execution.context);
  }

  private addErrors(
    { errors }: Execution,
    reply: SubgraphReply,
    pathOf: (path: readonly (string | number)[] | undefined) => readonly (string | number)[] | undefined,
  ): void {
    for (const error of reply.errors ?? []) {
      errors.push(subgraphError(this.node.serviceName, error, pathOf(error.path)));
    }
  }

  /** An error of one entity stands at every place of the answer where that entity is. */
  private addEntityErrors(execution: Execution, { errors }: SubgraphReply, batch: Batch): void {
    if (errors === undefined || errors.length === 0) return;
    const all = targetsAt(execution.data, this.path);
    const located = locate(execution.data, this.path);
    const places = new Map(all.map((target, index) => [target, located[index] ?? []]));
    for (const error of errors) {
      const [, index, ...below] = error.path ?? [];
      const at = typeof index === 'number' ? (batch.targets[index] ?? []) : [];
      const paths = at.map((target) => [...(places.get(target) ?? []), ...below]);
      const found = paths.length > 0 ? paths : [undefined];
      execution.errors.push(...found.map((path) => subgraphError(this.node.serviceName, error, path)));
    }
  }
}

/** An error for what should never come out of the planner. */
export const unplanned = (what: string): GraphQLError => new GraphQLError(`The query plan holds ${what}`);
