import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';
import { type Variables } from '../shape/conditions';

/** What arguments of one field look at: path of the argument, `filter.divisionCode`, → coordinates. */
export type Reads = ReadonlyMap<string, readonly string[]>;

/** An argument of a field in an operation that looks at other fields. */
export interface ReadUse {
  /** Path of the argument, for whom reads an error. */
  readonly argument: string;
  /** `Type.field` coordinates that it looks at. */
  readonly coordinates: readonly string[];
  /** True when a request uses it: given, and not null. */
  readonly isGiven: (given: Variables) => boolean;
}

/** A value given somewhere on the path; lists are passed through. */
function has(value: unknown, path: readonly string[]): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some((element) => has(element, path));
  const [first, ...rest] = path;
  if (first === undefined) return true;
  if (typeof value !== 'object' || !Object.hasOwn(value, first)) return false;
  return has((value as Readonly<Record<string, unknown>>)[first], rest);
}

/** Defaults of the operation's variables, which hold where a request gives none. */
function defaultOf({ variableDefinitions = [] }: OperationDefinitionNode, name: string): ValueNode | undefined {
  return variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
}

/** What a request gives as an argument of a field; undefined when nothing. */
export function argumentValue(
  node: FieldNode,
  name: string,
  operation: OperationDefinitionNode,
): (given: Variables) => unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return () => undefined;
  if (value.kind !== Kind.VARIABLE) return (given) => valueFromASTUntyped(value, given);
  const variable = value.name.value;
  const fallback = defaultOf(operation, variable);
  return (given) => {
    if (Object.hasOwn(given, variable)) return given[variable];
    return fallback === undefined ? undefined : valueFromASTUntyped(fallback);
  };
}

/** The arguments of a field that look at other fields. */
export function readUses(reads: Reads, node: FieldNode, operation: OperationDefinitionNode): ReadUse[] {
  return [...reads].flatMap(([argument, coordinates]) => {
    const [name = '', ...path] = argument.split('.');
    if (!(node.arguments ?? []).some((given) => given.name.value === name)) return [];
    const valueOf = argumentValue(node, name, operation);
    return [{ argument, coordinates, isGiven: (given: Variables) => has(valueOf(given), path) }];
  });
}
