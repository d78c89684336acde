import { fed2, type NamedCase } from './named-case';

/** Shapes that the stock planner plans wrong. */
export const REPAIRED_CASES: readonly NamedCase[] = [
  {
    name: 'a computed field that another subgraph computes from, which computed from it before',
    world: {
      a: fed2(`type Query { things: [Thing!]! } type Thing @key(fields: "id") {
        id: ID! base: Int! @external middle: Int! @requires(fields: "base") }`),
      b: fed2(
        `type Thing @key(fields: "id") { id: ID! base: Int! middle: Int! @external top: Int! @requires(fields: "middle") }`,
      ),
    },
    operations: [
      { query: '{ things { base top } }' },
      { query: '{ things { top } }' },
      { query: '{ things { middle top } }' },
    ],
  },
  {
    name: 'a computed field beside the key that leads to what it is computed from',
    world: {
      a: fed2(`type Query { good: Good } type Good @key(fields: "id") { id: ID! }`),
      b: fed2(`type Good @key(fields: "code") @key(fields: "id") { id: ID! code: ID! base(most: Int = 3): Int @external
        middle: Int @requires(fields: "base(most: 5)") other: Int @requires(fields: "base") }`),
      c: fed2(`type Good @key(fields: "code") { code: ID! base(most: Int = 3): Int middle: Int @external
        top: Int @requires(fields: "middle") }`),
    },
    operations: [
      { query: '{ good { code x: top } }' },
      { query: '{ good { top } }' },
      { query: '{ good { middle other top base(most: 1) } }' },
      {
        query: 'query Q($on: Boolean!) { good { top @include(if: $on) other @skip(if: $on) ... on Good { middle } } }',
        variables: { on: true },
      },
    ],
  },
  {
    name: 'one field is required with several arguments, and asked for with others',
    world: {
      a: fed2(`type Query { things: [Thing!]! } type Thing @key(fields: "id") { id: ID! flow(most: Int = 3): Int part: Part }
        type Part { size(unit: String): Int }`),
      b: fed2(`type Thing @key(fields: "id") { id: ID! flow(most: Int = 3): Int @external part: Part @external
        load: Int! @requires(fields: "flow") other: Int! @requires(fields: "flow(most: 5)")
        none: Int @requires(fields: "flow(most: null) part { size(unit: \\"L\\") }") sized: Int @requires(fields: "part { size }") }
        type Part @external { size(unit: String): Int }`),
    },
    operations: [
      { query: '{ things { flow(most: 7) load } }' },
      { query: '{ things { load other } }' },
      { query: '{ things { load: flow(most: 1) flow: load other none sized part { size(unit: "K") } } }' },
      {
        query:
          'query Q($n: Int) { things { flow(most: $n) x: flow(most: 5) ...F } } fragment F on Thing { other sized none }',
      },
    ],
  },
  {
    name: 'computed fields of an interface object, asked of some of the types behind it',
    world: {
      a: fed2(`type Query { media: [Medium!]! } interface Medium @key(fields: "id") { id: ID! name: String! }
        type Film implements Medium @key(fields: "id") { id: ID! name: String! }
        type Book implements Medium @key(fields: "id") { id: ID! name: String! }`),
      b: fed2(`type Query { some: [Medium!]! } type Medium @interfaceObject @key(fields: "id") {
        id: ID! name: String! @external told: String! @requires(fields: "name") extra: Int! }`),
    },
    operations: [
      { query: '{ some { name ... on Film { told } } }' },
      { query: '{ media { name ... on Film { told } ... on Book { id } } }' },
      { query: '{ media { ... on Film { told extra } ... on Book { told } } some { told ... on Book { extra } } }' },
      { query: '{ media { extra ... on Film { told } } some { ... on Book { told } extra } }' },
    ],
  },
  {
    name: 'computed fields of an interface object that comes from a subgraph that does not compute them',
    world: {
      a: fed2(`type Medium @interfaceObject @key(fields: "id") { id: ID! extra: Int name: String @external
        told(most: Int): String @requires(fields: "name") }`),
      b: fed2(
        `type Query { some: [Medium!]! } type Medium @interfaceObject @key(fields: "id") { id: ID! own: Int twin: Medium }`,
      ),
      c: fed2(`type Query { media: [Medium!]! } interface Medium @key(fields: "id") { id: ID! name: String }
        type Film implements Medium @key(fields: "id") { id: ID! name: String }
        type Book implements Medium @key(fields: "id") { id: ID! name: String }`),
    },
    operations: [
      { query: '{ some { ... on Film { told } } }' },
      { query: '{ some { ... on Film { own told } ... on Book { told extra } } media { ... on Film { told } } }' },
      {
        query: '{ some { ...F twin { ... on Medium { ...F } name } } } fragment F on Film { kind: __typename x: told }',
      },
      {
        query:
          'query Q($on: Boolean!) { some { ... @skip(if: $on) { told } ... on Book @include(if: $on) { told kind: __typename } } }',
        variables: { on: true },
      },
      {
        query:
          'query Q($on: Boolean!, $n: Int) { some { own ... on Film { id } ... @skip(if: $on) { told(most: $n) } } }',
        variables: { on: false, n: 2 },
      },
    ],
  },
  {
    name: 'two fields need other things of one object, by its type',
    world: {
      a: fed2(`type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! plain: Int home: Place @external
        city: String @requires(fields: "home { code }") land: String @requires(fields: "home { ... on Work { code } }")
        street(most: Int): Int @requires(fields: "home { ... on Work { code } ... on House { name } }") }
        interface Place { code: ID name: String }
        type Work implements Place { code: ID @external name: String @external }
        type House implements Place { code: ID @external name: String @external }`),
      b: fed2(`type Query { all: [Person] } type Person @key(fields: "id") { id: ID! home: Place } interface Place { code: ID name: String }
        type Work implements Place { code: ID name: String } type House implements Place { code: ID name: String }`),
    },
    operations: [
      { query: '{ people { city land } all { city } }' },
      { query: '{ people { x: land street plain } all { land street plain home { name } } }' },
      {
        query: 'query Q($on: Boolean!) { all { city @include(if: $on) land street(most: 2) plain } }',
        variables: { on: true },
      },
    ],
  },
  {
    name: 'objects of which conditions leave nothing to ask',
    world: {
      a: fed2(
        `type Query { goods: [Good] good: Good } type Good @key(fields: "id") { id: ID! part: Part } type Part { size: Int }`,
      ),
      b: fed2(`type Good @key(fields: "id") { id: ID! price: Int }`),
    },
    operations: [
      {
        query:
          'query Q($on: Boolean!) { goods @include(if: $on) { part @skip(if: $on) { size } } good { price @include(if: $on) } }',
        variables: { on: true },
      },
      {
        query:
          'query Q($on: Boolean!) { good { ... on Good { part { ...P @include(if: $on) } } ... @skip(if: true) { id } } } fragment P on Part { size @skip(if: $on) }',
        variables: { on: true },
      },
      { query: '{ good { id @skip(if: true) } goods { part { size @include(if: false) } } }' },
    ],
  },
  {
    name: 'keys that share fields, of which each subgraph answers to another one',
    world: {
      a: fed2(`type Good @key(fields: "id") @key(fields: "part", resolvable: false)
        @key(fields: "place { row column }", resolvable: false) @key(fields: "id place { column shelf }", resolvable: false) {
        id: ID! part: ID! place: Place! name: String! } type Place { row: ID! column: ID! shelf: ID! }`),
      b: fed2(`type Query { store: Store } type Store @key(fields: "id") { id: ID! goods: [Good!]! }
        type Good @key(fields: "place { row column }", resolvable: false) @key(fields: "id place { column shelf }")
        @key(fields: "part", resolvable: false) @key(fields: "id", resolvable: false) {
        id: ID! part: ID! place: Place! name: String! @external label: String! @requires(fields: "name") }
        type Place { row: ID! column: ID! shelf: ID! }`),
    },
    operations: [{ query: '{ store { id goods { id name label } } }' }],
  },
];
