import { type KnownWrongPlan } from './known-wrong-plans';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject"])`;

const PLAIN = { a: 'type Query { a: Int b: Int thing: Thing } type Thing { a: Int b: Int unit: String }' };

const MEDIA = {
  a: `${LINK} type Query { media: [Medium!]! } interface Medium @key(fields: "id") { id: ID! name: String! }
    type Film implements Medium @key(fields: "id") { id: ID! name: String! }
    type Book implements Medium @key(fields: "id") { id: ID! name: String! }`,
  b: `${LINK} type Query { some: [Medium!]! } type Medium @interfaceObject @key(fields: "id") { id: ID! extra: Int! }`,
};

/** Operations that stock executes otherwise than graphql-js does, with the monolith's data. */
export const STOCK_DIFFERENCES: readonly KnownWrongPlan[] = [
  {
    name: 'd1',
    world: PLAIN,
    query: 'query Q($on: Boolean! = true) { thing { a @include(if: $on) b } }',
    monolith: '',
  },
  { name: 'd2', world: PLAIN, query: 'query Q($on: Boolean! = true) { thing { a @skip(if: $on) b } }', monolith: '' },
  {
    name: 'd3',
    world: PLAIN,
    query: 'query Q($on: Boolean! = true) { thing { ... @include(if: $on) { a } b } }',
    monolith: '',
  },
  { name: 'd4', world: PLAIN, query: 'query Q($on: Boolean! = true) { thing { a @skip(if: $on) b a } }', monolith: '' },
  {
    name: 'd5',
    world: PLAIN,
    query: 'query Q($on: Boolean! = true) { thing { a @include(if: $on) b a } }',
    monolith: '',
  },
  { name: 'm1', world: MEDIA, query: '{ some { ... on Film { name extra } ... on Book { id } } }', monolith: '' },
  { name: 'm2', world: MEDIA, query: '{ some { ... on Film { name } extra kind: __typename } }', monolith: '' },
  { name: 'm3', world: MEDIA, query: '{ some { ... on Film { ... on Medium { extra name } } extra } }', monolith: '' },
];
