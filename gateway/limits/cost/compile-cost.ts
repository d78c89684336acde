import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Amount, largest, plus, times } from './amount';
import { type CollectParts, conditionsIn, type CostedField, CostedFields, kindsOf } from './collect-costed';
import { type CostRules, type ListSize } from './cost-rules';
import { amountFrom, OperationVariables, weightInside } from './values';

/** A slicing argument that a request fills in. */
export interface SlicedList {
  /** `Type.field(argument:)`. */
  readonly place: string;
  /** NaN where the argument is not given. */
  readonly size: Amount;
}

/** A list that has to be sliced by exactly one argument. */
export interface ListToSlice {
  readonly place: string;
  /** How many of its slicing arguments are given. */
  readonly given: Amount;
}

/** What an operation costs and what lists it asks for. */
export interface CostProgram {
  readonly cost: Amount;
  readonly sliced: readonly SlicedList[];
  readonly toSlice: readonly ListToSlice[];
}

/** What costs are compiled from. */
export interface CostParts {
  readonly rules: CostRules;
  /** Of lists of which nothing is known. */
  readonly assumedSize: number;
}

/** An operation that changes something costs this before anything is selected. */
export const MUTATION_COST = 10;

type Field = GraphQLField<unknown, unknown>;
/** Sizes of fields by their names. */
export type Sized = ReadonlyMap<string, Amount>;

const NOT_SIZED: Sized = new Map();
const sizeFrom = (value: unknown): number => (typeof value === 'number' ? Math.max(0, value) : Number.NaN);

/** Compiles the static cost of one operation. */
export class CostCompiler {
  readonly sliced: SlicedList[] = [];
  readonly toSlice: ListToSlice[] = [];
  private readonly known = new Map<string, Amount>();
  private readonly numbers = new Map<SelectionSetNode, number>();
  private readonly parts: CollectParts;
  private readonly variables: OperationVariables;

