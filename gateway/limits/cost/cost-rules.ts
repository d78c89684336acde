import {
  buildASTSchema,
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
} from 'graphql';
import { argumentsOf, costNames, type CostNames } from './cost-directives';

/** What `@listSize` says of a field. */
export interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments: readonly string[];
  /** Fields below that have the size, instead of the field itself. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

type Field = GraphQLField<unknown, unknown>;
type Described = { readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null };

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** Weights and list sizes of one supergraph, as its `@cost` and `@listSize` say, else as the specification does. */
export class CostRules {
  readonly schema: GraphQLSchema;
  private readonly names: CostNames | null;

  constructor(supergraphSdl: string) {
    const document = parse(supergraphSdl, { noLocation: true });
    this.names = costNames(document);
    this.schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  }

  /** What one object or value of the field costs. */
  fieldWeight(type: GraphQLNamedType, field: Field): number {
    return this.ownFieldWeight(type, field) ?? this.typeWeight(getNamedType(field.type));
  }

  /** The same by names; nothing of a field that is not there. */
  weightOf(typename: string, fieldName: string): number {
    const type = this.schema.getType(typename);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
    return type && field ? this.fieldWeight(type, field) : 0;
  }

  /** What an argument or input field costs when it is given, without the fields inside it. */
  inputWeight(input: GraphQLArgument | GraphQLInputField): number {
    return this.weightOn(input) ?? this.typeWeight(getNamedType(input.type));
  }

  listSize({ astNode }: Field): ListSize | undefined {
    const directive = this.directive({ astNode: astNode ?? null }, this.names?.listSize);
    if (directive === undefined) return undefined;
    const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = argumentsOf(directive);
    return {
      ...(typeof assumedSize === 'number' ? { assumedSize } : {}),
      slicingArguments: strings(slicingArguments),
      sizedFields: strings(sizedFields),
      requireOneSlicingArgument: requireOneSlicingArgument !== false,
    };
  }

  /** Leaves cost nothing, everything else one; an abstract type what the dearest of its types does. */
  typeWeight(type: GraphQLNamedType): number {
    const own = this.weightOn(type as Described);
    if (own !== undefined) return own;
    if (isLeafType(type)) return 0;
    if (!isAbstractType(type)) return 1;
    return Math.max(1, ...this.schema.getPossibleTypes(type).map((one) => this.weightOn(one as Described) ?? 1));
  }

  /** A field of an interface costs what the dearest of its implementations does. */
  private ownFieldWeight(type: GraphQLNamedType, field: Field): number | undefined {
    const own = this.weightOn(field as Described);
    if (own !== undefined || !isInterfaceType(type)) return own;
    const all = this.schema.getPossibleTypes(type).map((one) => one.getFields()[field.name]);
    const weights = all.flatMap((one) => (one === undefined ? [] : (this.weightOn(one as Described) ?? [])));
    return weights.length === 0 ? undefined : Math.max(...weights);
  }

  private weightOn(node: Described): number | undefined {
    const directive = this.directive(node, this.names?.cost);
    const weight = directive === undefined ? undefined : Number(argumentsOf(directive)['weight']);
    return Number.isFinite(weight) ? weight : undefined;
  }

  private directive({ astNode }: Described, name: string | undefined): ConstDirectiveNode | undefined {
    if (name === undefined) return undefined;
    return astNode?.directives?.find((directive) => directive.name.value === name);
  }
}
