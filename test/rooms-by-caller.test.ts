import { isObjectType } from 'graphql';
import { loadDivisionTree } from '../data/divisions/load-tree';
import { type Document } from '../lib/store/port';
import { type CallerContext } from '../schema/access/caller-context';
import { areasOf, isInScope, type RowScope, type Standing } from '../schema/access/row-scope';
import { type SubgraphDefinition } from '../subgraphs/kit/define-subgraph';
import { inProcess } from '../subgraphs/kit/in-process';
import { type Room } from '../subgraphs/kit/room';
import { rooms } from '../subgraphs/list';
import { callerOf, callerWith, nobody } from './support/callers';
import { useSmallCity } from './support/use-small-city';

const divisions = loadDivisionTree();
const CITY = '330100';
const [XIHU, QIANTANG, GONGSHU] = ['330106', '330114', '330105'] as const;
const counties = divisions.all.filter(({ parent, validTo }) => parent === CITY && validTo === null);

const roomNamed = useSmallCity();
const roomOf = ({ name }: SubgraphDefinition): Room => roomNamed(name);

type Row = Document & Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** Where a stored row stands, read from its codes and not from its paths. */
function standingsOf(collection: string, row: Row, at: string | undefined): Standing[] {
  const end = (side: unknown): unknown => (side as Row | undefined)?.['divisionCode'];
  const sides: Readonly<Record<string, readonly unknown[]>> = {
    transactions: [row['fromDivisionCode'], row['toDivisionCode']],
    manifests: [row['divisionCode'], row['receiverDivisionCode']],
    flows: [end(row['from']), end(row['to'])],
  };
  const day = at === undefined ? null : textOf(row[at]);
  return (sides[collection] ?? [row['divisionCode']]).map((code) => ({ code: textOf(code), at: day }));
}

const idsOf = (rows: readonly Document[]): string[] => rows.map(({ _id }) => _id).sort();

const SCOPES: readonly (readonly [string, RowScope])[] = [
  ['a county', { areas: areasOf(divisions, XIHU), hasUnplaced: false }],
  ['a county that took another over', { areas: areasOf(divisions, GONGSHU), hasUnplaced: false }],
  [
    'two counties, one of them for some years',
    {
      areas: [
        { code: XIHU, from: null, to: null },
        { code: QIANTANG, from: '2024-06-01', to: '2026-03-15' },
      ],
      hasUnplaced: false,
    },
  ],
  ['the rows that stand nowhere', { areas: [], hasUnplaced: true }],
  ['no row', { areas: [], hasUnplaced: false }],
];

describe.each(rooms.map((room) => [room.name, room] as const))('the room %s', (_, room) => {
  test('declares each of its collections, and opens no other for a caller', () => {
    const named = [
      ...room.indexes.map(({ collection }) => collection),
      ...room.importers.flatMap((one) => one.collections),
    ];
    for (const collection of named) expect(Object.keys(room.rows)).toContain(collection);
    const { store } = roomOf(room).createContext(nobody);
    expect(() => store.collection('other')).toThrow('other');
  });

  test('names resources of its own, dated as their types say', () => {
    const { sdl, schema } = roomOf(room);
    for (const rule of Object.values(room.rows)) {
      if (rule === 'reference') continue;
      expect(sdl).toContain(`@resource(id: "${rule.resource}"`);
      const type = new RegExp(`^type (\\w+)[^\\n]*@division[^\\n]*@resource\\(id: "${rule.resource}"`, 'm').exec(sdl);
      if (type === null) {
        expect(rule.at).toBeUndefined();
        continue;
      }
      const [line, name = ''] = type;
      expect(/@division\(field: "\w+", at: "(\w+)"/.exec(line)?.[1]).toBe(rule.at?.field);
      const owner = schema.getType(name);
      if (rule.at === undefined || !isObjectType(owner)) continue;
      const isYear = /^Int/.test(String(owner.getFields()[rule.at.field]?.type));
      expect(rule.at.kind).toBe(isYear ? 'year' : 'text');
    }
  });

  test.each(SCOPES)('reads, counts and groups the rows of %s and no others', async (_scope, scope) => {
    const whole = roomOf(room).createContext().store;
    const narrow = roomOf(room).createContext(callerWith(scope)).store;
    for (const [collection, rule] of Object.entries(room.rows)) {
      const all = await whole.collection<Row>(collection).find({}).toArray();
      const seen =
        rule === 'reference'
          ? all
          : all.filter((row) => isInScope(divisions, scope, standingsOf(collection, row, rule.at?.field)));
      const rows = narrow.collection<Row>(collection);
      expect([collection, idsOf(await rows.find({}).toArray())]).toEqual([collection, idsOf(seen)]);
      expect(await rows.countDocuments({})).toBe(seen.length);
      const groups = await rows.aggregate<{ n: number }>([{ $group: { _id: null, n: { $sum: 1 } } }]).toArray();
      expect(groups.map(({ n }) => n)).toEqual(seen.length === 0 ? [] : [seen.length]);
      const distinct = await rows.distinct('dataset');
      expect(distinct).toEqual([...new Set(seen.flatMap((row) => row['dataset'] ?? []))].sort());
      const [in_, out] = [seen[0], all.find((row) => !seen.includes(row))];
      if (in_ !== undefined) expect(await rows.findOne({ _id: in_._id })).toEqual(in_);
      if (out !== undefined) expect(await rows.findOne({ _id: out._id })).toBeNull();
    }
  });

  test('writes nothing for a caller', async () => {
    const { store } = roomOf(room).createContext(callerOf(divisions, XIHU));
    for (const collection of Object.keys(room.rows)) {
      await expect(store.collection(collection).insertOne({ _id: 'new' })).rejects.toThrow('writes nothing');
      await expect(store.collection(collection).deleteMany({})).rejects.toThrow('writes nothing');
    }
  });
});

interface Listed {
  readonly ids: readonly string[];
  readonly totalCount: number;
}

/** Lists of official codes, which everybody reads whole. */
const CODE_LISTS = ['hazardousWasteCodes'];

/** Root lists that take no argument they need, and their rooms. */
function listsOf(room: SubgraphDefinition): string[] {
  const fields = Object.values(roomOf(room).schema.getQueryType()?.getFields() ?? {});
  return fields
    .filter(({ type, args }) => /Connection!$/.test(String(type)) && args.every((one) => !/!$/.test(String(one.type))))
    .map(({ name }) => name)
    .filter((name) => !CODE_LISTS.includes(name));
}

const idIn = (cursor: string): string =>
  (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, unknown, string])[2];

