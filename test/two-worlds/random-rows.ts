import { type Choices } from '../../gateway/execution/testing/oracle/choices';
import { type Column } from './fields';
import { CODES, HOME_CODES, TREE } from './lay';
import { type Collections, type World } from './rows';

const SURNAMES = [...'王李张刘陈'];
const GIVEN = [...'伟芳娜敏静磊'];
const KINDS = ['glass', 'oil', 'sludge'];

const orNull = <T>(choices: Choices, value: T, inSoMany = 10): T | null => (choices.once(inSoMany) ? null : value);

const digits = (choices: Choices, count: number): string =>
  Array.from({ length: count }, () => String(choices.below(10))).join('');

/** Three digits that round down to their first. */
const amount = (choices: Choices, first: number): string => String(first * 100 + choices.below(50));

/** Draws values of a kind of column. */
export const DRAWN: Readonly<Record<Column['kind'], (choices: Choices) => string>> = {
  name: (choices) => choices.pick(SURNAMES) + choices.pick(GIVEN) + choices.pick(GIVEN),
  phone: (choices) => `13${digits(choices, 9)}`,
  amount: (choices) => amount(choices, 1 + choices.below(9)),
  text: (choices) => `t${digits(choices, 3)}`,
  word: (choices) => choices.pick(KINDS),
};

/** Draws another value that is masked as this one is. */
export const ALIKE: Readonly<Record<Column['kind'], (choices: Choices, value: string) => string>> = {
  name: (choices, [first = '']) => first + choices.pick(GIVEN) + choices.pick(GIVEN),
  phone: (choices, value) => value.slice(0, 3) + digits(choices, 4) + value.slice(-4),
  amount: (choices, value) => amount(choices, Math.floor(Number(value) / 100)),
  text: (_, value) => value,
  word: (_, value) => value,
};

const day = (choices: Choices): string =>
  `${choices.pick(['2018', '2020', '2021', '2024'])}-0${1 + choices.below(9)}-15`;

const pathOf = (code: string | null): readonly string[] => (code === null ? [] : TREE.path(code));

const idOf = (prefix: string, choices: Choices): string => `${prefix}${digits(choices, 2)}`;

type Maker<Name extends keyof World> = (choices: Choices) => Collections[Name];

const site: Maker<'sites'> = (choices) => {
  const divisionCode = orNull(choices, choices.pick(CODES));
  const name = DRAWN.name(choices);
  return {
    ...{ _id: idOf('s', choices), divisionCode, divisionPath: pathOf(divisionCode) },
    ...{ enteredOn: orNull(choices, day(choices)), name, searchName: name },
    phone: orNull(choices, DRAWN.phone(choices)),
    output: orNull(choices, DRAWN.amount(choices)),
    note: orNull(choices, DRAWN.text(choices)),
    parentId: orNull(choices, idOf('s', choices), 2),
    rating: orNull(choices, DRAWN.amount(choices)),
  };
};

const licence: Maker<'licences'> = (choices) => {
  const divisionCode = orNull(choices, choices.pick(CODES));
  return {
    ...{ _id: idOf('l', choices), divisionCode, divisionPath: pathOf(divisionCode) },
    year: orNull(choices, choices.pick([2018, 2020, 2021, 2024])),
    siteId: idOf('s', choices),
    surveyId: orNull(choices, idOf('v', choices)),
    holder: orNull(choices, DRAWN.name(choices)),
    fee: orNull(choices, DRAWN.amount(choices)),
  };
};

const move: Maker<'moves'> = (choices) => {
  const fromCode = orNull(choices, choices.pick(CODES));
  const toCode = orNull(choices, choices.pick(CODES));
  return {
    ...{ _id: idOf('m', choices), fromCode, fromPath: pathOf(fromCode), toCode, toPath: pathOf(toCode) },
    ...{ kind: DRAWN.word(choices), amount: DRAWN.amount(choices) },
    driver: orNull(choices, DRAWN.name(choices)),
    originId: orNull(choices, idOf('s', choices)),
  };
};

/** A room that narrows nothing has rows of the home division alone, and some that stand nowhere. */
const survey: Maker<'surveys'> = (choices) => ({
  ...{ _id: idOf('v', choices), divisionCode: orNull(choices, choices.pick(HOME_CODES)) },
  ...{ surveyedOn: orNull(choices, day(choices)), siteId: idOf('s', choices) },
  finding: orNull(choices, DRAWN.text(choices)),
  score: DRAWN.amount(choices),
});

/** Makes a row of each collection. */
export const ROW_OF: { readonly [Name in keyof World]: Maker<Name> } = {
  ...{ sites: site, licences: licence, moves: move, surveys: survey },
};

/** Rows in the order of their ids, each id once. */
export const inOrder = <T extends { readonly _id: string }>(rows: readonly T[]): readonly T[] =>
  [...new Map(rows.map((row) => [row._id, row])).values()].sort((one, other) => (one._id < other._id ? -1 : 1));

/** References meet rows only if ids are few: sites have most of the two-digit ids. */
const COUNTS: { readonly [Name in keyof World]: number } = { sites: 40, licences: 30, moves: 40, surveys: 24 };

/** Draws a world. */
export function randomWorld(choices: Choices): World {
  const rows = <Name extends keyof World>(name: Name) =>
    inOrder(Array.from({ length: COUNTS[name] }, () => ROW_OF[name](choices)));
  return { sites: rows('sites'), licences: rows('licences'), moves: rows('moves'), surveys: rows('surveys') } as World;
}
