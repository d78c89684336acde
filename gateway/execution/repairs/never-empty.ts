import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';

const CONDITIONS = ['skip', 'include'];

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const hasCondition = ({ directives }: SelectionNode): boolean =>
  (directives ?? []).some(({ name }) => CONDITIONS.includes(name.value));

/**
 * An operation that selects something of every object whatever its conditions say. The planner leaves out an object
 * of which nothing is left to ask, and the answer has to have it.
 */
export function neverEmpty(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  const setOf = (selection: SelectionNode): SelectionSetNode | undefined =>
    selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection.selectionSet;
  const mayBeEmpty = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (hasCondition(selection)) return true;
      const set = selection.kind === Kind.FIELD ? undefined : setOf(selection);
      return set !== undefined && mayBeEmpty(set);
    });
  return visit(document, {
    Field: (field) => {
      const { selectionSet } = field;
      if (selectionSet === undefined || !mayBeEmpty(selectionSet)) return undefined;
      return { ...field, selectionSet: { ...selectionSet, selections: [TYPENAME, ...selectionSet.selections] } };
    },
  });
}
