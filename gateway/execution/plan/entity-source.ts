import { type FetchNode, type ResponsePath } from '@apollo/query-planner';
import { type RowTests } from '../decision/row-fields';
import { type Json } from '../shape/json';
import { quoted } from '../shape/text';
import { type Execution } from './execution';
import { compilePath, type Target, type Walker } from './paths';
import { compileRepresentation, type Representing, type SimpleKey } from './representation';
import { compileRewrites, type IsOfType, type Rewrite } from './rewrites';

/** A place of the answer whose objects are asked about. */
export interface Source {
  readonly path: ResponsePath;
  readonly walk: Walker;
  readonly representing: Representing;
  readonly rewrite: Rewrite | null;
}

/** What a source is compiled from. */
interface SourceParts {
  readonly fetch: FetchNode;
  readonly path: ResponsePath;
  readonly isOfType: IsOfType;
  readonly rows: RowTests;
}

/** Compiles how the entities of a place are found and represented. */
export const compileSource = ({ fetch, path, isOfType, rows }: SourceParts): Source => ({
  path,
  walk: compilePath(path, rows),
  representing: compileRepresentation(fetch.requires ?? [], isOfType),
  rewrite: compileRewrites(fetch.inputRewrites, isOfType),
});

/** Entities of one fetch while they are gathered: each representation once, with all the targets that are the entity. */
export interface Gathered {
  readonly texts: string[];
  readonly targets: Target[][];
  /** By the representation's text. */
  readonly places: Map<string, Target[]>;
}

/** Which of the objects are asked about. */
export type IsWanted = (target: Target) => boolean;

/** All of them. */
export const ALL: IsWanted = () => true;

/** One run's gathering. */
interface Gathering {
  readonly execution: Execution;
  readonly isWanted: IsWanted;
  readonly batch: Gathered;
  /** True when no other place adds to the batch, so that a key of the place tells its entities apart. */
  readonly isAlone: boolean;
}

function rewritten(text: string, rewrite: Rewrite): string {
  const representation = JSON.parse(text) as Json;
  rewrite(representation);
  return JSON.stringify(representation);
}

/** Adds a representation that is not among those gathered. */
function open({ texts, targets }: Gathered, text: string, target: Target): Target[] {
  const all = [target];
  texts.push(text);
  targets.push(all);
  return all;
}

/** The targets of a representation, the new one among them. */
function note(batch: Gathered, text: string, target: Target): Target[] {
  const known = batch.places.get(text);
  if (known === undefined) {
    const all = open(batch, text, target);
    batch.places.set(text, all);
    return all;
  }
  known.push(target);
  return known;
}

/** Entities of one type that one leaf tells apart; the text is written for each of them once. */
class KeyedEntities {
  private readonly byKey = new Map<string, Target[]>();
  private readonly simple: SimpleKey | null;

  constructor(
    private readonly source: Source,
    typename: Json,
    private readonly gathering: Pick<Gathering, 'batch' | 'isAlone'>,
  ) {
    this.simple = typeof typename === 'string' ? source.representing.simpleKey(typename) : null;
  }

  add(target: Target): void {
    const { simple } = this;
    const key = simple?.read(target);
    if (simple === null || typeof key !== 'string') {
      const text = this.source.representing.write(target);
      if (text !== null) this.note(text, target);
      return;
    }
    const same = this.byKey.get(key);
    if (same !== undefined) same.push(target);
    else this.byKey.set(key, this.open(`${simple.opening}${quoted(key)}}`, target));
  }

  /** A key that is met for the first time is a new representation, unless one can come in another way. */
  private open(text: string, target: Target): Target[] {
    const { batch, isAlone } = this.gathering;
    return isAlone && this.source.rewrite === null ? open(batch, text, target) : this.note(text, target);
  }

  private note(text: string, target: Target): Target[] {
    const { rewrite } = this.source;
    return note(this.gathering.batch, rewrite === null ? text : rewritten(text, rewrite), target);
  }
}

/** Adds the entities of a place to those that are asked for. */
export function addSource(source: Source, gathering: Gathering): void {
  const { execution, isWanted } = gathering;
  const byType = new Map<Json, KeyedEntities>();
  for (const target of source.walk(execution.data, execution.scope)) {
    if (!isWanted(target)) continue;
    const typename = target['__typename'];
    let keyed = byType.get(typename);
    if (keyed === undefined) byType.set(typename, (keyed = new KeyedEntities(source, typename, gathering)));
    keyed.add(target);
  }
}