  constructor(
    private readonly given: CostParts,
    private readonly operation: OperationDefinitionNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {
    this.variables = new OperationVariables(operation);
    this.parts = { schema: given.rules.schema, fragments, variables: this.variables };
  }

  compile(): CostProgram {
    const { operation, selectionSet } = this.operation;
    const root = this.given.rules.schema.getRootType(operation);
    const base = operation === 'mutation' ? MUTATION_COST : 0;
    const cost = plus([base, root ? this.setsCost(root, [selectionSet]) : 0]);
    return { cost, sliced: this.sliced, toSlice: this.toSlice };
  }

  /** What selections of one object cost: those for its dearest type. */
  setsCost(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], sized = NOT_SIZED): Amount {
    if (sized.size > 0) return this.dearest(type, sets, sized);
    const key = `${type.name} ${sets.map((set) => this.numberOf(set)).join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const cost = this.dearest(type, sets, sized);
    this.known.set(key, cost);
    return cost;
  }

  /** How many objects a field gives; 1 where it is no list. */
  sizeOf(type: GraphQLCompositeType, field: Field, node: FieldNode): Amount {
    if (!isListType(getNullableType(field.type))) return 1;
    const listSize = this.given.rules.listSize(field);
    const own = listSize === undefined || listSize.sizedFields.length > 0 ? undefined : listSize;
    return this.listSize(own, { type, field, node });
  }

  /** Sizes that a field says its own fields have. */
  sizesBelow(type: GraphQLCompositeType, field: Field, node: FieldNode): Sized {
    const listSize = this.given.rules.listSize(field);
    if (listSize === undefined || listSize.sizedFields.length === 0) return NOT_SIZED;
    const size = this.listSize(listSize, { type, field, node });
    return new Map(listSize.sizedFields.map((name) => [name, size]));
  }

  private dearest(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], sized: Sized): Amount {
    const conditions = conditionsIn(sets, this.parts.fragments);
    const kinds = kindsOf(this.parts.schema, type, conditions);
    return largest(kinds.map((kind) => this.fieldsCost(kind, sets, sized)));
  }

  private fieldsCost(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], sized: Sized): Amount {
    const fields = new CostedFields(this.parts, type).collect(sets);
    return plus([...fields.values()].map((field) => times(field.isAsked, this.fieldCost(type, field, sized))));
  }

  private fieldCost(type: GraphQLCompositeType, { nodes }: CostedField, sized: Sized): Amount {
    const [node] = nodes;
    const hasFields = isObjectType(type) || isInterfaceType(type);
    const field = node && hasFields ? type.getFields()[node.name.value] : undefined;
    if (node === undefined || field === undefined) return 0;
    const weight = this.given.rules.fieldWeight(type, field);
    const one = plus([weight, this.belowCost(type, field, nodes)]);
    const size = sized.get(field.name) ?? this.sizeOf(type, field, node);
    return plus([this.argumentsCost(field, node), times(size, one)]);
  }

  private belowCost(type: GraphQLCompositeType, field: Field, nodes: readonly FieldNode[]): Amount {
    const named = getNamedType(field.type);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
    const [node] = nodes;
    if (!isCompositeType(named) || node === undefined) return 0;
    return this.setsCost(named, sets, this.sizesBelow(type, field, node));
  }

  private listSize(
    listSize: ListSize | undefined,
    { type, field, node }: { type: GraphQLCompositeType; field: Field; node: FieldNode },
  ): Amount {
    const { assumedSize } = this.given;
    if (listSize === undefined) return assumedSize;
    const fallback = listSize.assumedSize ?? assumedSize;
    const place = `${type.name}.${field.name}`;
    const sizes = listSize.slicingArguments.map((name) => ({ name, size: this.sliceSize(field, node, name) }));
    if (sizes.length === 0) return fallback;
    this.sliced.push(...sizes.map(({ name, size }) => ({ place: `${place}(${name}:)`, size })));
    const amounts = sizes.map(({ size }) => size);
    this.noteSlicing(listSize, place, amounts);
    return largestGiven(amounts, fallback);
  }

  private noteSlicing(listSize: ListSize, place: string, sizes: readonly Amount[]): void {
    if (!listSize.requireOneSlicingArgument) return;
    const counts = sizes.map((size): Amount =>
      typeof size === 'number' ? Number(!Number.isNaN(size)) : (variables) => Number(!Number.isNaN(size(variables))),
    );
    this.toSlice.push({ place: `${place}(${listSize.slicingArguments.join(', ')})`, given: plus(counts) });
  }

  /** What a slicing argument says. */
  private sliceSize(field: Field, node: FieldNode, name: string): Amount {
    const fallback = field.args.find((argument) => argument.name === name)?.defaultValue;
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const read = value === undefined ? { fixed: fallback } : this.variables.read(value);
    return amountFrom(read, (found) => sizeFrom(found === undefined ? fallback : found));
  }

  private argumentsCost(field: Field, { arguments: given = [] }: FieldNode): Amount {
    return plus(
      given.map(({ name, value }) => {
        const definition = field.args.find((argument) => argument.name === name.value);
        if (definition === undefined) return 0;
        const weight = this.given.rules.inputWeight(definition);
        return this.argumentCost(definition.type, weight, this.variables.read(value));
      }),
    );
  }

  private argumentCost(type: GraphQLInputType, weight: number, read: ReturnType<OperationVariables['read']>): Amount {
    const { rules } = this.given;
    // Most arguments are scalars that cost nothing, whatever they say.
    if (weight === 0 && !('getFields' in getNamedType(type))) return 0;
    return amountFrom(read, (value) =>
      value === null || value === undefined ? 0 : weight + weightInside(rules, type, value),
    );
  }

  private numberOf(set: SelectionSetNode): number {
    const known = this.numbers.get(set) ?? this.numbers.size;
    this.numbers.set(set, known);
    return known;
  }
}

/** The largest of the sizes that are given, else the fallback. */
function largestGiven(sizes: readonly Amount[], fallback: number): Amount {
  const pick = (values: readonly number[]): number => {
    const given = values.filter((value) => !Number.isNaN(value));
    return given.length === 0 ? fallback : Math.max(...given);
  };
  if (sizes.every((size) => typeof size === 'number')) return pick(sizes);
  return (variables) => pick(sizes.map((size) => (typeof size === 'number' ? size : size(variables))));
}
