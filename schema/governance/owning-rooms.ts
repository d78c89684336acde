import { type FieldDefinition, type Schema } from '@apollo/federation-internals';
import { type Application, apolloReader, type ReadApplications, sharingReader } from './applications';
import { type FieldsType } from './fields-type';

/** Which rooms a composed type comes from, as the join spec writes it. */
interface Joins {
  readonly onType: ReadApplications;
  readonly onField: ReadApplications;
}

const graphsOf = (applied: readonly Application[]): string[] =>
  applied.flatMap(({ graph }) => (typeof graph === 'string' ? [graph] : []));

/** The rooms that answer a field; without a word of it, every room that has the type. */
function answering({ onType, onField }: Joins, type: FieldsType, field: FieldDefinition<FieldsType>): string[] {
  const said = onField(field).filter(({ graph }) => typeof graph === 'string');
  if (said.length === 0) return graphsOf(onType(type));
  return graphsOf(said.filter(({ external }) => external !== true));
}

/** Names of the rooms that answer a field, as the supergraph lists them. */
export function roomsAnswering(schema: Schema): (type: FieldsType, field: FieldDefinition<FieldsType>) => string[] {
  const joins = { onType: apolloReader(schema, 'type', 'join'), onField: apolloReader(schema, 'field', 'join') };
  const graph = apolloReader(schema, 'graph', 'join');
  const graphs = schema.type('join__Graph');
  const values = graphs?.kind === 'EnumType' ? graphs.values : [];
  const names = new Map(values.map((value) => [value.name, String(graph(value)[0]?.['name'] ?? value.name)]));
  return (type, field) => answering(joins, type, field).map((value) => names.get(value) ?? value);
}

/** True for a field that is computed from others: it says for itself what it belongs to, or gets it from them. */
const isComputed = ({ onField }: Joins, field: FieldDefinition<FieldsType>): boolean =>
  onField(field).some(({ requires, contextArguments }) => requires !== undefined || contextArguments !== undefined);

/**
 * Tells which fields the `@resource` of their type covers: those of the room that owns the type, which need none of
 * their own. Rooms that add to it put one on each field; a field that somebody forgot is covered as well, and where
 * nobody can be told to be the owner all of them are.
 */
export function coverageOf(schema: Schema): (type: FieldsType, field: FieldDefinition<FieldsType>) => boolean {
  const joins = { onType: apolloReader(schema, 'type', 'join'), onField: apolloReader(schema, 'field', 'join') };
  const resources = sharingReader(schema, 'resource');
  const isBare = (field: FieldDefinition<FieldsType>): boolean => resources(field).length === 0;
  const owners = (type: FieldsType): string[] => {
    const all = graphsOf(joins.onType(type));
    const bare = type.fields().filter((field) => isBare(field) && !isComputed(joins, field));
    const owning = bare.map((field) => answering(joins, type, field)).filter(({ length }) => length < all.length);
    return owning.length === 0 ? all : owning.flat();
  };
  return (type, field) => {
    if (isBare(field)) return true;
    const owning = owners(type);
    return answering(joins, type, field).some((graph) => owning.includes(graph));
  };
}
