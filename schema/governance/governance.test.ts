import { Supergraph } from '@apollo/federation-internals';
import { composeSubgraphs } from '../compose';
import { sharingPreamble } from '../directives';
import { SUPERGRAPH_FEATURES } from '../supergraph-features';
import { type Governance } from './governance';
import { readGovernance } from './read-governance';

const resource = (id: string, share = 'UNCONDITIONAL', provider = 'eeb'): string =>
  `@resource(id: "${id}", provider: "${provider}", share: "${share}", updates: "P1D")`;

/** Composes subgraphs, each its name and its types, and reads what holds of their fields. */
function governanceOf(subgraphs: Readonly<Record<string, string>>, preamble = sharingPreamble()): Governance {
  const sources = Object.entries(subgraphs).map(([name, types]) => ({ name, sdl: `${preamble}\n${types}` }));
  const composed = composeSubgraphs(sources);
  if (!composed.ok) throw new Error(composed.problems.map(({ message }) => message).join('\n'));
  return readGovernance(Supergraph.build(composed.supergraphSdl, { supportedFeatures: SUPERGRAPH_FEATURES }));
}

test('the grade of a field is the highest that any room gives it, and every mask and resource counts', () => {
  const governance = governanceOf({
    a: `type Query { t: T } type T @key(fields: "id") { id: ID! x: Int @shareable ${resource('r1')} @grade(level: "L2") }`,
    b: `type T @key(fields: "id") { id: ID!
          x: Int @shareable ${resource('r2', 'CONDITIONAL')} @grade(level: "L4", mask: "AMOUNT") @grade(level: "L1") }`,
  });
  expect(governance.field('T', 'x')).toMatchObject({ resources: ['r1', 'r2'], grade: 'L4', masks: ['AMOUNT'] });
});

test('the resource of a type covers what its room holds; fields that other rooms add carry their own', () => {
  const governance = governanceOf({
    a: `type Query { t: T } type T @key(fields: "id") ${resource('all', 'CONDITIONAL')} { id: ID! x: Int y: Int ${resource('one')} }`,
    b: `type T @key(fields: "id") { id: ID! added: Int ${resource('added')} }`,
  });
  expect(governance.field('T', 'x')?.resources).toEqual(['all']);
  expect(governance.field('T', 'y')?.resources).toEqual(['one', 'all']);
  expect(governance.field('T', 'added')?.resources).toEqual(['added']);
});

test('an interface asks for what each of its types asks for, and a type for what its interface asks for, not for more', () => {
  const governance = governanceOf({
    a: `type Query { i: I } interface I { x: Int @grade(level: "L2") }
        type A implements I { x: Int ${resource('a', 'NOT_SHARED')} }
        type B implements I { x: Int @grade(level: "L3") @requiresScopes(scopes: [["s"]]) }`,
  });
  expect(governance.field('I', 'x')).toMatchObject({ resources: ['a'], grade: 'L3', requiredScopes: [[['s']]] });
  expect(governance.field('A', 'x')).toMatchObject({ resources: ['a'], grade: 'L2' });
  expect(governance.field('B', 'x')).toMatchObject({ resources: [], grade: 'L3' });
});

test('a computed field inherits classes and grade of its inputs, through rooms, nested fields and further computed fields', () => {
  const governance = governanceOf({
    a: `type Query { t: T } type T @key(fields: "id") ${resource('base')} {
          id: ID! part: Part } type Part { amount: Int @grade(level: "L3", mask: "AMOUNT") }`,
    b: `type T @key(fields: "id") { id: ID! part: Part @external
          first: Int @requires(fields: "part { amount }") ${resource('first')} @grade(level: "L1") } type Part { amount: Int @external }`,
    c: `type T @key(fields: "id") { id: ID! first: Int @external
          second: Int @requires(fields: "first") ${resource('second')} }`,
  });
  expect(governance.field('T', 'second')).toMatchObject({
    resources: ['second', 'first', 'base'],
    grade: 'L3',
    masks: [],
  });
});

