import { fed2, type NamedCase } from './named-case';

/** Shapes that gateways are known to get wrong, in worlds of our own. */
export const NAMED_CASES: readonly NamedCase[] = [
  {
    name: 'several keys, of which each subgraph knows others',
    world: {
      a: fed2(`type Query { plants: [Plant!]! } type Plant @key(fields: "id") { id: ID! }`),
      b: fed2(`type Plant @key(fields: "id") @key(fields: "id code") { id: ID! code: String! }`),
      c: fed2(`type Plant @key(fields: "id code") @key(fields: "id code owner { id name }") {
        id: ID! code: String! owner: Owner! }
        type Owner @key(fields: "id name") { id: ID! name: String! }`),
      d: fed2(`type Plant @key(fields: "id code owner { id name }") {
        id: ID! code: String! @external owner: Owner! @external stack: Float! }
        type Owner @key(fields: "id name") { id: ID! name: String! }`),
    },
    operations: [{ query: '{ plants { stack owner { name } } }' }, { query: '{ plants { id stack code } }' }],
  },
  {
    name: 'what is required has arguments',
    world: {
      a: fed2(
        `type Query { sites: [Site!]! } type Site @key(fields: "id") { id: ID! flow(unit: String = "L"): Float! }`,
      ),
      b: fed2(`type Site @key(fields: "id") { id: ID! flow(unit: String = "L"): Float! @external
        load: Float! @requires(fields: "flow(unit: \\"T\\")") }`),
    },
    operations: [{ query: '{ sites { load } }' }, { query: '{ sites { load mine: flow(unit: "K") } }' }],
  },
  {
    name: 'an interface object whose key nobody resolves',
    world: {
      a: fed2(`type Query { asset: Asset assets: [Asset] } interface Asset @key(fields: "id", resolvable: false) { id: ID! }
        type Pump implements Asset @key(fields: "id", resolvable: false) { id: ID! }
        type Valve implements Asset @key(fields: "id", resolvable: false) { id: ID! }`),
      b: fed2(`type Query { marks: [Mark] } type Asset @interfaceObject @key(fields: "id") { id: ID! label: String! }
        type Mark @key(fields: "id") { id: ID! value: Int! }`),
    },
    operations: [
      { query: '{ assets { __typename id } marks { value } }' },
      { query: '{ asset { id label } assets { ... on Pump { label } ... on Valve { id } } }' },
    ],
  },
  {
    name: 'an entity call through another entity',
    world: {
      a: fed2(`type Query { lists: [List!] } type List @key(fields: "items { id pid }") { items: [Item!]! first: Item }
        type Item @key(fields: "id pid") { id: ID! pid: ID }`),
      b: fed2(`type Item @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID }`),
      c: fed2(`type Item @key(fields: "id") { id: ID! price: Price } type Price { amount: Float! }`),
    },
    operations: [{ query: '{ lists { items { price { amount } } first { id pid price { amount } } } }' }],
  },
  {
    name: 'provided fields below provided fields',
    world: {
      a: fed2(`type Query { all: [Good] @provides(fields: "kinds { id name }") }
        type Good @key(fields: "id") { id: ID! kinds: [Kind!] @external }
        type Kind @key(fields: "id") { id: ID! name: String @external }`),
      b: fed2(
        `type Good @key(fields: "id") { id: ID! kinds: [Kind!] @shareable } type Kind @key(fields: "id") { id: ID! }`,
      ),
      c: fed2(`type Kind @key(fields: "id") { id: ID! name: String @shareable sub: [Kind!] }`),
    },
    operations: [{ query: '{ all { id kinds { id name sub { id name } } } }' }],
  },
  {
    name: 'unions of which each subgraph knows other members',
    world: {
      a: fed2(`union Media = Book | Film type Book @shareable { title: String! } type Film @shareable { title: String! }
        type Query { media: Media @shareable book: Book @shareable }`),
      b: fed2(`union Media = Book | Song type Book @shareable { title: String! } type Song { title: String! }
        type Query { media: Media @shareable book: Book @shareable }`),
    },
    operations: [
      {
        query:
          '{ media { __typename ... on Book { title } ... on Film { title } ... on Song { title } } book { title } }',
      },
    ],
  },
  {
    name: 'an enum and an input of which each subgraph knows a part',
    world: {
      a: fed2(`enum Kind { AIR WATER } input Filter { kind: In most: Int } enum In { X Y }
        type Query { kinds: [Kind!] @shareable find(filter: Filter): Int }`),
      b: fed2(`enum Kind { AIR SOIL } input Filter { most: Int word: String kind: In } enum In { X Z }
        type Query { kinds: [Kind!] @shareable other(filter: Filter): Int }`),
    },
    operations: [
      { query: '{ kinds find(filter: { most: 2 }) other(filter: { kind: X }) }' },
      { query: 'query Q($f: Filter) { find(filter: $f) other(filter: $f) }', variables: { f: { most: 1, kind: 'X' } } },
    ],
  },
  {
    name: 'a root field that three subgraphs share in parts',
    world: Object.fromEntries(
      ['category', 'name', 'price'].map((part) => [
        part,
        fed2(`type Query { good: Good @shareable goods: [Good!]! @shareable }
          type Good @shareable { id: ID! ${part}: Part${part} } type Part${part} { value: String }`),
      ]),
    ),
    operations: [
      { query: '{ good { id category { value } name { value } price { value } } goods { id price { value } } }' },
    ],
  },
  {
    name: 'mutations of several subgraphs run one after another',
    world: {
      a: fed2(`type Query { q: Int } type Mutation { add(by: Int = 1): Good! same: Int! }
        type Good @key(fields: "id") { id: ID! name: String! }`),
      b: fed2(`type Mutation { multiply(by: Int!): Int! } type Good @key(fields: "id") { id: ID! price: Float! }`),
    },
    operations: [
      {
        query:
          'mutation { first: add { id price } two: multiply(by: 2) third: add(by: 3) { name price } b: multiply(by: 9) }',
      },
      { query: 'mutation { x: same ...F y: same } fragment F on Mutation { z: same w: same }' },
      ...[true, false].map((on) => ({
        query: `mutation Q($on: Boolean!, $off: Boolean = false) { x: add @skip(if: $on) { id } two: multiply(by: 2)
          ... @include(if: $on) { y: add @skip(if: $off) { id } } x: add { price } z: same y: add @include(if: $on) { name price }
          w: same @include(if: false) w: same x: add @skip(if: $off) { name } }`,
        variables: { on },
      })),
    ],
  },
  {
    name: '__typename at the root, below, and under another name',
    world: {
      a: fed2(`type Query { u: User } interface Node { id: ID! } type User implements Node @key(fields: "id") { id: ID! }
        union Any = User`),
      b: fed2(`type Query { any: Any } union Any = User type User @key(fields: "id") { id: ID! name: String! }`),
    },
    operations: [
      {
        query:
          '{ __typename t: __typename u { __typename x: __typename name } any { __typename ... on User { y: __typename name } } }',
      },
      { query: '{ ... on Query { __typename } __schema { queryType { name } } u { ... on Node { __typename id } } }' },
    ],
  },
  {
    name: 'a field that moves, even from a subgraph that is gone',
    world: {
      a: fed2(`type Query { posts: [Post!] } type Post @key(fields: "id") { id: ID! at: String! @shareable old: Int }`),
      b: fed2(
        `type Post @key(fields: "id") { id: ID! at: String! @override(from: "gone") @shareable old: Int @override(from: "a") }`,
      ),
    },
    operations: [{ query: '{ posts { id at old } }' }],
  },
  {
    name: 'Federation 1 subgraphs: extensions with external keys',
    world: {
      a: `type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String! nick: String }`,
      b: `extend type User @key(fields: "id") { id: ID! @external name: String! @external rid: ID greeting: String @requires(fields: "name") }
        extend type Query { randomUser: User @provides(fields: "name") }`,
    },
    operations: [{ query: '{ users { id rid greeting } randomUser { name nick greeting } }' }],
  },
  {
    name: 'one type is an entity here and a plain value there',
    world: {
      a: fed2(`union Account = User | Admin type User @key(fields: "id") { id: ID similar: [Account!]! }
        type Admin { id: ID photo: String similar: [Account!]! } type Query { users: [User!]! @shareable accounts: [Account!]! }`),
      b: fed2(`type User @key(fields: "id") { id: ID! name: String } type Query { users: [User!]! @shareable }`),
    },
    operations: [
      {
        query:
          '{ users { id name } accounts { ... on User { id name similar { ... on User { id name } } } ... on Admin { photo } } }',
      },
    ],
  },
  {
    name: 'interfaces that lead round to themselves',
    world: {
      a: fed2(`type Query { good: Good } interface Good { samePlant: [Good!]! } type Book implements Good @key(fields: "id") {
        id: ID! samePlant: [Good!]! @provides(fields: "... on Book { price }") price: Float @external }`),
      b: fed2(`type Book @key(fields: "id") { id: ID! price: Float @shareable }`),
    },
    operations: [
      {
        query:
          '{ good { samePlant { ... on Book { id samePlant { ... on Book { price samePlant { __typename } } } } } } }',
      },
    ],
  },
  {
    name: 'conditions on keys, on fragments, and on what is required',
    world: {
      a: fed2(`type Query { good: Good goods: [Good!] } type Good @key(fields: "id") { id: ID! price: Float! }`),
      b: fed2(
        `type Good @key(fields: "id") { id: ID! price: Float! @external cheap: Boolean! @requires(fields: "price") never: Boolean! }`,
      ),
      c: fed2(
        `type Good @key(fields: "id") { id: ID! cheap: Boolean! @external told: Boolean! @requires(fields: "cheap") }`,
      ),
    },
    operations: [
      {
        query:
          'query Q($on: Boolean = false) { good { id cheap @include(if: $on) told @skip(if: $on) never @include(if: $on) } }',
      },
      {
        query:
          'query Q($on: Boolean!) { goods { ... @include(if: $on) { told } ...F @skip(if: $on) } } fragment F on Good { never price }',
        variables: { on: true },
      },
    ],
  },
  {
    name: 'a hidden field is required, and never leaves',
    world: {
      a: fed2(
        `type Query { goods: [Good!] } type Good @key(fields: "id") { id: ID! weight: Float @inaccessible name: String }`,
      ),
      b: fed2(
        `type Good @key(fields: "id") { id: ID! weight: Float @external shipping: Float @requires(fields: "weight") }`,
      ),
    },
    operations: [{ query: '{ goods { id name shipping } __type(name: "Good") { fields { name } } }' }],
  },
  {
    name: 'one name for fields that subgraphs promise differently',
    world: {
      a: fed2(`type Query { things: [Thing] } union Thing = Lamp | Desk type Lamp @key(fields: "id") { id: ID! size: Int! }
        type Desk @key(fields: "id") { id: ID! size: Int @shareable }`),
      b: fed2(`type Lamp @key(fields: "id") { id: ID! colour: String! } type Desk @key(fields: "id") { id: ID! colour: String! size: Int! @shareable }
        type Query { lamps: [Lamp!] desks: [Desk!] }`),
    },
    operations: [
      { query: '{ things { ... on Lamp { id colour } ... on Desk { size colour } } lamps { size } desks { size } }' },
    ],
  },
];
