import { type QueryPlan } from '@apollo/query-planner';
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { mapFetches } from '../repairs/map-fetches';
import { onceEach, type RootField } from './once-each';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

const nameOf = ({ name }: DirectiveNode): string => name.value;

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

/** The field under its conditions; a directive cannot stand twice on one field. */
function conditioned({ field, conditions }: RootField): SelectionNode {
  const together = [...conditions, ...(field.directives ?? [])];
  if (new Set(together.map(nameOf)).size === together.length) return { ...field, directives: together };
  return conditions.reduceRight<SelectionNode>(
    (selection, directive) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [directive],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
    }),
    field,
  );
}

function rootField(field: FieldNode, conditions: readonly DirectiveNode[]): RootField {
  const own = field.directives ?? [];
  const directives = own.filter((directive) => !isCondition(directive));
  return { field: { ...field, directives }, conditions: [...conditions, ...own.filter(isCondition)] };
}

function flatten(set: SelectionSetNode, fragments: Fragments, conditions: readonly DirectiveNode[]): RootField[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [rootField(selection, conditions)];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    const own = (selection.directives ?? []).filter(isCondition);
    return inner === undefined ? [] : flatten(inner, fragments, [...conditions, ...own]);
  });
}

/**
 * The operation with the root fields of a mutation written out in their order. The planner takes fields of fragments
 * first, and would run a field twice that is selected twice under other conditions; mutations run one after another in
 * the order they are written (GraphQL specification, 6.2.2).
 */
export function serialRoot(definition: OperationDefinitionNode, fragments: Fragments): OperationDefinitionNode {
  if (definition.operation !== OperationTypeNode.MUTATION) return definition;
  const selections = onceEach(flatten(definition.selectionSet, fragments, [])).map(conditioned);
  return { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

type Places = ReadonlyMap<string, number>;

/** The response name of a root field, and with it the conditions that tell two selections of one name apart. */
function namesOf(selection: SelectionNode, conditions: readonly DirectiveNode[] = []): string[] {
  const together = [...conditions, ...(selection.directives ?? [])];
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return selection.selectionSet.selections.slice(0, 1).flatMap((inner) => namesOf(inner, together));
  }
  const name = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : '';
  return [
    `${name} ${together
      .map((directive) => print(directive))
      .sort()
      .join(' ')}`,
    name,
  ];
}

function placesOf({ selections }: SelectionSetNode): Places {
  const places = new Map<string, number>();
  selections.forEach((selection, place) => {
    for (const name of namesOf(selection)) if (!places.has(name)) places.set(name, place);
  });
  return places;
}

function sorted(operation: string, places: Places): string {
  const document = parse(operation);
  const placeOf = (selection: SelectionNode): number => {
    const known = namesOf(selection).find((name) => places.has(name));
    return known === undefined ? places.size : (places.get(known) ?? 0);
  };
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const selections = [...definition.selectionSet.selections].sort((left, right) => placeOf(left) - placeOf(right));
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  });
  return print({ ...document, definitions });
}

/**
 * The plan of a mutation with the root fields of each fetch in the order they were written: the planner puts the fields
 * that one field of the schema answers, under several names, side by side.
 */
export function serialPlan(plan: QueryPlan, { operation, selectionSet }: OperationDefinitionNode): QueryPlan {
  if (operation !== OperationTypeNode.MUTATION) return plan;
  const places = placesOf(selectionSet);
  return mapFetches(plan, (fetch) =>
    fetch.requires === undefined ? { ...fetch, operation: sorted(fetch.operation, places) } : fetch,
  );
}
