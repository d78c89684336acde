import { baseType, isInputObjectType, type OutputType } from '@apollo/federation-internals';
import { sharingReader } from '../../governance/applications';
import { type Field, type GovernanceCheck } from './check';
import { fieldsOf, type Input, isExternal, lineOf } from './walk';
import { isHolder } from './wrappers';

/** Where a page begins and how long it is says nothing of a row. */
const PAGING: readonly string[] = ['first', 'after', 'last', 'before'];

const takesInput = ({ type }: Input): boolean => type !== undefined && isInputObjectType(baseType(type));

const isList = (type: OutputType): boolean =>
  type.kind === 'ListType' || (type.kind === 'NonNullType' && isList(type.ofType));

/** A field that gives several objects, so that arguments choose or order them. */
function givesRows({ name, type }: Field): boolean {
  if (type === undefined || name.startsWith('_')) return false;
  const given = baseType(type);
  if (given.kind !== 'ObjectType' && given.kind !== 'InterfaceType') return false;
  return isList(type) || isHolder(given);
}

/** An argument by which rows are chosen or ordered says which fields it looks at; without it, it would tell of them. */
export const argumentsSayWhatTheyRead: GovernanceCheck = {
  id: 'GOV-15',
  severity: 'warning',
  clause: 'DS-37',
  find: ({ rooms }) =>
    rooms.flatMap(({ name: room, schema }) => {
      const read = sharingReader(schema, 'reads');
      const choosing = fieldsOf(schema).flatMap(({ field }) =>
        givesRows(field) && !isExternal(field) ? [...field.arguments()] : [],
      );
      const inputs: Input[] = [...choosing, ...schema.inputTypes().flatMap((type) => [...type.fields()])];
      return inputs
        .filter((input) => !PAGING.includes(input.name) && !takesInput(input) && read(input).length === 0)
        .map((input) => ({
          room,
          coordinate: input.coordinate,
          line: lineOf(input),
          en: 'does not say what it looks at; put @reads on it',
          zh: '未说明其读取的字段；请加 @reads',
        }));
    }),
};
