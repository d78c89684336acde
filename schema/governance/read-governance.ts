import { type FieldDefinition, type Schema, type Supergraph } from '@apollo/federation-internals';
import { sharingReader, textOf } from './applications';
import { type ArgumentReads, argumentReads } from './argument-reads';
import { type FieldsType } from './fields-type';
import { type DivisionRule, type Governance, type Governed, type SharedAs } from './governance';
import { sharedAs } from './own-rulings';
import { roomsAnswering } from './owning-rooms';
import { Rulings } from './rulings';
import { isFree } from './strictest';
import { divisionsOf, systemFields } from './system-fields';

const NO_READS: ArgumentReads = new Map();

const typesOf = (schema: Schema): FieldsType[] => [...schema.objectTypes(), ...schema.interfaceTypes()];

const fieldsOf = (schema: Schema): FieldDefinition<FieldsType>[] =>
  typesOf(schema).flatMap((type) => [...type.fields()]);

/** Every governed field, by its coordinate. */
function governedFields(schema: Schema): ReadonlyMap<string, Governed> {
  const rulings = new Rulings(schema);
  const system = systemFields(schema);
  return new Map(
    fieldsOf(schema).flatMap(({ coordinate }): [string, Governed][] => {
      const ruling = rulings.of(coordinate);
      if (isFree(ruling)) return [];
      const resources = [...new Set(ruling.shares.map(({ id }) => id))];
      return [[coordinate, Object.freeze({ ...ruling, coordinate, resources, isSystem: system.has(coordinate) })]];
    }),
  );
}

/** What is kept of each type or field, by its name, where there is something to keep. */
const kept = <E, T>(elements: readonly E[], nameOf: (element: E) => string, read: (element: E) => T | null) =>
  new Map(
    elements.flatMap((element): [string, T][] => {
      const found = read(element);
      return found === null ? [] : [[nameOf(element), found]];
    }),
  );

/** Every resource once; where rooms say different things of one, the first. */
function resourcesOf(fields: Iterable<Governed>, types: Iterable<readonly SharedAs[]>): Iterable<SharedAs> {
  const all = [...[...fields].flatMap(({ shares }) => shares), ...[...types].flat()];
  return new Map(all.reverse().map((share) => [share.id, share])).values();
}

/** Reads and merges what the sharing directives of a supergraph say; nothing when it does not link them. */
export function readGovernance({ schema }: Pick<Supergraph, 'schema'>): Governance {
  const [types, fields] = [typesOf(schema), fieldsOf(schema)];
  const [divisions, readsOf, answering] = [divisionsOf(schema), argumentReads(schema), roomsAnswering(schema)];
  const [aggregates, scopes] = [sharingReader(schema, 'aggregate'), sharingReader(schema, 'scopeBy')];
  const first = (applied: ReturnType<typeof scopes>, name: string): string | null =>
    applied[0] === undefined ? null : textOf(applied[0], name);

  const governed = governedFields(schema);
  const rules = kept<FieldsType, DivisionRule[]>(types, ({ name }) => name, divisions);
  const reads = kept(fields, ({ coordinate }) => coordinate, readsOf);
  const resources = sharingReader(schema, 'resource');
  const shares = kept<FieldsType, SharedAs[]>(
    types,
    ({ name }) => name,
    (type) => resources(type).map(sharedAs),
  );
  const rooms = kept(
    fields,
    ({ coordinate }) => coordinate,
    (field) => answering(field.parent, field),
  );
  const scopeBy = kept(
    fields,
    ({ coordinate }) => coordinate,
    (field) => first(scopes(field), 'argument'),
  );
  const aggregate = kept(
    types,
    ({ name }) => name,
    (type) => first(aggregates(type), 'count'),
  );
  return Object.freeze({
    field: (type: string, field: string) => governed.get(`${type}.${field}`),
    divisions: (type: string) => rules.get(type) ?? [],
    resources: [...resourcesOf(governed.values(), shares.values())],
    totals: new Set([...aggregate.keys()].flatMap((type) => (shares.get(type) ?? []).map(({ id }) => id))),
    shares: (type: string) => shares.get(type) ?? [],
    rooms: (type: string, field: string) => rooms.get(`${type}.${field}`) ?? [],
    reads: (type: string, field: string) => reads.get(`${type}.${field}`) ?? NO_READS,
    scopeBy: (type: string, field: string) => scopeBy.get(`${type}.${field}`) ?? null,
    aggregate: (type: string) => aggregate.get(type) ?? null,
  });
}
