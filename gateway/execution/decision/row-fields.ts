import {
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  isLeafType,
  Kind,
  type NameNode,
  type SelectionNode,
} from 'graphql';
import { type Json, type JsonObject } from '../shape/json';
import { type DivisionRule, type Governance } from '../../../schema/governance/governance';
import { type RowFilter, type Scope } from './policy';

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** Response name of a field that is fetched to place a row, and never written. */
const rowName = (field: string): string => `_row_${field}`;

/** Tells which rules a row falls under. */
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: name('__typename') };

/** The key of the entity that divisions are. */
const CODE: FieldNode = { kind: Kind.FIELD, name: name('code') };

function rowField(type: GraphQLObjectType, field: string): FieldNode[] {
  const definition = type.getFields()[field];
  if (definition === undefined) return [];
  const isLeaf = isLeafType(getNamedType(definition.type));
  const below = isLeaf ? {} : { selectionSet: { kind: Kind.SELECTION_SET as const, selections: [CODE] } };
  return [{ kind: Kind.FIELD, alias: name(rowName(field)), name: name(field), ...below }];
}

/** The fields that place a row of the type in the division tree. */
function rowFieldsOf(type: GraphQLObjectType, rules: readonly DivisionRule[]): FieldNode[] {
  const fields = new Set(rules.flatMap(({ field, at }) => (at === null ? [field] : [field, at])));
  return [...fields].flatMap((field) => rowField(type, field));
}

/** Selections that place the rows of a type, or of each type behind an interface or union. */
export function rowSelections(types: readonly GraphQLObjectType[], governance: Governance): SelectionNode[] {
  return types.flatMap((type): SelectionNode[] => {
    const placing = rowFieldsOf(type, governance.divisions(type.name));
    if (placing.length === 0) return [];
    const selections = [TYPENAME, ...placing];
    const typeCondition = { kind: Kind.NAMED_TYPE as const, name: name(type.name) };
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  });
}

function codeOf(value: Json): string | null {
  if (typeof value === 'string') return value;
  const code = typeof value === 'object' && value !== null ? (value as JsonObject)['code'] : null;
  return typeof code === 'string' ? code : null;
}

/** Tells rows of one type apart by what was fetched to place them. */
export interface RowTest {
  /** False for what one subgraph adds to a row that another one places. */
  isPlaced(row: JsonObject): boolean;
  isSeen(row: JsonObject, scope: Scope): boolean;
}

/** Makes the test of a type's rows: reads where a fetched row stands, and asks the filter. */
export function compileRowTest(rules: readonly DivisionRule[], filter: RowFilter): RowTest {
  const reads = rules.map(({ field, at }) => ({ field: rowName(field), at: at === null ? null : rowName(at) }));
  return Object.freeze({
    isPlaced: (row: JsonObject) => reads.some(({ field }) => row[field] !== undefined),
    isSeen: (row: JsonObject, scope: Scope) =>
      filter(
        reads.map(({ field, at }) => ({ code: codeOf(row[field]), at: at === null ? null : (row[at] ?? null) })),
        scope,
      ),
  });
}

/** The test of a type's rows; null for types whose rows are not told apart. */
export type RowTests = (typename: string) => RowTest | null;

/** Every row may be seen. */
export const ALL_ROWS: RowTests = () => null;
