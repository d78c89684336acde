import { sharingReader } from '../../governance/applications';
import { baseType, isInputObjectType } from '@apollo/federation-internals';
import { type GovernanceCheck } from './check';
import { inputsOf, lineOf, type Input } from './walk';

/** Where a page begins and how long it is says nothing of a row. */
const PAGING: readonly string[] = ['first', 'after', 'last', 'before'];

const takesInput = ({ type }: Input): boolean => type !== undefined && isInputObjectType(baseType(type));

/** An argument by which rows are chosen or ordered says which fields it looks at; without it, it would tell of them. */
export const argumentsSayWhatTheyRead: GovernanceCheck = {
  id: 'GOV-15',
  severity: 'warning',
  clause: 'DS-37',
  find: ({ rooms }) =>
    rooms.flatMap(({ name: room, schema }) => {
      const read = sharingReader(schema, 'reads');
      return inputsOf(schema)
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
