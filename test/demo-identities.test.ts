import { loadDepartments } from '../data/departments/load-departments';
import { loadDivisionTree } from '../data/divisions/load-tree';
import { DEMO_IDENTITIES } from '../gateway/identity/demo/demo-identities';

const departments = loadDepartments();

test.each(DEMO_IDENTITIES)('$name stands in the department directory as its token says', ({ dept, level, div }) => {
  expect(departments(dept)).toMatchObject({ code: dept, level, division: div });
});

test('their divisions are divisions, and no name is given twice', () => {
  for (const { div } of DEMO_IDENTITIES) expect(loadDivisionTree().get(div)).toBeDefined();
  expect(new Set(DEMO_IDENTITIES.map(({ name }) => name)).size).toBe(DEMO_IDENTITIES.length);
});

test('a code that no department has is no department', () => {
  expect(departments('330100-moon')).toBeUndefined();
});
