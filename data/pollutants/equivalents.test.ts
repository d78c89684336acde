import { readCsvSync } from '../../lib/csv';
import { dataFolder } from '../divisions/load-tree';
import { findEquivalent, loadEquivalents, type YearlyPollutant } from './equivalents';
import { pollutantTables } from './tables';

const table = loadEquivalents();
const sulfur: YearlyPollutant = { code: 'a21026', name: '二氧化硫', medium: 'AIR', year: 2025 };
const kilograms = (pollutant: Partial<YearlyPollutant>): string | undefined =>
  findEquivalent(table, { ...sulfur, ...pollutant })?.kilograms;

test('every code of the table is one of HJ 212', () => {
  const codes = new Set(readCsvSync(dataFolder, pollutantTables.hj).map(({ values }) => values.pollutant_code));
  const coded = table.flatMap(({ code }) => (code === null ? [] : [code]));
  expect(coded.length).toBeGreaterThan(40);
  expect(coded.filter((code) => !codes.has(code))).toEqual([]);
});

test('the value is found by code, medium and year, whatever the origin calls the pollutant', () => {
  expect(kilograms({})).toBe('0.95');
  expect(kilograms({ name: 'SO2' })).toBe('0.95');
  expect(kilograms({ code: 'w01018', name: 'COD', medium: 'WATER' })).toBe('1');
});

test('particulates are told apart by name; one that does not tell has no value', () => {
  expect(kilograms({ code: 'a34013', name: '烟尘' })).toBe('2.18');
  expect(kilograms({ code: 'a34013', name: '一般性粉尘' })).toBe('4');
  expect(kilograms({ code: 'a34013', name: '颗粒物' })).toBeUndefined();
});

test.each<[what: string, pollutant: Partial<YearlyPollutant>]>([
  ['total nitrogen, which the law does not list', { code: 'w21001', name: '总氮', medium: 'WATER' }],
  ['a pollutant without a code, even where the name is the law’s', { code: null }],
  ['a gas said to be in water', { medium: 'WATER' }],
  ['a discharge to a treatment works', { code: 'w01018', medium: 'SEWER' }],
  ['a year before the law', { year: 2017 }],
])('%s has no value', (_, pollutant) => {
  expect(kilograms(pollutant)).toBeUndefined();
});

test('the year the law came into force is the first, and a value that ends within a year does not stand for the year', () => {
  expect(kilograms({ year: 2018 })).toBe('0.95');
  const ending = table.map((row) => ({ ...row, validTo: '2025-12-30' }));
  expect(findEquivalent(ending, sulfur)).toBeNull();
  expect(findEquivalent(ending, { ...sulfur, year: 2024 })?.kilograms).toBe('0.95');
});
