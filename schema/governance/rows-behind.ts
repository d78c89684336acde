import { baseType, type FieldDefinition, isObjectType, type Type } from '@apollo/federation-internals';
import { type FieldsType } from './fields-type';
import { type Governance, type Governed } from './governance';

/** Fields through which a page leads to its rows. */
const TO_ROWS = ['nodes', 'edges', 'node'];

function typesBehind(type: Type): readonly string[] {
  if (!isObjectType(type)) return [];
  const fields = TO_ROWS.flatMap((name) => type.field(name) ?? []);
  if (fields.length === 0) return [type.name];
  return [...new Set(fields.flatMap((field) => (field.type ? typesBehind(baseType(field.type)) : [])))];
}

/** The types of the rows that a field leads to: its own, or those of the page it gives; null where there are none. */
export function rowTypesOf(field: FieldDefinition<FieldsType>): readonly string[] | null {
  const types = field.type ? typesBehind(baseType(field.type)) : [];
  return types.length === 0 ? null : types;
}

const UNSAID = {
  grade: null,
  masks: [],
  requiresAuthentication: false,
  requiredScopes: [],
  policies: [],
  shares: [],
  resources: [],
  isSystem: false,
} as const;

/** A field of a type. */
interface Named {
  readonly type: string;
  readonly field: string;
}

/**
 * A field that leads to rows belongs to their resources as well: how many there are, and whether there is one, is
 * told to nobody who may not have the rows. `own` is what governs it otherwise.
 */
export function withRows(
  governance: Pick<Governance, 'rowTypes' | 'shares'>,
  { type, field }: Named,
  own: Governed | undefined,
): Governed | undefined {
  const known = new Set(own?.shares.map(({ id }) => id));
  const rows = governance.rowTypes(type, field);
  const more = rows.flatMap((name) => governance.shares(name).filter(({ id }) => !known.has(id)));
  if (more.length === 0) return own;
  const base = own ?? { ...UNSAID, coordinate: `${type}.${field}` };
  return { ...base, shares: [...base.shares, ...more] };
}
