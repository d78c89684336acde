import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Amount, largest, times } from './amount';
import { type CostCompiler, type Sized } from './compile-cost';

/** Selections with the type they are of. */
interface Standing {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
  readonly sized: Sized;
}

/** A field with the type it is of. */
interface Met extends Omit<Standing, 'set'> {
  readonly node: FieldNode;
}

/** What paths are walked over. */
export interface PathParts {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly costs: CostCompiler;
}

/** How many objects there are at places of an operation's answer. */
export class PathSizes {
  constructor(private readonly parts: PathParts) {}

  /** `path`: response names; `@` for an element of a list. A place that is not known has as many as the last known one. */
  at(path: readonly string[]): Amount {
    const { schema, definition } = this.parts;
    const root = schema.getRootType(definition.operation);
    let places: Standing[] = root ? [{ type: root, set: definition.selectionSet, sized: new Map() }] : [];
    let size: Amount = 1;
    for (const name of path) {
      if (name.startsWith('@')) continue;
      const met = places.flatMap((place) => this.named(name, place));
      if (met.length === 0) return size;
      size = times(size, largest(met.map((field) => this.sizeOf(field))));
      places = met.flatMap((field) => this.below(field));
    }
    return size;
  }

  private named(name: string, { type, set, sized }: Standing): Met[] {
    return set.selections.flatMap((selection): Met[] => {
      if (selection.kind === Kind.FIELD) {
        return (selection.alias ?? selection.name).value === name ? [{ type, node: selection, sized }] : [];
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.parts.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && this.parts.schema.getType(fragment.typeCondition.name.value);
      if (fragment === undefined) return [];
      return this.named(name, {
        type: isCompositeType(condition) ? condition : type,
        set: fragment.selectionSet,
        sized,
      });
    });
  }

  private fieldOf({ type, node }: Met) {
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  }

  private sizeOf(met: Met): Amount {
    const field = this.fieldOf(met);
    return met.sized.get(met.node.name.value) ?? (field ? this.parts.costs.sizeOf(met.type, field, met.node) : 1);
  }

  private below(met: Met): Standing[] {
    const field = this.fieldOf(met);
    const type = field && getNamedType(field.type);
    const { selectionSet } = met.node;
    if (!isCompositeType(type) || selectionSet === undefined || field === undefined) return [];
    return [{ type, set: selectionSet, sized: this.parts.costs.sizesBelow(met.type, field, met.node) }];
  }
}
