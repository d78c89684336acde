import { loadDivisionTree } from './load-tree';

const tree = loadDivisionTree();

test('Hangzhou has thirteen county-level units and 196 streets in force', () => {
  const units = tree.children('330100', '2026-09-28');
  expect(units).toHaveLength(13);
  expect(tree.descendants('330100', '2026-09-28').filter(({ level }) => level === 'TOWNSHIP')).toHaveLength(196);
});

test('the tree holds 31 provinces, 342 cities and the state of Maine with 16 counties', () => {
  expect(tree.all.filter(({ level }) => level === 'PROVINCE')).toHaveLength(31);
  expect(tree.all.filter(({ level }) => level === 'CITY')).toHaveLength(342);
  expect(tree.path('us-23-005')).toEqual(['us-23', 'us-23-005']);
  expect(tree.children('us-23')).toHaveLength(16);
});

test('France has 18 regions, 101 departments below them, and three collectivities directly below the country', () => {
  const french = tree.descendants('fr');
  expect(french.filter(({ level }) => level === 'REGION')).toHaveLength(18);
  expect(french.filter(({ level, parent }) => level === 'DEPARTMENT' && parent !== 'fr')).toHaveLength(101);
  expect(
    french.filter(({ level, parent }) => level === 'DEPARTMENT' && parent === 'fr').map(({ code }) => code),
  ).toEqual(['fr-975', 'fr-977', 'fr-978']);
  expect(french).toHaveLength(122);
});

test('a region of France and the department with the same number are two divisions', () => {
  expect(tree.path('fr-69')).toEqual(['fr', 'fr-r84', 'fr-69']);
  expect(tree.path('fr-84')).toEqual(['fr', 'fr-r93', 'fr-84']);
  expect(tree.children('fr-r84')).toHaveLength(12);
  expect(tree.path('fr-971')).toEqual(['fr', 'fr-r01', 'fr-971']);
});

test('a street lies in its county, city and province', () => {
  expect(tree.path('330102001')).toEqual(['330000', '330100', '330102', '330102001']);
});

test('a retired district is found in its time and leads to its successors', () => {
  expect(tree.isBelow('330104', '330100', '2019-06-30')).toBe(true);
  expect(tree.isBelow('330104', '330100', '2022-01-01')).toBe(false);
  expect(tree.successors('330104')).toEqual(['330102', '330114']);
  expect(tree.successors('330183', '2020-01-01')).toEqual(['330111']);
});

test('the same folder is read once', () => {
  expect(loadDivisionTree()).toBe(tree);
});
