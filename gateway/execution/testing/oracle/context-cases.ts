import { fed2, type NamedCase } from './named-case';

/** Shapes of `@context` and `@fromContext`. */
export const CONTEXT_CASES: readonly NamedCase[] = [
  {
    name: 'an argument comes from the object above, from the one above that, and from another subgraph',
    world: {
      a: fed2(`type Query { rooms: [Room] } type Room @key(fields: "id") @context(name: "room") {
        id: ID! scale: String meters: [Meter!] mine: Meter others: [Room] hall: Hall }
        type Hall { meter: Meter }
        type Meter @key(fields: "id") { id: ID! name: String
          shown(scale: String @fromContext(field: "$room { scale }"), most: Int): Int }`),
      b: fed2(`type Meter @key(fields: "id") { id: ID! unit: String twin: Meter }
        type Query { meter: Int } type Room @key(fields: "id") { id: ID! floor: Int }`),
    },
    operations: [
      { query: '{ rooms { meters { shown } mine { shown(most: 2) x: shown unit } } }' },
      { query: '{ rooms { hall { meter { name shown unit } } others { meters { shown } floor } } }' },
      { query: '{ rooms { scale: id meters { id: shown twin { shown name } } } }' },
      {
        query:
          'query Q($contextualArgument_1_0: Int, $on: Boolean!) { rooms { mine { shown(most: $contextualArgument_1_0) @include(if: $on) unit } } }',
        variables: { contextualArgument_1_0: 4, on: true },
      },
    ],
  },
  {
    name: 'a context that several types set, an interface and a union among them',
    world: {
      a: fed2(`type Query { rooms: [Room] spaces: [Space] holders: [Holder] }
        type Room implements Space @key(fields: "id") @context(name: "place") { id: ID! scale: Int meters: [Meter!] meter: Meter }
        type Yard implements Space @key(fields: "id") @context(name: "place") { id: ID! measure: Int meter: Meter }
        interface Space { id: ID! meter: Meter } union Holder = Room | Yard
        type Meter @key(fields: "id") { id: ID!
          shown(scale: Int @fromContext(field: "$place ... on Room { scale } ... on Yard { measure }")): Int }`),
      b: fed2(`type Meter @key(fields: "id") { id: ID! unit: String } type Query { meter: Int }`),
    },
    operations: [
      { query: '{ rooms { meters { shown unit } } }' },
      {
        query:
          '{ spaces { __typename meter { shown } ... on Yard { measure } } holders { ... on Yard { meter { shown } } ... on Room { meter { id shown } } } }',
      },
    ],
  },
  {
    name: 'a context whose value another subgraph has, and is computed there',
    world: {
      a: fed2(`type Query { rooms: [Room!] } type Room @key(fields: "id") @context(name: "room") {
        id: ID! scale: Scale @external meters: [Meter!] }
        type Scale @shareable { factor: Int base: Int }
        type Meter @key(fields: "id") { id: ID! shown(scale: Int @fromContext(field: "$room { scale { factor } }")): Int }`),
      b: fed2(`type Room @key(fields: "id") { id: ID! base: Int @external scale: Scale @requires(fields: "base") }
        type Scale @shareable { factor: Int base: Int } type Query { b: Int }`),
      c: fed2(`type Room @key(fields: "id") { id: ID! base: Int } type Query { c: Int }`),
    },
    operations: [
      { query: '{ rooms { meters { shown } } }' },
      { query: '{ rooms { scale { base } factor: base meters { id shown } } }' },
    ],
  },
];
