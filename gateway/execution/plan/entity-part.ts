import { type FetchNode, type ResponsePath } from '@apollo/query-planner';
import { type GraphQLFormattedError } from 'graphql';
import { type RowTests } from '../decision/row-fields';
import { type Json, type JsonObject } from '../shape/json';
import { type Execution } from './execution';
import { copy, merge } from './merge';
import { type PlacedFetch } from './overlaps';
import { compilePath, locate, type Target, type Walker } from './paths';
import { compileRepresentation, type WriteRepresentation } from './representation';
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

/** A place of the answer whose objects are asked about. */
interface Source {
  readonly path: ResponsePath;
  readonly walk: Walker;
  readonly write: WriteRepresentation;
  readonly rewrite: Rewrite | null;
}

function sourceOf({ fetch, path }: PlacedFetch, { types: { isOfType }, rows }: EntityParts): Source {
  return {
    path,
    walk: compilePath(path, rows),
    write: compileRepresentation(fetch.requires ?? [], isOfType),
    rewrite: compileRewrites(fetch.inputRewrites, isOfType),
  };
}

function rewritten(text: string, rewrite: Rewrite): string {
  const representation = JSON.parse(text) as Json;
  rewrite(representation);
  return JSON.stringify(representation);
}

/** Which of the objects are asked about. */
type IsWanted = (target: Target) => boolean;

const ALL: IsWanted = () => true;

/** Entities that are gathered in one run. */
interface Gathering {
  readonly execution: Execution;
  readonly isWanted: IsWanted;
  readonly known: Map<string, Target[]>;
}

function addSource({ walk, write, rewrite }: Source, { execution, isWanted, known }: Gathering): void {
  for (const target of walk(execution.data, execution.scope)) {
    if (!isWanted(target)) continue;
    const written = write(target);
    if (written === null) continue;
    const text = rewrite === null ? written : rewritten(written, rewrite);
    const same = known.get(text);
    if (same === undefined) known.set(text, [target]);
    else same.push(target);
  }
}

/** What a part is compiled with. */
interface EntityParts {
  readonly types: TypeKnowledge;
  readonly rows: RowTests;
  /** True when another fetch writes below what this one brings, so that equal entities must not share it. */
  readonly isWrittenBelow: boolean;
}

/** One selection over the entities of one place, or of several places that are asked the same. */
export class EntityPart {
  readonly fetch: FetchNode;
  private readonly sources: readonly Source[];
  private readonly rewriteAnswer: Rewrite | null;

  constructor(
    placed: readonly [PlacedFetch, ...PlacedFetch[]],
    private readonly parts: EntityParts,
  ) {
    const { isOfType } = parts.types;
    this.fetch = placed[0].fetch;
    this.sources = placed.map((one) => sourceOf(one, parts));
    this.rewriteAnswer = compileRewrites(this.fetch.outputRewrites, isOfType);
  }

  gather(execution: Execution, isWanted = ALL): Batch {
    const known = new Map<string, Target[]>();
    for (const source of this.sources) addSource(source, { execution, isWanted, known });
    return { texts: [...known.keys()], targets: [...known.values()] };
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
    for (const other of others) merge(other, this.parts.isWrittenBelow ? copy(entity) : entity);
    merge(first, entity);
  }

  /** An error of one entity stands at every place of the answer where that entity is. */
  addErrors(execution: Execution, batch: Batch, errors: readonly GraphQLFormattedError[]): void {
    if (errors.length === 0) return;
    const places = this.placesOf(execution.data);
    for (const error of errors) {
      const [, index, ...below] = error.path ?? [];
      const at = typeof index === 'number' ? (batch.targets[index] ?? []) : [];
      const paths = at.map((target) => [...(places.get(target) ?? []), ...below]);
      const found = paths.length > 0 ? paths : [undefined];
      execution.errors.push(...found.map((path) => subgraphError(this.fetch.serviceName, error, path)));
    }
  }

  private placesOf(data: Target): ReadonlyMap<JsonObject, (string | number)[]> {
    return new Map(this.sources.flatMap(({ path }) => [...locate(data, path)]));
  }
}
