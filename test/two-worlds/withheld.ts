import { type Answer } from './compare';
import { type Table, TABLES } from './fields';
import { type Operation } from './random-operation';
import { type Reference } from './reference';
import { type World } from './rows';
import { standingsOf } from './standings';

/** Lists without a filter that hold every row of a collection there is for the caller. */
const UNFILTERED = `{
  sites(first: 500) { nodes { id } } siteRegister { id } licences(first: 500) { nodes { no } }
  moves(first: 500) { nodes { no } } moveRegister { no } surveys { id }
}`;

const LISTS: Readonly<Record<keyof World, readonly string[]>> = {
  ...{
    sites: ['sites', 'siteRegister'],
    licences: ['licences'],
    moves: ['moves', 'moveRegister'],
    surveys: ['surveys'],
  },
};

type Listed = Readonly<Record<string, { readonly nodes?: readonly object[] } | readonly object[] | null>>;

function idsIn(data: Listed, list: string): ReadonlySet<unknown> {
  const given = data[list] ?? [];
  const rows = 'nodes' in given ? (given.nodes ?? []) : (given as readonly object[]);
  return new Set(rows.flatMap((row) => Object.values(row)));
}

const ownIds = (table: Table, world: World, reference: Reference): string[] =>
  world[table.collection]
    .filter((row) => reference.owns(table, standingsOf(table.collection, row as never)))
    .map(({ _id }) => _id);

/** Rows of the caller's own that some unfiltered list leaves out (DS-27), each with the list. */
export async function withheld(
  { worlds, reference }: { readonly worlds: { readonly a: World }; readonly reference: Reference },
  ask: (operation: Operation) => Promise<Answer>,
): Promise<readonly string[]> {
  const own = TABLES.map((table) => ({ table, ids: ownIds(table, worlds.a, reference) }));
  if (own.every(({ ids }) => ids.length === 0)) return [];
  const { text } = await ask({ query: UNFILTERED, variables: {} });
  const data = (JSON.parse(text) as { readonly data: Listed | null }).data ?? {};
  return own.flatMap(({ table: { collection }, ids }) =>
    LISTS[collection].flatMap((list) => {
      const given = idsIn(data, list);
      return ids.filter((id) => !given.has(id)).map((id) => `${list}: ${id}`);
    }),
  );
}