/** A list walked by its cursors, page by page. */
async function walk(room: SubgraphDefinition, list: string, caller: CallerContext): Promise<Listed> {
  const { execute } = inProcess(roomOf(room));
  const query = `query ($after: String) { list: ${list}(first: 150, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await execute({ query, variables: { after } }, caller);
    expect(errors).toBeUndefined();
    const { list: page } = data as {
      list: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { cursor: string }[] };
    };
    ids.push(...page.edges.map(({ cursor }) => idIn(cursor)));
    if (!page.pageInfo.hasNextPage) return { ids, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

/** Rows of the city itself, which stand in no county: the collection of the list, and the divisions of a row of it. */
const OF_THE_CITY: Readonly<Record<string, string>> = {
  rightAccounts: 'accounts',
  transactions: 'transactions',
  manifests: 'manifests',
  wasteFlows: 'flows',
};

async function idsOfTheCity(room: SubgraphDefinition, list: string): Promise<ReadonlySet<string>> {
  const collection = OF_THE_CITY[list];
  if (collection === undefined) return new Set();
  const rows = await roomOf(room).store.collection<Row>(collection).find({}).toArray();
  const isOfNoCounty = (row: Row): boolean =>
    standingsOf(collection, row, undefined).every(
      ({ code }) => code === null || code === CITY || !divisions.path(code).includes(CITY),
    );
  return new Set(idsOf(rows.filter(isOfNoCounty)));
}

/** Lists whose rows may stand in two counties. */
const TWO_SIDED = ['transactions', 'manifests', 'wasteFlows'];

describe.each(rooms.map((room) => [room.name, room] as const))('lists of %s', (_, room) => {
  test('end where the caller has no more rows, and the counties together have what the city has', async () => {
    const lists = listsOf(room);
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      const city = await walk(room, list, callerOf(divisions, CITY));
      expect(city.ids).toHaveLength(city.totalCount);
      const own = await Promise.all(counties.map(({ code }) => walk(room, list, callerOf(divisions, code))));
      for (const { ids, totalCount } of own) expect(ids).toHaveLength(totalCount);
      const together = own.flatMap(({ ids }) => ids);
      const ofTheCity = await idsOfTheCity(room, list);
      const inCounties = city.ids.filter((id) => !ofTheCity.has(id));
      expect([list, [...new Set(together)].sort()]).toEqual([list, inCounties.sort()]);
      if (!TWO_SIDED.includes(list)) expect(together).toHaveLength(inCounties.length);
      expect((await walk(room, list, nobody)).totalCount).toBe(0);
    }
  });
});
