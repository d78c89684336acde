import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type InterfaceObjects } from './interface-objects';

/** How much is lifted. */
export interface Lifting {
  /** True to lift only what the planner would not come to an end with, and with the conditions it stands under. */
  readonly isCautious: boolean;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

type Conditions = readonly DirectiveNode[];

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

/** The operation with its named fragments written out. */
function writtenOut(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const definitions = document.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION);
  const visitor = {
    FragmentSpread: ({ name, directives = [] }: { name: { value: string }; directives?: Conditions }) => {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) return undefined;
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
    },
  };
  // What takes a spread's place is visited in its turn.
  return { ...document, definitions: definitions.map((node) => visit(node, visitor)) };
}

function conditioned(field: FieldNode, conditions: readonly Conditions[]): SelectionNode {
  return conditions.reduceRight<SelectionNode>(
    (below, directives) =>
      directives.length === 0 ? below : { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: setOf([below]) },
    field,
  );
}

/** Lifts fields out of the fragments of one selection set. */
class Lift {
  readonly lifted: SelectionNode[] = [];

  constructor(
    private readonly isComputed: (field: string) => boolean,
    private readonly lifting: Lifting,
  ) {}

  strip({ selections }: SelectionSetNode, conditions: readonly Conditions[] | null = null): SelectionNode[] {
    return selections.flatMap((one): SelectionNode[] => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return [one];
      if (one.kind === Kind.FIELD) return this.take(one, conditions) ? [] : [one];
      const kept = this.strip(one.selectionSet, [...(conditions ?? []), one.directives ?? []]);
      return [{ ...one, selectionSet: setOf(kept.length > 0 ? kept : [TYPENAME]) }];
    });
  }

  /** What the set says of itself is taken only for its conditions. */
  private take(field: FieldNode, conditions: readonly Conditions[] | null): boolean {
    const { isCautious } = this.lifting;
    const mayStay = conditions === null && (isCautious || (field.directives ?? []).length === 0);
    if (mayStay || !this.isComputed(field.name.value)) return false;
    this.lifted.push(isCautious ? conditioned(field, conditions ?? []) : { ...field, directives: [] });
    return true;
  }
}

/**
 * An operation in which the computed fields of interface objects are asked for of all the types behind the interface,
 * where it asked some of the types. Of an object that comes from a subgraph that knows the interface as one object, the
 * planner goes in circles between what tells the type and what the field is computed from. What comes for other
 * types is not written.
 */
export class LiftComputed {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly objects: InterfaceObjects,
  ) {}

  lift(document: DocumentNode, lifting: Lifting): DocumentNode {
    let isLifted = false;
    const info = new TypeInfo(this.schema);
    const changed = visit(
      writtenOut(document),
      visitWithTypeInfo(info, {
        Field: {
          leave: (field) => {
            const isComputed = this.computedBelow(info, field, lifting);
            if (isComputed === null || field.selectionSet === undefined) return undefined;
            const lift = new Lift(isComputed, lifting);
            const kept = lift.strip(field.selectionSet);
            if (lift.lifted.length === 0) return undefined;
            isLifted = true;
            return { ...field, selectionSet: setOf([...kept, ...lift.lifted]) };
          },
        },
      }),
    );
    // Two types may give one name two meanings, and then it cannot be asked for of both.
    const isPossible = isLifted && validate(this.schema, changed, [OverlappingFieldsCanBeMergedRule]).length === 0;
    return isPossible ? changed : document;
  }

  /** Which fields below one are lifted; null where it leads to no interface object. */
  private computedBelow(info: TypeInfo, { name }: FieldNode, { isCautious }: Lifting) {
    const type = info.getType();
    const parent = info.getParentType();
    if (!type || !parent) return null;
    const { objects } = this;
    const below = getNamedType(type).name;
    if (!objects.has(below)) return null;
    if (!isCautious) return (field: string) => objects.computes(below, field);
    const graphs = objects.graphsOf(parent.name, name.value).filter((graph) => objects.isObjectIn(below, graph));
    return (field: string) => graphs.some((graph) => objects.computes(below, field, { elsewhereThan: graph }));
  }
}
