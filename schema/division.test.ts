import { createDivisionTree, type Division } from './division';

const division = (code: string, parent: string | null, dates: Partial<Division> = {}): Division => ({
  code,
  name: code,
  level: 'X',
  parent,
  validFrom: null,
  validTo: null,
  successors: [],
  ...dates,
});

const tree = createDivisionTree([
  division('p', null),
  division('p1', null),
  division('c', 'p'),
  division('old', 'c', { validTo: '2021-04-09', successors: ['mid'] }),
  division('mid', 'c', { validFrom: '2021-04-09', validTo: '2023-01-01', successors: ['x', 'y'] }),
  division('x', 'c', { validFrom: '2023-01-01' }),
  division('y', 'c', { validFrom: '2023-01-01' }),
]);

test('a code that begins like another does not lie in it', () => {
  expect(tree.isBelow('p1', 'p')).toBe(false);
});

test('a division lies in itself and in everything above it', () => {
  expect(tree.isBelow('x', 'x')).toBe(true);
  expect(tree.isBelow('x', 'p')).toBe(true);
  expect(tree.isBelow('p', 'x')).toBe(false);
});

test('unknown codes lie nowhere and have no path', () => {
  expect(tree.isBelow('nowhere', 'p')).toBe(false);
  expect(tree.isBelow('x', 'nowhere')).toBe(false);
  expect(tree.path('nowhere')).toEqual([]);
  expect(tree.get('nowhere')).toBeNull();
  expect(tree.has('constructor')).toBe(false);
});

test.each([
  ['2021-04-08', ['old']],
  ['2021-04-09', ['mid']],
  ['2022-12-31', ['mid']],
  ['2023-01-01', ['x', 'y']],
])('on %s the city holds %j', (day, codes) => {
  expect(tree.children('c', day).map(({ code }) => code)).toEqual(codes);
});

test('the last day in force is the day before validTo', () => {
  expect(tree.isBelow('old', 'p', '2021-04-08')).toBe(true);
  expect(tree.isBelow('old', 'p', '2021-04-09')).toBe(false);
});

test('successors are followed through several changes', () => {
  expect(tree.successors('old')).toEqual(['x', 'y']);
  expect(tree.successors('old', '2022-06-01')).toEqual(['mid']);
  expect(tree.successors('old', '2020-06-01')).toEqual(['old']);
  expect(tree.successors('x', '2020-06-01')).toEqual([]);
});

test('descendants leave out the division itself', () => {
  expect(tree.descendants('p').map(({ code }) => code)).toEqual(['c', 'old', 'mid', 'x', 'y']);
});

test.each([
  ['a code given twice', [division('a', null), division('a', null)]],
  ['an unknown parent', [division('a', 'b')]],
  ['a circle', [division('a', 'b'), division('b', 'a')]],
  ['an unknown successor', [division('a', null, { successors: ['b'] })]],
])('%s is refused', (_, rows) => {
  expect(() => createDivisionTree(rows)).toThrow(/Division/);
});
