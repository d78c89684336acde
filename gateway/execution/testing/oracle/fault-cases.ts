import { fed2, type NamedCase } from './named-case';

/** An operation in whose answer a field fails. */
export interface FaultCase {
  readonly name: string;
  readonly world: NamedCase['world'];
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** `Type.field`, which fails for every object of the type. */
  readonly fault: string;
}

const mediaWith = (type: string): NamedCase['world'] => ({
  a: fed2(`type Query { media: [Medium!]! } interface Medium @key(fields: "id") { id: ID! name: String }
    type Film implements Medium @key(fields: "id") { id: ID! name: String }
    type Book implements Medium @key(fields: "id") { id: ID! name: String }`),
  b: fed2(`type Query { some: [Medium] } type Medium @interfaceObject @key(fields: "id") { id: ID! }`),
  c: fed2(`type Medium @interfaceObject @key(fields: "id") { id: ID! extra: ${type} }`),
});

/** Operations of which the plan fetches more than is selected, with a field that fails. */
export const FAULT_CASES: readonly FaultCase[] = [
  {
    name: 'an interface object is asked for what is selected of another type behind it',
    world: mediaWith('Int'),
    query: '{ some { extra ... on Book { mine: extra } } media { ... on Book { mine: extra } } }',
    fault: 'Film.extra',
  },
  {
    name: 'what is selected of another type makes the whole interface object null',
    world: mediaWith('Int!'),
    query: '{ some { ... on Book { mine: extra } extra } }',
    fault: 'Film.extra',
  },
  {
    name: 'a field that is skipped in one of two places is fetched for both',
    world: {
      a: fed2(`type Query { shelf: Shelf! } type Shelf @key(fields: "id") @context(name: "shelf") { id: ID! scale: String label: Label! }
        type Label @key(fields: "id") { id: ID! shown(scale: String @fromContext(field: "$shelf { scale }")): Int }`),
      b: fed2(`type Label @key(fields: "id") { id: ID! text: String }`),
    },
    query: 'query Q($on: Boolean!) { shelf { label @skip(if: $on) { shown text } label { mine: shown text } } }',
    variables: { on: true },
    fault: 'Label.shown',
  },
];

/** Operations in whose answer something fails that nobody selected, and that the plan needs. */
export const NEEDED_CASES: readonly FaultCase[] = [
  {
    name: 'a computed field is selected, and what it is computed from is not',
    world: {
      a: fed2(`type Query { goods: [Good!]! } type Good @key(fields: "id") { id: ID! weight: Float }`),
      b: fed2(`type Good @key(fields: "id") { id: ID! weight: Float @external
        shipping: Float @requires(fields: "weight") }`),
    },
    query: '{ goods { id shipping } }',
    fault: 'Good.weight',
  },
];
