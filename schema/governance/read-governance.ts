import { groupBy } from '../../lib/group-by';
import { baseType, type FieldDefinition, type Schema, type Supergraph } from '@apollo/federation-internals';
import { type Element, type ReadApplications, sharingReader, textOf } from './applications';
import { type ArgumentReads, argumentReads } from './argument-reads';
import { type FieldsType } from './fields-type';
import { type Governance, type Governed, type SharedAs } from './governance';
import { sharedAs } from './own-rulings';
import { roomsAnswering } from './owning-rooms';
import { rowTypesOf } from './rows-behind';
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

/** The first application's argument of a directive that stands once. */
const only = (read: ReadApplications, name: string) => (element: Element) => {
  const [application] = read(element);
  return application === undefined ? null : textOf(application, name);
};

/** Coordinates of the fields that give objects of each type. */
function holdersOf(schema: Schema): ReadonlyMap<string, readonly string[]> {
  const holding = groupBy(fieldsOf(schema), (field) => (field.type ? baseType(field.type).name : ''));
  return new Map([...holding].map(([type, fields]) => [type, fields.map(({ coordinate }) => coordinate)]));
}

/** What is said of types, and of fields beside what governs them. */
function facts(schema: Schema) {
  const resources = sharingReader(schema, 'resource');
  const ofTypes = <T>(read: (type: FieldsType) => T | null) => kept(typesOf(schema), ({ name }) => name, read);
  const ofFields = <T>(read: (field: FieldDefinition<FieldsType>) => T | null) =>
    kept(fieldsOf(schema), ({ coordinate }) => coordinate, read);
  const answering = roomsAnswering(schema);
  return {
    rules: ofTypes(divisionsOf(schema)),
    shares: ofTypes((type) => resources(type).map(sharedAs)),
    aggregate: ofTypes(only(sharingReader(schema, 'aggregate'), 'count')),
    rooms: ofFields((field) => answering(field.parent, field)),
    rowTypes: ofFields(rowTypesOf),
    reads: ofFields(argumentReads(schema)),
    scopeBy: ofFields(only(sharingReader(schema, 'scopeBy'), 'argument')),
  };
}

/** Reads and merges what the sharing directives of a supergraph say; nothing when it does not link them. */
export function readGovernance({ schema }: Pick<Supergraph, 'schema'>): Governance {
  const governed = governedFields(schema);
  const { rules, shares, aggregate, rowTypes, rooms, reads, scopeBy } = facts(schema);
  const holders = holdersOf(schema);
  return Object.freeze({
    field: (type: string, field: string) => governed.get(`${type}.${field}`),
    fields: [...governed.values()],
    divisions: (type: string) => rules.get(type) ?? [],
    resources: [...resourcesOf(governed.values(), shares.values())],
    totals: new Set([...aggregate.keys()].flatMap((type) => (shares.get(type) ?? []).map(({ id }) => id))),
    shares: (type: string) => shares.get(type) ?? [],
    holders: (type: string) => holders.get(type) ?? [],
    rowTypes: (type: string, field: string) => rowTypes.get(`${type}.${field}`) ?? [],
    rooms: (type: string, field: string) => rooms.get(`${type}.${field}`) ?? [],
    reads: (type: string, field: string) => reads.get(`${type}.${field}`) ?? NO_READS,
    scopeBy: (type: string, field: string) => scopeBy.get(`${type}.${field}`) ?? null,
    aggregate: (type: string) => aggregate.get(type) ?? null,
  });
}
