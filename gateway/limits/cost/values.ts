import {
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { type Amount, plus, type Variables } from './amount';
import { type CostRules } from './cost-rules';

/** Reads an argument's value under a request's variables. */
export type ReadValue = (variables: Variables) => unknown;

/** A variable, or its default where the request leaves it out. */
export class OperationVariables {
  private readonly defaults: ReadonlyMap<string, unknown>;

  constructor({ variableDefinitions = [] }: Pick<OperationDefinitionNode, 'variableDefinitions'>) {
    this.defaults = new Map(
      variableDefinitions.map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue === undefined ? undefined : valueFromASTUntyped(defaultValue),
      ]),
    );
  }

  /** The value where it is written down, else how to read it. */
  read(value: ValueNode): { readonly fixed: unknown } | ReadValue {
    if (value.kind === Kind.VARIABLE) return this.variable(value.name.value);
    if (!hasVariables(value)) return { fixed: valueFromASTUntyped(value) };
    return (variables) => valueFromASTUntyped(value, this.filled(value, variables));
  }

  variable(name: string): ReadValue {
    const fallback = this.defaults.get(name);
    return (variables) => {
      const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return given === undefined ? fallback : given;
    };
  }

  private filled(value: ValueNode, variables: Variables): Record<string, unknown> {
    return Object.fromEntries(namesIn(value).map((name) => [name, this.variable(name)(variables)]));
  }
}

function namesIn(value: ValueNode): string[] {
  if (value.kind === Kind.VARIABLE) return [value.name.value];
  if (value.kind === Kind.LIST) return value.values.flatMap(namesIn);
  return value.kind === Kind.OBJECT ? value.fields.flatMap((field) => namesIn(field.value)) : [];
}

const hasVariables = (value: ValueNode): boolean => namesIn(value).length > 0;

/** What the fields inside an input value cost. */
export function weightInside(rules: CostRules, type: GraphQLInputType, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (isNonNullType(type)) return weightInside(rules, type.ofType, value);
  if (isListType(type)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.reduce((sum: number, one) => sum + weightInside(rules, type.ofType, one), 0);
  }
  if (!isInputObjectType(type) || typeof value !== 'object') return 0;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.values(type.getFields())
    .filter(({ name }) => Object.hasOwn(given, name))
    .reduce((sum, field) => sum + rules.inputWeight(field) + weightInside(rules, field.type, given[field.name]), 0);
}

/** The amount that a function makes of a value. */
export const amountFrom = (
  value: { readonly fixed: unknown } | ReadValue,
  weigh: (value: unknown) => number,
): Amount => (typeof value === 'function' ? (variables) => weigh(value(variables)) : plus([weigh(value.fixed)]));
