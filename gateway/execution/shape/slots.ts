import { type FieldNode, type GraphQLSchema } from 'graphql';
import { type Scope } from '../decision/policy';
import { ALL_ROWS, type RowTest, type RowTests } from '../decision/row-fields';
import { type Json } from './json';

/** What a policy does where a field is written. */
export interface FieldSlot {
  /** Null stands there, whatever came. */
  readonly isDenied: boolean;
  /** Changes a leaf before it is written; null: it is written as it is. */
  readonly mask: ((value: Json) => Json) | null;
  /** Tells in which rows of its type it may be seen; null: in all that may be seen. */
  readonly rows: Pick<RowTest, 'isSeen'> | null;
  /** Numbers of the resources that the field belongs to. */
  readonly resources: readonly number[];
}

/** What a policy puts into the writers of an operation. */
export interface Slots {
  /** Null for fields that nothing governs. */
  field(path: readonly string[], nodes: readonly FieldNode[], typename: string): FieldSlot | null;
  readonly rows: RowTests;
  /** The schema as it is shown to the scope's caller. */
  introspected(scope: Scope, schema: GraphQLSchema): GraphQLSchema;
}

/** Nothing is governed. */
export const NO_SLOTS: Slots = Object.freeze({
  field: () => null,
  rows: ALL_ROWS,
  introspected: (_: Scope, schema: GraphQLSchema) => schema,
});
