import { type FetchNode, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, Kind } from 'graphql';
import { readFieldSet } from '../../../schema/field-set';
import { type GraphTypes } from './graph-types';
import { applied, given, hasFields } from './join';

type Selections = readonly QueryPlanSelectionNode[];

/** Names of the fields of one key by which a subgraph can be asked. */
type Key = readonly string[];

const NO_KEYS: readonly Key[] = [];

function keyOf(text: string): Key {
  return readFieldSet(text).selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
}

/** By subgraph and type, the keys by which it can be asked. */
function keysOf({ definitions }: DocumentNode): ReadonlyMap<string, readonly Key[]> {
  const keys = new Map<string, Key[]>();
  for (const type of definitions.filter(hasFields)) {
    for (const directive of applied(type, 'join__type')) {
      const text = given(directive, 'key');
      if (typeof text !== 'string' || given(directive, 'resolvable') === false) continue;
      const place = `${String(given(directive, 'graph'))} ${type.name.value}`;
      keys.set(place, [...(keys.get(place) ?? []), keyOf(text)]);
    }
  }
  return keys;
}

const namesIn = (selections: Selections): string[] =>
  selections.flatMap((one) => (one.kind === 'Field' ? [one.name] : namesIn(one.selections)));

/** Sees to it that entities are only brought to a subgraph with a key of it. */
export class KeyedRepresentations {
  private readonly keys: ReadonlyMap<string, readonly Key[]>;

  constructor(
    supergraph: DocumentNode,
    private readonly types: GraphTypes,
  ) {
    this.keys = keysOf(supergraph);
  }

  /**
   * The planner may put what a computed field needs into a fragment of its own, under the interface's name, and it then
   * also fits types of which nothing is asked. What is brought is written out for each type, without those.
   */
  repair(fetch: FetchNode): FetchNode {
    const { requires, serviceName } = fetch;
    const isWhole = (one: QueryPlanSelectionNode): boolean =>
      one.kind === 'Field' || this.hasKey(serviceName, one.typeCondition, one.selections);
    if (requires === undefined || requires.every(isWhole)) return fetch;
    const types = new Set(
      requires.flatMap((one) => (one.kind === 'Field' ? [] : this.types.objects(one.typeCondition))),
    );
    const written = [...types].flatMap((type) => {
      const selections = this.selectionsFor(type, requires);
      const isBrought = this.hasKey(serviceName, type, selections);
      return isBrought ? [{ kind: 'InlineFragment', typeCondition: type, selections } as const] : [];
    });
    return written.length === 0 ? fetch : { ...fetch, requires: written };
  }

  private selectionsFor(type: string, requires: Selections): QueryPlanSelectionNode[] {
    return requires.flatMap((one) => {
      if (one.kind === 'Field') return [one];
      const fits = one.typeCondition === undefined || this.types.isOfType(type, one.typeCondition);
      return fits ? one.selections : [];
    });
  }

  private hasKey(service: string, type: string | undefined, selections: Selections): boolean {
    const names = new Set(namesIn(selections));
    const related = type === undefined ? [] : this.types.related(type);
    const keys = related.flatMap((one) => this.keys.get(`${this.types.graphOf(service)} ${one}`) ?? NO_KEYS);
    return keys.some((key) => key.every((name) => names.has(name)));
  }
}
