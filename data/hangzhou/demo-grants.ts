import { type Grant } from '../../schema/access/grant';

/** A person of the invented city, by the subject and department of its token. */
interface Person {
  readonly sub: string;
  readonly dept: string;
}

/** An invented grant, with who proposed and who approved it. */
export interface DemoGrant extends Omit<Grant, 'state'> {
  readonly provider: string;
  readonly proposed: Person;
  readonly approved: Person;
}

const TAX_HEAD: Person = { sub: 'city-tax-head', dept: '330100-tax' };
const PLANNING_HEAD: Person = { sub: 'city-planning-head', dept: '330100-planning' };
const ECOLOGY_HEAD: Person = { sub: 'city-eeb-head', dept: '330100-eeb' };

type Row = readonly [name: string, resource: string, purpose: string, proposed: Person, basis: string];

/** Who may have what in the invented city, and for what. Nothing of it was ever granted to anybody. */
const ROWS: readonly Row[] = [
  ['tax-transactions', 'trading.transactions', 'tax-review', TAX_HEAD, '国令775 Art. 6'],
  ['tax-legs', 'trading.legs', 'tax-review', TAX_HEAD, '国令775 Art. 6'],
  ['tax-positions', 'trading.positions', 'tax-review', TAX_HEAD, '国令775 Art. 14, 24'],
  ['tax-rights', 'trading.rights-positions', 'tax-review', TAX_HEAD, '浙江省大气污染防治条例 Art. 13, 16'],
  [
    'tax-source-rights',
    'trading.source-rights-positions',
    'tax-review',
    TAX_HEAD,
    '浙江省大气污染防治条例 Art. 13, 16',
  ],
  ['planning-soil', 'soil.responsible-parties', 'land-supply', PLANNING_HEAD, '土壤污染防治法 Art. 8, 45'],
];

/** The grants that a demonstration of hangzhou begins with. */
export const hangzhouGrants: readonly DemoGrant[] = Object.freeze(
  ROWS.map(([name, resource, purpose, proposed, basis]) =>
    Object.freeze({
      id: `demo-${name}`,
      ...{ resource, department: proposed.dept, app: null, purposes: [purpose], fields: null, divisions: null },
      methods: ['QUERY'] as const,
      ...{ isClear: false, piaId: null, ceiling: 'L3' as const },
      validFrom: '2026-01-01T00:00:00+08:00',
      validTo: '2028-01-01T00:00:00+08:00',
      ...{ basis, provider: 'eeb', proposed, approved: ECOLOGY_HEAD },
    }),
  ),
);
