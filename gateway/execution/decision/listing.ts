import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { type Governance } from '../../../schema/governance/governance';
import { type Variables } from '../shape/conditions';
import { argumentValue } from './read-uses';
import { rowTypesOf } from './rows-behind';

/** A list of rows that stand in divisions, as an operation asks for it. */
export interface Listing {
  /** Rooms that may answer it. */
  readonly rooms: readonly string[];
  /** True when it cannot be narrowed on return: it is paged, sorted, limited or added up. */
  readonly isCut: boolean;
  /** Path of the argument that takes divisions; null when it has none. */
  readonly scopeBy: string | null;
  /** What the request says there. */
  readonly scope: (given: Variables) => unknown;
}

/** Arguments that page, sort, limit or group a list, whatever else they are called. */
const CUTTING =
  /^(first|last|after|before|limit|offset|skip|take|top|page|pageSize|per_?page|size|cursor|sort|sortBy|order|orderBy|by|groupBy)$/i;

/** One `@` for each list that a type is. */
export function elementsOf(type: GraphQLOutputType): string[] {
  const bare = getNullableType(type);
  return isListType(bare) ? ['@', ...elementsOf(bare.ofType)] : [];
}

/** What a field is read with. */
interface Asked {
  readonly governance: Governance;
  readonly type: GraphQLCompositeType;
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly operation: OperationDefinitionNode;
}

/** A list of rows that stand in divisions, or of totals over them; null for anything else. */
export function listingOf({ governance, type, node, definition, operation }: Asked): Listing | null {
  const named = getNamedType(definition.type);
  const rowTypes = rowTypesOf(named);
  const isTotal = governance.aggregate(named.name) !== null;
  const isPage = !rowTypes.includes(named.name);
  const isList = isPage || elementsOf(definition.type).length > 0;
  const isPlaced = rowTypes.some((name) => governance.divisions(name).length > 0);
  if (!isTotal && !(isList && isPlaced)) return null;
  const scopeBy = governance.scopeBy(type.name, definition.name);
  const [name = '', ...path] = (scopeBy ?? '').split('.');
  return {
    rooms: governance.rooms(type.name, definition.name),
    isCut: isTotal || isPage || definition.args.some((argument) => CUTTING.test(argument.name)),
    scopeBy,
    scope: (given) => path.reduce<unknown>(below, argumentValue(node, name, operation)(given)),
  };
}

const below = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
