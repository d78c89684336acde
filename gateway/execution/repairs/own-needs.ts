import { type QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, Kind, print, type SelectionSetNode } from 'graphql';
import { readFieldSet } from '../../../schema/field-set';

type Selections = readonly QueryPlanSelectionNode[];

/** What a field is computed from. */
export interface Need {
  readonly names: readonly string[];
  /** The fields at the top, by name. */
  readonly fields: ReadonlyMap<string, FieldNode>;
}

/** Reads what a `@requires` says. */
export function readNeed(text: string): Need {
  const fields = readFieldSet(text).selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);
  return { names: fields.map(({ name }) => name.value), fields: new Map(fields.map((one) => [one.name.value, one])) };
}

/** What is needed below the top, as text. */
export const needText = ({ fields }: Need): string =>
  [...fields.values()]
    .map((field) => print(field))
    .sort()
    .join(' ');

const hasFragment = ({ selections }: SelectionSetNode): boolean =>
  selections.some(
    (one) =>
      one.kind === Kind.INLINE_FRAGMENT ||
      (one.kind === Kind.FIELD && one.selectionSet && hasFragment(one.selectionSet)),
  );

function differ(one: FieldNode, other: FieldNode | undefined): boolean {
  if (other === undefined || one.selectionSet === undefined || other.selectionSet === undefined) return false;
  const isByType = hasFragment(one.selectionSet) || hasFragment(other.selectionSet);
  return isByType && print(one) !== print(other);
}

/** True where two fields need other things of one object by its type: together they would see each other's. */
export const disagree = (needs: readonly Need[]): boolean =>
  needs.some((one) =>
    needs.some((other) => [...one.fields].some(([name, field]) => differ(field, other.fields.get(name)))),
  );

function selectionsOf({ selections }: SelectionSetNode): QueryPlanSelectionNode[] {
  return selections.flatMap((one): QueryPlanSelectionNode[] => {
    if (one.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = one.selectionSet && selectionsOf(one.selectionSet);
    if (one.kind === Kind.FIELD) {
      return [{ kind: 'Field', name: one.name.value, ...(below === undefined ? {} : { selections: below }) }];
    }
    const typeCondition = one.typeCondition?.name.value;
    return [
      { kind: 'InlineFragment', ...(typeCondition === undefined ? {} : { typeCondition }), selections: below ?? [] },
    ];
  });
}

/** What is brought, with no more below each name than is needed; what keys hold stays whole. */
export function ownSelections(
  brought: Selections,
  { fields }: Need,
  keys: ReadonlySet<string>,
): QueryPlanSelectionNode[] {
  const own = (selections: Selections): QueryPlanSelectionNode[] =>
    selections.map((one) => {
      if (one.kind === 'InlineFragment') return { ...one, selections: own(one.selections) };
      const set = keys.has(one.name) ? undefined : fields.get(one.name)?.selectionSet;
      return set === undefined ? one : { ...one, selections: selectionsOf(set) };
    });
  return own(brought);
}
