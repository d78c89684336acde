import { type FieldDefinition, type Schema, type Supergraph } from '@apollo/federation-internals';
import { sharingReader, textOf } from './applications';
import { type ArgumentReads, argumentReads } from './argument-reads';
import { type FieldsType } from './fields-type';
import { type DivisionRule, type Governance, type Governed } from './governance';
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

/** Reads and merges what the sharing directives of a supergraph say; nothing when it does not link them. */
export function readGovernance({ schema }: Pick<Supergraph, 'schema'>): Governance {
  const [types, fields] = [typesOf(schema), fieldsOf(schema)];
  const [divisions, readsOf] = [divisionsOf(schema), argumentReads(schema)];
  const [aggregates, scopes] = [sharingReader(schema, 'aggregate'), sharingReader(schema, 'scopeBy')];
  const first = (applied: ReturnType<typeof scopes>, name: string): string | null =>
    applied[0] === undefined ? null : textOf(applied[0], name);

  const governed = governedFields(schema);
  const rules = kept<FieldsType, DivisionRule[]>(types, ({ name }) => name, divisions);
  const reads = kept(fields, ({ coordinate }) => coordinate, readsOf);
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
    reads: (type: string, field: string) => reads.get(`${type}.${field}`) ?? NO_READS,
    scopeBy: (type: string, field: string) => scopeBy.get(`${type}.${field}`) ?? null,
    aggregate: (type: string) => aggregate.get(type) ?? null,
  });
}
