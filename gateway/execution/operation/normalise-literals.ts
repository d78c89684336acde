import {
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type OperationParts } from './operation-parts';

/** An operation whose literals have become variables, and what they hold. */
export interface Normalised extends OperationParts {
  readonly literals: Readonly<Record<string, unknown>>;
}

/** Only what every server reads alike as literal and as JSON: a custom scalar may have a literal parser of its own. */
function isPlain(type: GraphQLInputType, above: readonly GraphQLInputType[] = []): boolean {
  if (isNonNullType(type) || isListType(type)) return isPlain(type.ofType, above);
  if (isScalarType(type)) return isSpecifiedScalarType(type);
  if (isEnumType(type) || above.includes(type)) return true;
  return Object.values(type.getFields()).every((field) => isPlain(field.type, [...above, type]));
}

const hasVariables = (value: ValueNode): boolean =>
  value.kind === Kind.VARIABLE ||
  (value.kind === Kind.LIST && value.values.some(hasVariables)) ||
  (value.kind === Kind.OBJECT && value.fields.some((field) => hasVariables(field.value)));

/** The literal as JSON. An id written as a number keeps all its digits. */
function jsonOf(value: ValueNode, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return jsonOf(value, type.ofType);
  if (isListType(type)) {
    return value.kind === Kind.LIST ? value.values.map((one) => jsonOf(one, type.ofType)) : jsonOf(value, type.ofType);
  }
  if (isInputObjectType(type) && value.kind === Kind.OBJECT) {
    const fields = type.getFields();
    return Object.fromEntries(
      value.fields.map(({ name, value: below }) => [name.value, jsonOf(below, fields[name.value]?.type ?? type)]),
    );
  }
  return isScalarType(type) && type.name === 'ID' && value.kind === Kind.INT ? value.value : valueFromASTUntyped(value);
}

/** Gives variables to the literals of one operation; equal ones of one type share one. */
class Literals {
  readonly values: Record<string, unknown> = {};
  readonly definitions: VariableDefinitionNode[] = [];
  private readonly names = new Map<string, string>();

  constructor(private readonly taken: ReadonlySet<string>) {}

  replace(value: ValueNode, type: GraphQLInputType): ValueNode {
    if (value.kind === Kind.VARIABLE || value.kind === Kind.NULL) return value;
    if (!hasVariables(value) && isPlain(type)) return this.variable(value, type);
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (isListType(nullable) && value.kind === Kind.LIST) {
      return { ...value, values: value.values.map((one) => this.replace(one, nullable.ofType)) };
    }
    if (!isInputObjectType(nullable) || value.kind !== Kind.OBJECT) return value;
    const fields = nullable.getFields();
    return {
      ...value,
      fields: value.fields.map((field) => {
        const known = fields[field.name.value];
        return known === undefined ? field : { ...field, value: this.replace(field.value, known.type) };
      }),
    };
  }

  private variable(value: ValueNode, type: GraphQLInputType): ValueNode {
    const key = `${String(type)} ${print(value)}`;
    const name = this.names.get(key) ?? this.define(value, type);
    this.names.set(key, name);
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
  }

  private define(value: ValueNode, type: GraphQLInputType): string {
    let name = `_literal_${this.definitions.length}`;
    while (this.taken.has(name)) name = `_${name}`;
    this.values[name] = jsonOf(value, type);
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(String(type)),
    });
    return name;
  }
}

/** The schema's own fields are answered here, with their literals. */
const isMeta = ({ name }: FieldNode): boolean => name.value.startsWith('__');

/**
 * Turns the literals among an operation's arguments into variables, so that operations that differ in nothing else are
 * planned once. Directives keep theirs: what `@skip` and `@include` say belongs to the plan.
 */
export function normaliseLiterals(schema: GraphQLSchema, { definition, fragments }: OperationParts): Normalised {
  const taken = new Set((definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
  const literals = new Literals(taken);
  const rewrite = <Node extends OperationParts['definition'] | OperationParts['fragments'][string]>(
    node: Node,
  ): Node => {
    const info = new TypeInfo(schema);
    const visitor = visitWithTypeInfo(info, {
      Directive: () => false,
      Field: (field) => (isMeta(field) ? false : undefined),
      Argument: (argument) => {
        const type = info.getInputType();
        return type ? { ...argument, value: literals.replace(argument.value, type) } : undefined;
      },
    });
    return visit(node, visitor) as Node;
  };
  const rewritten = rewrite(definition);
  const others = Object.entries(fragments).map(([name, fragment]) => [name, rewrite(fragment)] as const);
  if (literals.definitions.length === 0) return { definition, fragments, literals: {} };
  return {
    definition: {
      ...rewritten,
      variableDefinitions: [...(rewritten.variableDefinitions ?? []), ...literals.definitions],
    },
    fragments: Object.fromEntries(others),
    literals: literals.values,
  };
}
