import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Amount, largest } from './amount';
import { type OperationVariables } from './values';

/** A field under one response name: all its nodes, and 1 where it is asked for, 0 where it is skipped. */
export interface CostedField {
  readonly nodes: FieldNode[];
  isAsked: Amount;
}

/** What selections are collected with. */
export interface CollectParts {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: OperationVariables;
}

/** The selection sets of fragments in a set, with the type each is for. */
interface Below {
  readonly condition: string | undefined;
  readonly set: SelectionSetNode;
}

/** Collects the fields of selection sets for one type, as execution would, and keeps what variables decide open. */
export class CostedFields {
  private readonly found = new Map<string, CostedField>();
  private readonly spread = new Set<string>();

  constructor(
    private readonly parts: CollectParts,
    private readonly type: GraphQLCompositeType,
  ) {}

  collect(sets: readonly SelectionSetNode[]): ReadonlyMap<string, CostedField> {
    for (const set of sets) this.add(set, 1);
    return this.found;
  }

  private add({ selections }: SelectionSetNode, outer: Amount): void {
    for (const selection of selections) {
      const own = this.condition(selection);
      const isAsked = own === 1 ? outer : outer === 1 ? own : bothOf(own, outer);
      if (isAsked === 0) continue;
      if (selection.kind === Kind.FIELD) this.addField(selection, isAsked);
      else this.addFragment(selection, isAsked);
    }
  }

  private addField(node: FieldNode, isAsked: Amount): void {
    const name = (node.alias ?? node.name).value;
    const known = this.found.get(name);
    if (known === undefined) return void this.found.set(name, { nodes: [node], isAsked });
    known.nodes.push(node);
    known.isAsked = known.isAsked === 1 || isAsked === 1 ? 1 : largest([known.isAsked, isAsked]);
  }

  private addFragment(selection: Exclude<SelectionNode, FieldNode>, isAsked: Amount): void {
    if (selection.kind === Kind.FRAGMENT_SPREAD && isAsked === 1) {
      if (this.spread.has(selection.name.value)) return;
      this.spread.add(selection.name.value);
    }
    const below = belowOf(selection, this.parts.fragments);
    if (below === undefined || !appliesTo(this.parts.schema, below.condition, this.type)) return;
    this.add(below.set, isAsked);
  }

  private condition({ directives = [] }: SelectionNode): Amount {
    let isAsked: Amount = 1;
    for (const { name, arguments: given = [] } of directives) {
      const wanted = name.value === 'include' ? true : name.value === 'skip' ? false : undefined;
      const value = given.find((argument) => argument.name.value === 'if')?.value;
      if (wanted === undefined || value === undefined) continue;
      const read = this.parts.variables.read(value);
      const one: Amount =
        typeof read === 'function'
          ? (variables) => Number((read(variables) === true) === wanted)
          : Number((read.fixed === true) === wanted);
      isAsked = isAsked === 1 ? one : bothOf(isAsked, one);
    }
    return isAsked;
  }
}

function bothOf(one: Amount, other: Amount): Amount {
  if (one === 0 || other === 0) return 0;
  return (variables) =>
    (typeof one === 'number' ? one : one(variables)) * (typeof other === 'number' ? other : other(variables));
}

function belowOf(
  selection: Exclude<SelectionNode, FieldNode>,
  fragments: CollectParts['fragments'],
): Below | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { condition: selection.typeCondition?.name.value, set: selection.selectionSet };
  }
  const fragment = fragments.get(selection.name.value);
  return fragment && { condition: fragment.typeCondition.name.value, set: fragment.selectionSet };
}

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && !('getTypes' in type) && schema.isSubType(wanted, type);
}

/** The types that fragments of the sets are for, those of fragments inside fragments included. */
export function conditionsIn(
  sets: readonly SelectionSetNode[],
  fragments: CollectParts['fragments'],
  met = new Set<SelectionSetNode>(),
): Set<string> {
  const conditions = new Set<string>();
  for (const set of sets) {
    if (met.has(set)) continue;
    met.add(set);
    for (const selection of set.selections) {
      const below = selection.kind === Kind.FIELD ? undefined : belowOf(selection, fragments);
      if (below === undefined) continue;
      if (below.condition !== undefined) conditions.add(below.condition);
      for (const one of conditionsIn([below.set], fragments, met)) conditions.add(one);
    }
  }
  return conditions;
}

/** One type of each kind that the fragments tell apart. */
export function kindsOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  conditions: ReadonlySet<string>,
): readonly GraphQLCompositeType[] {
  if (!isAbstractType(type)) return [type];
  const kinds = new Map<string, GraphQLCompositeType>();
  for (const one of schema.getPossibleTypes(type)) {
    const kind = [...conditions].map((condition) => Number(appliesTo(schema, condition, one))).join('');
    if (!kinds.has(kind)) kinds.set(kind, one);
  }
  return conditions.size === 0 || kinds.size === 0 ? [type] : [...kinds.values()];
}
