import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLScalarType,
} from 'graphql';
import { type Choices } from './choices';

/** A value for an argument: as a variable's value, and as it is written in an operation. */
export interface RandomInput {
  readonly value: unknown;
  readonly literal: string;
}

const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 3, -7],
  String: ['', 'word', '"引用"\n'],
  Boolean: [true, false],
};

const input = (value: unknown, literal: string): RandomInput => ({ value, literal });

/** A value of an input type; null now and then where it may be. */
export function randomInput(choices: Choices, type: GraphQLInputType, depth = 0): RandomInput {
  const nullable = getNullableType(type);
  if (!isNonNullType(type) && choices.once(6)) return input(null, 'null');
  if (isListType(nullable)) {
    const elements = Array.from({ length: choices.below(3) }, () => randomInput(choices, nullable.ofType, depth));
    return input(
      elements.map(({ value }) => value),
      `[${elements.map(({ literal }) => literal).join(', ')}]`,
    );
  }
  if (isEnumType(nullable)) {
    const { name } = choices.pick(nullable.getValues()) as { name: string };
    return input(name, name);
  }
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(() => depth < 2 && choices.once(2));
    const given = fields.map((field) => [field.name, randomInput(choices, field.type, depth + 1)] as const);
    const literal = `{ ${given.map(([name, one]) => `${name}: ${one.literal}`).join(', ')} }`;
    return input(Object.fromEntries(given.map(([name, one]) => [name, one.value])), literal);
  }
  const value = choices.pick(SCALARS[(nullable as GraphQLScalarType).name] ?? ['x']);
  return input(value, JSON.stringify(value));
}
