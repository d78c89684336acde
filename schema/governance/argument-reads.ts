import {
  type ArgumentDefinition,
  baseType,
  type FieldDefinition,
  type InputFieldDefinition,
  type InputObjectType,
  isInputObjectType,
  type Schema,
} from '@apollo/federation-internals';
import { sharingReader, textsOf } from './applications';
import { type FieldsType } from './fields-type';

/** An argument, or a field of an input type. */
type Input = ArgumentDefinition<FieldDefinition<FieldsType>> | InputFieldDefinition;

/** Path of an argument → coordinates of what it looks at. */
export type ArgumentReads = ReadonlyMap<string, readonly string[]>;

/** Reads what the arguments of a field look at, and the fields of the inputs they take. */
export function argumentReads(schema: Schema): (field: FieldDefinition<FieldsType>) => ArgumentReads {
  const reads = sharingReader(schema, 'reads');
  const ownOf = (input: Input): readonly string[] => reads(input).flatMap((one) => textsOf(one, 'fields'));
  const takenBy = (input: Input): InputObjectType | undefined => {
    const type = input.type && baseType(input.type);
    return type !== undefined && isInputObjectType(type) ? type : undefined;
  };

  /** An input inside itself may be nested at will: it is taken to look at all that its type does. */
  const everything = (type: InputObjectType, met: readonly InputObjectType[] = []): string[] =>
    met.includes(type)
      ? []
      : type.fields().flatMap((input) => {
          const inner = takenBy(input);
          return [...ownOf(input), ...(inner === undefined ? [] : everything(inner, [...met, type]))];
        });

  const collect = (input: Input, path: string, met: readonly InputObjectType[]): [string, readonly string[]][] => {
    const inner = takenBy(input);
    const isWithinItself = inner !== undefined && met.includes(inner);
    const own = [...ownOf(input), ...(isWithinItself ? everything(inner) : [])];
    const below = inner === undefined || isWithinItself ? [] : inner.fields();
    return [
      ...(own.length === 0 ? [] : [[path, [...new Set(own)]] as [string, readonly string[]]]),
      ...below.flatMap((one) => collect(one, `${path}.${one.name}`, [...met, inner as InputObjectType])),
    ];
  };
  return (field) => new Map(field.arguments().flatMap((argument) => collect(argument, argument.name, [])));
}
