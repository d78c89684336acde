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

const FILM = JSON.stringify({
  data: {
    some: [{ name: '😀~vmji2ulyvi' }, { name: 'a "quoted" word~1613w0fyhbo', told: 'a "quoted" word~10k01wp1xyo' }],
  },
});

const BOOK = JSON.stringify({
  data: {
    media: [
      { name: '😀~vmji2ulyvi', id: 'Book/3.id' },
      { name: 'river~1hklkzakr2t', id: 'Book/0.id' },
    ],
  },
});

/** Wrong by the plan, whoever executes it. */
export const KNOWN_WRONG_PLANS: readonly KnownWrongPlan[] = [
  {
    name: 'a computed field that another computed field needs is asked for before what it is computed from',
    world: ROUND_TRIP,
    query: '{ things { base top } }',
    monolith: '{"data":{"things":[{"base":-242,"top":1849},{"base":-1251,"top":1982}]}}',
  },
  {
    name: 'the client asks with other arguments for a field that is required, and what is required gives way',
    world: ARGUMENTS,
    query: '{ things { flow(most: 7) load } }',
    monolith: '{"data":{"things":[{"flow":1995,"load":102},{"flow":459,"load":462}]}}',
  },
  {
    name: 'two fields require one field with different arguments, and one gets what the other requires',
    world: ARGUMENTS,
    query: '{ things { load other } }',
    monolith: '{"data":{"things":[{"load":102,"other":1610},{"load":462,"other":-1450}]}}',
  },
  {
    name: 'an interface object is asked for a computed field of one type, and the others are sent without a key',
    world: MEDIA,
    query: '{ some { name ... on Film { told } } }',
    monolith: FILM,
  },
  {
    name: 'types that need nothing of an interface object are sent to it, under names it does not know',
    world: MEDIA,
    query: '{ media { name ... on Film { told } ... on Book { id } } }',
    monolith: BOOK,
  },
];
