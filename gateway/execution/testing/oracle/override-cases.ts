import { fed2, type NamedCase } from './named-case';
import { type WorldText } from './world';

const MOVING: WorldText = {
  a: fed2(`type Query { plants: [Plant!] first: Plant } type Plant @key(fields: "id") {
    id: ID! name: String load: Int code: Int told: Int always: Int never: Int }`),
  b: fed2(`type Query { b: Plant } type Plant @key(fields: "id") {
    id: ID! name: String @override(from: "a", label: "names") load: Int @override(from: "a", label: "loads")
    always: Int @override(from: "a", label: "percent(100)") never: Int @override(from: "a", label: "percent(0)") }`),
  c: fed2(`type Plant @key(fields: "id") { id: ID! code: Int @external computed: Int @requires(fields: "code") }
    type Query { c: Plant }`),
};

const QUERIES = [
  '{ plants { name load code always never } first { computed } }',
  '{ b { name told load } c { id computed name load } }',
];

/** Fields that are moving from one subgraph to another; a subgraph refuses what is not, or no more, its to answer. */
export const OVERRIDE_CASES: readonly NamedCase[] = [[], ['names'], ['names', 'loads', 'unknown']].map((labels) => ({
  name: `fields that move under labels, of which these are set: ${labels.join()}`,
  world: MOVING,
  labels,
  operations: QUERIES.map((query) => ({ query })),
}));
