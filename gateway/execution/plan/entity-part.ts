import { type FetchNode } from '@apollo/query-planner';
import { type GraphQLFormattedError } from 'graphql';
import { type RowTests } from '../decision/row-fields';
import { type Json } from '../shape/json';
import { type Execution } from './execution';
import { addSource, ALL, compileSource, type Gathered, type Source } from './entity-source';
import { merge, mergeCopy } from './merge';
import { type PlacedFetch } from './overlaps';
import { locate, type Places, type Target } from './paths';
import { compileRewrites, type IsOfType, type Rewrite } from './rewrites';
import { subgraphError } from './subgraph-error';

/** What is known of the graph where fetches are compiled. */
export interface TypeKnowledge {
  readonly isOfType: IsOfType;
  /** True for names of interfaces: what a subgraph calls an object whose type it does not know. */
  readonly isInterface: (typename: string) => boolean;
}

/** Entities to ask for: each representation once, with all the targets that are the same entity. */
export interface Batch {
  readonly texts: readonly string[];
  readonly targets: readonly (readonly Target[])[];
}

/** What a part is compiled with. */
interface EntityParts {
  readonly types: TypeKnowledge;
  readonly rows: RowTests;
  /** True when another fetch writes below what this one brings. */
  readonly isWrittenBelow: boolean;
  /** True when what a fetch writes may depend on what stands above an entity. */
  readonly hasContexts: boolean;
}

/** One selection over the entities of one place, or of several places that are asked the same. */
export class EntityPart {
  readonly fetch: FetchNode;
  private readonly sources: readonly Source[];
  private readonly rewriteAnswer: Rewrite | null;
  /**
   * Equal entities share what came for them, unless something is written into it that is not the same for all: what
   * is written at one path is the same for equal entities there, unless it comes from their contexts.
   */
  private readonly isShared: boolean;

  constructor(
    placed: readonly [PlacedFetch, ...PlacedFetch[]],
    private readonly parts: EntityParts,
  ) {
    const { isOfType } = parts.types;
    this.fetch = placed[0].fetch;
    this.sources = placed.map(({ fetch, path }) => compileSource({ fetch, path, isOfType, rows: parts.rows }));
    this.isShared = !parts.isWrittenBelow || (placed.length === 1 && !parts.hasContexts);
    this.rewriteAnswer = compileRewrites(this.fetch.outputRewrites, isOfType);
  }

  gather(execution: Execution, isWanted = ALL): Batch {
    const batch: Gathered = { texts: [], targets: [], places: new Map() };
    const isAlone = this.sources.length === 1;
    for (const source of this.sources) addSource(source, { execution, isWanted, batch, isAlone });
    return batch;
  }

  /** Adds what came to every target, or notes that it is not what was asked for. */
  scatter(execution: Execution, { texts, targets }: Batch, entities: Json): void {
    if (!Array.isArray(entities) || entities.length !== texts.length) {
      const message = `Expected "data._entities" to contain ${texts.length} elements`;
      execution.errors.push(subgraphError(this.fetch.serviceName, { message }, undefined));
      return;
    }
    for (let place = 0; place < targets.length; place += 1) {
      const entity = entities[place] as Json;
      if (typeof entity === 'object' && entity !== null) this.add(entity as Target, targets[place] ?? []);
    }
  }

  private add(entity: Target, [first, ...others]: readonly Target[]): void {
    if (first === undefined) return;
    const typename = entity['__typename'];
    // An interface object has the interface's name, which tells less than what is known already.
    if (typeof typename !== 'string' || this.parts.types.isInterface(typename))
      entity['__typename'] = first['__typename'];
    this.rewriteAnswer?.(entity);
    for (const other of others) (this.isShared ? merge : mergeCopy)(other, entity);
    merge(first, entity);
  }

  /** An error of one entity stands at every place of the answer where that entity is. */
  addErrors(execution: Execution, batch: Batch, errors: readonly GraphQLFormattedError[]): void {
    if (errors.length === 0) return;
    const places = this.placesOf(execution.data);
    for (const error of errors) {
      const [, index, ...below] = error.path ?? [];
      const at = typeof index === 'number' ? (batch.targets[index] ?? []) : [];
      const found = [...new Set(at)].flatMap((target) => places.get(target) ?? []);
      const paths = found.map((path) => [...path, ...below]);
      const told = paths.length > 0 ? paths : [undefined];
      execution.errors.push(...told.map((path) => subgraphError(this.fetch.serviceName, error, path)));
    }
  }

  private placesOf(data: Target): Places {
    const places: Places = new Map();
    for (const { path } of this.sources) locate(data, path, places);
    return places;
  }
}
