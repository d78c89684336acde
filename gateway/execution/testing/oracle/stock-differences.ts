import { type WorldText } from './world';

/** An operation that stock answers otherwise, with what is right. */
interface StockDifference {
  readonly name: string;
  readonly world: WorldText;
  readonly query: string;
  /** The monolith's data as JSON text. */
  readonly monolith: string;
}

const PLAIN = { a: 'type Query { a: Int b: Int }', b: 'type Query { c: Int }' };

/** Operations that stock executes otherwise than graphql-js does, with the monolith's data. */
export const STOCK_DIFFERENCES: readonly StockDifference[] = [
  {
    name: 'fields of two fragments of one type stand together, before fields between them',
    world: PLAIN,
    query: '{ ... on Query { __typename } a ... on Query { b } }',
    monolith: '{"__typename":"Query","a":-1574,"b":1275}',
  },
];
