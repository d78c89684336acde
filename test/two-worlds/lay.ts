import { type Level } from '../../schema/access/claims';
import { type Department } from '../../schema/access/departments';
import { createDivisionTree, type Division } from '../../schema/division';

/** The division that the gateway serves. */
export const HOME = '330100';

/** Lines that provide something, and one that provides nothing. */
export const LINES = ['eeb', 'planning', 'tax', 'water'] as const;

type Named = readonly [code: string, level: Level, parent: string | null];

const standing = ([code, level, parent]: Named): Division => ({
  ...{ code, name: code, level, parent },
  ...{ validFrom: null, validTo: null, successors: [] },
});

type Ended = readonly [code: string, parent: string, validTo: string, successors: readonly string[]];

const former = ([code, parent, validTo, successors]: Ended): Division => ({
  ...{ code, name: code, level: 'COUNTY', parent },
  ...{ validFrom: '2000-01-01', validTo, successors },
});

const STANDING: readonly Named[] = [
  ['330000', 'PROVINCE', null],
  ['330100', 'CITY', '330000'],
  ['330102', 'COUNTY', '330100'],
  ['330105', 'COUNTY', '330100'],
  ['330106', 'COUNTY', '330100'],
  ['330106001', 'TOWN', '330106'],
  // Lies in the county, though nothing of its code says so, as the next lies in none of the city's.
  ['zone-7', 'TOWN', '330106'],
  ['330191', 'COUNTY', '330000'],
  ['330200', 'CITY', '330000'],
  ['330203', 'COUNTY', '330200'],
  ['us-23', 'PROVINCE', null],
];

/** Taken over whole, split, and taken over whole from another city. */
const FORMER: readonly Ended[] = [
  ['330103', '330100', '2021-04-01', ['330105']],
  ['330104', '330100', '2021-04-01', ['330102', '330106']],
  ['330299', '330200', '2020-07-01', ['330106']],
];

/** The divisions of every world. */
export const TREE = createDivisionTree([...STANDING.map(standing), ...FORMER.map(former)]);

/** Codes that rows may stand in. */
export const CODES = TREE.all.map(({ code }) => code);

/** Codes of the home division's own, in which a room that narrows nothing has its rows. */
export const HOME_CODES = CODES.filter((code) => TREE.isBelow(code, HOME));

/** A department of every line in every division that stands, but for towns. */
export const DEPARTMENTS: readonly Department[] = STANDING.filter(([, level]) => level !== 'TOWN').flatMap(
  ([division, level]) =>
    LINES.map((line) => ({ ...{ line, level, division, parent: null }, code: `${division}-${line}`, name: line })),
);
