import { type WorldText } from './world';

/** A case that Apollo's planner plans wrong, with what would be right. */
export interface KnownWrongPlan {
  readonly name: string;
  readonly world: WorldText;
  readonly query: string;
  /** The monolith's answer as JSON text. */
  readonly monolith: string;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable",
  "@external", "@requires", "@interfaceObject"])`;

const ROUND_TRIP: WorldText = {
  a: `${LINK} type Query { things: [Thing!]! } type Thing @key(fields: "id") {
    id: ID! base: Int! @external middle: Int! @requires(fields: "base") }`,
  b: `${LINK} type Thing @key(fields: "id") {
    id: ID! base: Int! middle: Int! @external top: Int! @requires(fields: "middle") }`,
};

const ARGUMENTS: WorldText = {
  a: `${LINK} type Query { things: [Thing!]! } type Thing @key(fields: "id") { id: ID! flow(most: Int = 3): Int! }`,
  b: `${LINK} type Thing @key(fields: "id") { id: ID! flow(most: Int = 3): Int! @external
    load: Int! @requires(fields: "flow") other: Int! @requires(fields: "flow(most: 5)") }`,
};

const MEDIA: WorldText = {
  a: `${LINK} type Query { media: [Medium!]! } interface Medium @key(fields: "id") { id: ID! name: String! }
    type Film implements Medium @key(fields: "id") { id: ID! name: String! }
    type Book implements Medium @key(fields: "id") { id: ID! name: String! }`,
  b: `${LINK} type Query { some: [Medium!]! } type Medium @interfaceObject @key(fields: "id") {
    id: ID! name: String! @external told: String! @requires(fields: "name") extra: Int! }`,
};

/** Wrong by the plan, whoever executes it. */
export const KNOWN_WRONG_PLANS: readonly KnownWrongPlan[] = [
  { name: 'round', world: ROUND_TRIP, query: '{ things { base top } }', monolith: '' },
  { name: 'client argument', world: ARGUMENTS, query: '{ things { flow(most: 7) load } }', monolith: '' },
  { name: 'two requires', world: ARGUMENTS, query: '{ things { load other } }', monolith: '' },
  { name: 'film told', world: MEDIA, query: '{ some { name ... on Film { told } } }', monolith: '' },
  {
    name: 'book told',
    world: MEDIA,
    query: '{ media { name ... on Film { told } ... on Book { id } } }',
    monolith: '',
  },
  {
    name: 'typename',
    world: MEDIA,
    query: '{ some { ... on Film { ... on Medium { kind: __typename extra } } } }',
    monolith: '',
  },
];
