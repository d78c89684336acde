import { getNamedType, type GraphQLNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { type Governance, type Governed } from '../../../schema/governance/governance';

/** Fields through which a page leads to its rows. */
const TO_ROWS = ['nodes', 'edges', 'node'];

const isPage = (type: GraphQLObjectType): boolean => TO_ROWS.some((name) => Object.hasOwn(type.getFields(), name));

/** The types of the rows that a field leads to: its own, or those of the page it gives. */
export function rowTypesOf(type: GraphQLNamedType): readonly string[] {
  if (!isObjectType(type)) return [];
  if (!isPage(type)) return [type.name];
  const fields = TO_ROWS.flatMap((name) => type.getFields()[name] ?? []);
  return [...new Set(fields.flatMap((field) => rowTypesOf(getNamedType(field.type))))];
}

/** What a field is read with. */
interface Behind {
  readonly governance: Governance;
  readonly type: GraphQLNamedType;
  readonly coordinate: string;
}

const NOTHING = { grade: null, masks: [], requiresAuthentication: false, requiredScopes: [], policies: [] } as const;

/**
 * A field that leads to rows belongs to their resources as well: how many there are, and whether there is one, is
 * told to nobody who may not have the rows.
 */
export function withRows(own: Governed | undefined, { governance, type, coordinate }: Behind): Governed | undefined {
  const known = new Set(own?.shares.map(({ id }) => id));
  const more = rowTypesOf(type).flatMap((name) => governance.shares(name).filter(({ id }) => !known.has(id)));
  if (more.length === 0) return own;
  const base = own ?? { ...NOTHING, coordinate, resources: [], isSystem: false, shares: [] };
  return { ...base, shares: [...base.shares, ...more] };
}
