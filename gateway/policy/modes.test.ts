import { fixture } from '../testing/fixture-subgraphs';
import { type GraphQLBody } from '../testing/start-test-gateway';
import { type GovernedGateway, startGovernedGateway } from './testing/governed-gateway';

const ROWS = [
  { id: '1', where: 'east', owner: '王小明', asked: 1 },
  { id: '2', where: 'west', owner: '李四', asked: 2 },
  { id: '3', where: null, owner: null, asked: 3 },
];

/** A subgraph that was not built with the kit: it answers everybody the same. */
const foreign = fixture(
  'foreign',
  `type Query { rows: [Row!]!  page(first: Int, where: String): [Row!] @scopeBy(argument: "where")  cut(limit: Int): [Row!] }
   type Row @key(fields: "id") @division(field: "where")
     @resource(id: "rows", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D") {
     id: ID!  where: String  owner: String @grade(level: "L3", mask: "NAME")
     asked: Int @resource(id: "asked", provider: "eeb", share: "CONDITIONAL", updates: "P1D", scope: ["x"], purposes: ["统计分析"]) }`,
  {
    Query: {
      rows: () => ROWS,
      page: (_: unknown, { where }: { where?: string }) =>
        ROWS.filter((row) => where === undefined || row.where === where),
      cut: () => ROWS,
    },
  },
);

const codesOf = ({ errors = [] }: GraphQLBody): string[] => errors.map(({ extensions }) => String(extensions['code']));
const EAST = { dept: 'east-eeb', div: 'east' } as const;
const QUERY = '{ rows { id owner asked } }';

async function within(mode: 'filter' | 'reject' | 'dry-run', run: (gateway: GovernedGateway) => Promise<void>) {
  const gateway = await startGovernedGateway([foreign], { mode });
  try {
    await run(gateway);
  } finally {
    await gateway.stop();
  }
}

test('filter: the rest is answered, masked where it is, with one error a selection', () =>
  within('filter', async ({ ask }) => {
    const body = await ask(QUERY);
    expect(body.data).toEqual({
      rows: [
        { id: '1', owner: '王**', asked: null },
        { id: '2', owner: '李*', asked: null },
      ],
    });
    expect(body.errors?.map(({ path }) => path)).toEqual([['rows', '@', 'asked']]);
  }));

test('what a condition leaves out is neither refused nor told of', () =>
  within('filter', async ({ ask }) => {
    const query = 'query($all: Boolean = false) { rows { id ... @include(if: $all) { asked } owner @skip(if: true) } }';
    const body = await ask(query);
    expect(body).toEqual({ data: { rows: [{ id: '1' }, { id: '2' }] } });
    expect(codesOf(await ask(query, {}, { all: true }))).toEqual(['NO_GRANT']);
  }));

test('reject: nothing is answered of an operation that asks for too much, and all of one that does not', () =>
  within('reject', async ({ ask }) => {
    const body = await ask(QUERY);
    expect([body.data ?? null, codesOf(body)]).toEqual([null, ['NO_GRANT']]);
    expect((await ask('{ rows { id } }')).data).toEqual({ rows: [{ id: '1' }, { id: '2' }] });
  }));

test('dry-run: everything is answered, and what would not have been is told', () =>
  within('dry-run', async ({ ask }) => {
    const body = (await ask(QUERY)) as GraphQLBody & { extensions?: { sharing?: object } };
    expect(body.data).toEqual({ rows: ROWS.map(({ id, owner, asked }) => ({ id, owner, asked })) });
    expect(body.errors).toBeUndefined();
    expect(body.extensions?.sharing).toMatchObject({
      dryRun: true,
      refused: [{ code: 'NO_GRANT', path: ['rows', '@', 'asked'] }],
      masked: [{ coordinate: 'Row.owner', mask: 'NAME' }],
    });
  }));

test('a list of a subgraph that does not narrow is narrowed on return; rows without a division are its owner’s above the counties', () =>
  within('filter', async ({ ask }) => {
    expect((await ask('{ rows { id owner } }', EAST)).data).toEqual({ rows: [{ id: '1', owner: '王小明' }] });
    const city = await ask('{ rows { id } }', { dept: 'city-eeb' });
    expect(city.data).toEqual({ rows: [{ id: '1' }, { id: '2' }, { id: '3' }] });
  }));

test('a list that is cut before it comes is refused, unless the request keeps to its caller’s divisions itself', () =>
  within('filter', async ({ ask }) => {
    expect(codesOf(await ask('{ cut(limit: 1) { id } }', EAST))).toEqual(['SCOPE_NOT_ENFORCEABLE']);
    const page = 'query($where: String) { page(first: 2, where: $where) { id } }';
    expect(codesOf(await ask(page, EAST))).toEqual(['SCOPE_NOT_ENFORCEABLE']);
    expect(codesOf(await ask(page, EAST, { where: 'west' }))).toEqual(['SCOPE_NOT_ENFORCEABLE']);
    expect((await ask(page, EAST, { where: 'east' })).data).toEqual({ page: [{ id: '1' }] });
  }));
