import { hangzhouGrants } from '../data/hangzhou/demo-grants';
import { loadDepartments } from '../data/departments/load-departments';
import { loadDivisionTree } from '../data/divisions/load-tree';
import { problemsOf } from '../registry/grants/check-proposal';
import { roomsCatalogue } from './governed-catalogue';

const catalogue = roomsCatalogue().then((governing) => governing.catalogue);
const rulesOf = async () => ({
  catalogue: await catalogue,
  directory: { departments: loadDepartments(), divisions: loadDivisionTree() },
  now: () => new Date('2026-09-28T09:00:00+08:00'),
});

test.each(hangzhouGrants)(
  '$id could be proposed as it stands, and is of a resource that needs a grant',
  async (grant) => {
    const rules = await rulesOf();
    expect(problemsOf(grant, rules)).toEqual([]);
    expect(rules.catalogue(grant.resource)).toMatchObject({ provider: grant.provider, share: 'CONDITIONAL' });
    expect(grant.approved.sub).not.toBe(grant.proposed.sub);
  },
);

test('the catalogue of the rooms says what fields a resource has, and how they are graded', async () => {
  const rules = await rulesOf();
  const fields = rules.catalogue('trading.transactions')?.fields;
  expect(fields?.get('Transaction.id')).toBe('L1');
  expect([...(fields?.values() ?? [])]).toContain('L3');
  expect(rules.catalogue('trading.nothing')).toBeUndefined();
});
