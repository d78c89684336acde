import { type KnownWrongPlan } from './known-wrong-plans';

const PLAIN = { a: 'type Query { a: Int b: Int thing: Thing } type Thing { a: Int b: Int unit: String }' };

/** Operations that stock executes otherwise than graphql-js does, with the monolith's data. */
export const STOCK_DIFFERENCES: readonly KnownWrongPlan[] = [
  { name: 'skipped first', world: PLAIN, query: '{ a @skip(if: true) b a }', monolith: '' },
  { name: 'nested skipped first', world: PLAIN, query: '{ thing { ... @skip(if: true) { a } b a } }', monolith: '' },
  { name: 'both', world: PLAIN, query: '{ thing { unit a @skip(if: true) b a @skip(if: false) } }', monolith: '' },
  { name: 'included twice', world: PLAIN, query: '{ thing { ... { a @skip(if: true) b } ... { a } } }', monolith: '' },
];
