import { baseType } from '@apollo/federation-internals';
import { type FieldsType } from '../../governance/fields-type';
import { type CheckedGraph, type Field, type GovernanceCheck } from './check';
import { fieldsOf, placeOf } from './walk';
import { isHolder, isWrapper } from './wrappers';

/** The type of the rows that a field gives, through the connection that holds them. */
function rowType({ type }: Field): FieldsType | undefined {
  const given = type && baseType(type);
  if (given?.kind !== 'ObjectType' && given?.kind !== 'InterfaceType') return undefined;
  const nodes = isWrapper(given) ? given.field('nodes') : undefined;
  return nodes === undefined ? given : rowType(nodes);
}

/** True when some field of the rows that is no key is not open to everyone, whatever it belongs to. */
const isClosed = ({ governance }: CheckedGraph, type: FieldsType): boolean => {
  const ruled = type.fields().flatMap(({ name }: Field) => governance.field(type.name, name) ?? []);
  return ruled.length > 0 && ruled.every(({ shares }) => shares.some(({ share }) => share !== 'UNCONDITIONAL'));
};

/** A list tells by its length how many rows there are: it belongs to the resource of its rows where that is not open. */
export const listsOfClosedRows: GovernanceCheck = {
  id: 'GOV-16',
  severity: 'error',
  clause: 'DS-02',
  find: (graph) =>
    fieldsOf(graph.schema)
      .filter(({ type, field }) => {
        const rows = rowType(field);
        if (rows === undefined || field.name.startsWith('_') || isHolder(type)) return false;
        const shares = graph.governance.field(type.name, field.name)?.shares ?? [];
        return isClosed(graph, rows) && shares.every(({ share }) => share === 'UNCONDITIONAL');
      })
      .map(({ field: { coordinate } }) => ({
        coordinate,
        ...placeOf(graph, coordinate),
        en: 'gives rows that are not open to everyone; put their @resource on it and make it nullable',
        zh: '返回的数据并非无条件共享；请在该字段上加同一 @resource 并改为可空',
      })),
};
