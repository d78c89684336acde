import { divisions, enterprises, flows, permits, sources, trades } from './data.mjs';

const rounded = (value) => Math.round(value * 1000) / 1000;
const byKey = (rows, key) => new Map(rows.map((row) => [row[key], row]));
const accounts = enterprises.flatMap((enterprise) => enterprise.accounts);

/** How a reference of each type is found: the name of its key, and the rows by it. */
const ENTITIES = {
  PollutionSource: ['id', byKey(sources, 'id')],
  Enterprise: ['id', byKey(enterprises, 'id')],
  Division: ['code', byKey(divisions, 'code')],
  Permit: ['permitNo', byKey(permits, 'permitNo')],
  RightAccount: ['id', byKey(accounts, 'id')],
  WasteFlow: ['no', byKey(flows, 'no')],
};

/** The row a reference means. */
export function entity(reference) {
  const [key, rows] = ENTITIES[reference.__typename];
  return rows.get(reference[key]) ?? null;
}

/** `count` rows of a list without an end. */
const around = (rows, start, count) => Array.from({ length: count }, (_, index) => rows[(start + index) % rows.length]);

const emission = ({ pollutant, tonnes }, year) => ({
  __typename: 'Emission',
  pollutant,
  tonnes: rounded(tonnes * (1 + (year % 100) / 100)),
  flagged: (year + pollutant.length) % 3 === 0,
});

const flow = (row, year) => ({ ...row, tonnes: rounded(row.moved + (year % 100)) });
const trade = (row, year) => ({ ...row, quantity: rounded(row.traded + (year % 100)) });

/** Fields that are more than a property of their row; the four subgraphs have them in common, each schema shows its own. */
export const RESOLVERS = {
  Query: {
    caller: (_, __, { caller }) => caller,
    sources: (_, { first, after }) => around(sources, after, first),
    trades: (_, { year, first }) => around(trades, year, first).map((row) => trade(row, year)),
    _entities: (_, { representations }) => representations.map(entity),
    _service: (_, __, { sdl }) => ({ __typename: '_Service', sdl }),
  },
  PollutionSource: {
    emissions: ({ emitted }, { year }) => emitted.map((row) => emission(row, year)),
    wasteFlows: (source, { year, first }) => around(source.flows, year, first).map((row) => flow(row, year)),
  },
  Enterprise: {
    balance: ({ base }, { year }) => rounded(base + (year % 100)),
  },
  WasteFlow: {
    tonnes: ({ tonnes, moved }) => tonnes ?? moved,
  },
};
