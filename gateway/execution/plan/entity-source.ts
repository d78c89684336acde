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
}

function rewritten(text: string, rewrite: Rewrite): string {
  const representation = JSON.parse(text) as Json;
  rewrite(representation);
  return JSON.stringify(representation);
}

/** The targets of a representation, the new one among them. */
function note({ texts, targets, places }: Gathered, text: string, target: Target): Target[] {
  const known = places.get(text);
  if (known !== undefined) {
    known.push(target);
    return known;
  }
  const all = [target];
  texts.push(text);
  targets.push(all);
  places.set(text, all);
  return all;
}

/** Entities of one type that one leaf tells apart; the text is written for each of them once. */
class KeyedEntities {
  private readonly byKey = new Map<string, Target[]>();
  private readonly simple: SimpleKey | null;

  constructor(
    private readonly source: Source,
    typename: Json,
    private readonly batch: Gathered,
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
    else this.byKey.set(key, this.note(`${simple.opening}${quoted(key)}}`, target));
  }

  private note(text: string, target: Target): Target[] {
    const { rewrite } = this.source;
    return note(this.batch, rewrite === null ? text : rewritten(text, rewrite), target);
  }
}

/** Adds the entities of a place to those that are asked for. */
export function addSource(source: Source, { execution, isWanted, batch }: Gathering): void {
  const byType = new Map<Json, KeyedEntities>();
  for (const target of source.walk(execution.data, execution.scope)) {
    if (!isWanted(target)) continue;
    const typename = target['__typename'];
    let keyed = byType.get(typename);
    if (keyed === undefined) byType.set(typename, (keyed = new KeyedEntities(source, typename, batch)));
    keyed.add(target);
  }
}