test('a field that is filled from a context inherits from what the context holds', () => {
  const preamble = sharingPreamble().replace('"@policy"', '"@policy", "@context", "@fromContext"');
  const governance = governanceOf(
    {
      a: `type Query { room: Room } type Room @key(fields: "id") @context(name: "room") {
            id: ID! scale: Int ${resource('scales', 'CONDITIONAL')} @grade(level: "L2") meter: Meter }
          type Meter @key(fields: "id") { id: ID! shown(scale: Int @fromContext(field: "$room { scale }")): Int }`,
      b: 'type Meter @key(fields: "id") { id: ID! unit: String }',
    },
    preamble,
  );
  expect(governance.field('Meter', 'shown')).toMatchObject({ resources: ['scales'], grade: 'L2' });
});

test('scopes of field, type and given type have all to be met; policies and authentication likewise', () => {
  const governance = governanceOf({
    a: `type Query { t: T } scalar Secret @requiresScopes(scopes: [["secret"]])
        type T @requiresScopes(scopes: [["t1"], ["t2", "t3"]]) @policy(policies: [["p"]]) {
          x: Secret @requiresScopes(scopes: [["x"]]) @authenticated }`,
  });
  const x = governance.field('T', 'x');
  expect(x?.requiredScopes).toHaveLength(3);
  expect(x?.requiredScopes).toEqual(expect.arrayContaining([[['secret']], [['t1'], ['t2', 't3']], [['x']]]));
  expect(x).toMatchObject({ policies: [[['p']]], requiresAuthentication: true });
  expect(governance.field('Query', 't')).toMatchObject({ policies: [[['p']]], requiresAuthentication: false });
});

test('a level or class nobody knows is taken as the strictest', () => {
  const governance = governanceOf({ a: `type Query { x: Int ${resource('r', 'SOMETIMES')} @grade(level: "L7") }` });
  expect(governance.field('Query', 'x')).toMatchObject({ grade: 'L4', shares: [{ id: 'r', share: 'NOT_SHARED' }] });
});

test('keys and what places rows are system fields, nested keys among them', () => {
  const governance = governanceOf({
    a: `type Query { t: T } type T @key(fields: "part { no }") @division(field: "where", at: "day") ${resource('r')} {
          part: Part where: String day: String x: Int } type Part { no: ID! @grade(level: "L1") }`,
  });
  const isSystem = (type: string, field: string) => governance.field(type, field)?.isSystem;
  expect(['part', 'where', 'day', 'x'].map((field) => isSystem('T', field))).toEqual([true, true, true, false]);
  expect(isSystem('Part', 'no')).toBe(true);
  expect(governance.divisions('T')).toEqual([{ field: 'where', at: 'day' }]);
});

test('what an argument looks at is known by its path, through inputs and inputs within themselves', () => {
  const governance = governanceOf({
    a: `type T { a: Int b: Int c: Int } type Totals @aggregate(count: "sites") { sites: Int }
        enum Order { A } input Inner { b: Int @reads(fields: ["T.b"]) }
        input Filter { a: Int @reads(fields: ["T.a"]) inner: Inner not: Filter }
        type Query { totals: Totals
          ts(filter: Filter, orderBy: Order @reads(fields: ["T.c", "T.a"])): [T] @scopeBy(argument: "filter.a") }`,
  });
  expect(Object.fromEntries(governance.reads('Query', 'ts'))).toEqual({
    'filter.a': ['T.a'],
    'filter.inner.b': ['T.b'],
    'filter.not': ['T.a', 'T.b'],
    orderBy: ['T.c', 'T.a'],
  });
  expect(governance.scopeBy('Query', 'ts')).toBe('filter.a');
  expect(governance.aggregate('Totals')).toBe('sites');
  expect(governance.scopeBy('Query', 'totals')).toBeNull();
});

test('directives count under whatever name the rooms link them', () => {
  const preamble = sharingPreamble()
    .replaceAll('"@grade"', '{ name: "@grade", as: "@einstufung" }')
    .replace('name: { name: "@grade", as: "@einstufung" }', 'name: "@einstufung"')
    .replace('directive @grade', 'directive @einstufung');
  const governance = governanceOf({ a: 'type Query { x: Int @einstufung(level: "L3") }' }, preamble);
  expect(governance.field('Query', 'x')?.grade).toBe('L3');
});
