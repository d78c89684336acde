import {
  type DirectiveNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { SharingError } from '../../../schema/sharing-error';

/** Ways to meet conditions, times fields of one name, that are gone through; each is planned by itself. */
const MOST_WAYS = 64;

/** A root field with the conditions it stands under, its own among them. */
export interface RootField {
  readonly field: FieldNode;
  readonly conditions: readonly DirectiveNode[];
}

const OPPOSITE: Readonly<Record<string, string>> = { skip: 'include', include: 'skip' };

const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const opposite = (condition: DirectiveNode): DirectiveNode => ({
  ...condition,
  name: { kind: Kind.NAME, value: OPPOSITE[condition.name.value] ?? condition.name.value },
});

const valueOf = ({ arguments: [argument] = [] }: DirectiveNode): ValueNode | undefined => argument?.value;

/** True when the conditions cannot all be met. */
function contradict(conditions: readonly DirectiveNode[]): boolean {
  const texts = new Set(conditions.map((condition) => print(condition)));
  return conditions.some((condition) => {
    const value = valueOf(condition);
    const isNever = value?.kind === Kind.BOOLEAN && value.value !== (condition.name.value === 'include');
    return isNever || texts.has(print(opposite(condition)));
  });
}

const distinct = (conditions: readonly DirectiveNode[]): DirectiveNode[] => [
  ...new Map(conditions.map((condition) => [print(condition), condition])).values(),
];

/** Ways, of which no two are met at once, in which the conditions are not all met. */
const unmet = (conditions: readonly DirectiveNode[]): DirectiveNode[][] =>
  conditions.map((condition, place) => [...conditions.slice(0, place), opposite(condition)]);

/** The ways in which the conditions are met, and none of the others wholly. */
function onlyWhere(conditions: readonly DirectiveNode[], others: readonly RootField[]): DirectiveNode[][] {
  let ways: DirectiveNode[][] = [distinct(conditions)];
  for (const other of others) {
    ways = ways.flatMap((way) => unmet(other.conditions).map((more) => distinct([...way, ...more])));
    ways = ways.filter((way) => !contradict(way));
    if (ways.length * others.length > MOST_WAYS) throw new SharingError('PLAN_TOO_COMPLEX', `${MOST_WAYS} conditions`);
  }
  return ways;
}

/** What is selected below the field, and below those that would otherwise be it. */
function joined({ field, conditions }: RootField, others: readonly RootField[]): RootField {
  const { selectionSet } = field;
  if (selectionSet === undefined) return { field, conditions };
  const below = others.flatMap((other) => conditionedSet(other));
  return {
    field: { ...field, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ...below] } },
    conditions,
  };
}

function conditionedSet({ field, conditions }: RootField): SelectionNode[] {
  const set: SelectionSetNode = field.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  return [...conditions].reduceRight<readonly SelectionNode[]>(
    (selections, condition) => [
      { kind: Kind.INLINE_FRAGMENT, directives: [condition], selectionSet: { kind: Kind.SELECTION_SET, selections } },
    ],
    set.selections,
  ) as SelectionNode[];
}

/**
 * Root fields of which no two with one name are asked for at once: they are one field, which stands where the first of
 * them does that is selected (GraphQL specification, 6.3.2).
 */
export function onceEach(fields: readonly RootField[]): RootField[] {
  return fields.flatMap((one, place) => {
    const isSame = ({ field }: RootField): boolean => responseName(field) === responseName(one.field);
    const before = fields.slice(0, place).filter(isSame);
    const after = fields.slice(place + 1).filter(isSame);
    if (before.length === 0 && after.length === 0) return [one];
    return onlyWhere(one.conditions, before).map((conditions) => ({ ...joined(one, after), conditions }));
  });
}
