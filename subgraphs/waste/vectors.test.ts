import { orNull } from '../../lib/csv-table';
import { join } from 'node:path';
import { loadWasteThresholds } from '../../data/waste/thresholds';
import { readCsvSync } from '../../lib/csv';
import { projectRoot } from '../../lib/project-root';
import { type QuantityRow } from '../kit/site-row';
import { filingStatus, planDueOn, reportDueOn } from './generator/filing';
import { managementClass } from './generator/management-class';
import { massBalance } from './ledger/mass-balance';
import { scaleUse } from './licence/scale-use';
import { landfillShare } from './total/landfill-share';
import { utilisationRate } from './total/utilisation-rate';

const vectors = <C extends string>(name: string, ...columns: readonly C[]) =>
  readCsvSync(join(projectRoot, 'data'), {
    file: `vectors/waste-${name}.csv`,
    columns: ['id', 'expected', ...columns],
  }).map(({ values }) => values);

const threshold = loadWasteThresholds();
const amount = (value = ''): QuantityRow | null => (value === '' ? null : { value, unit: 't' });
const told = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string').join(' ');

/** `key:value;key:value` as pairs. */
const pairs = (text: string): (readonly [string, string])[] =>
  text === '' ? [] : text.split(';').map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? ''] as const);

const sides = ['opening', 'generated', 'received', 'self_utilised', 'self_disposed', 'transferred_out', 'closing'];

test.each(vectors('mass-balance', ...sides))('$id: a ledger is $expected', (vector) => {
  const [opening, generated, received, selfUtilised, selfDisposed, transferredOut, closing] = sides.map((side) =>
    amount(vector[side]),
  ) as (QuantityRow | null)[];
  const ledger = { opening, generated, received, selfUtilised, selfDisposed, transferredOut, closing };
  const tolerance = {
    absolute: threshold('mass-balance.absolute'),
    relative: threshold('mass-balance.relative'),
  };
  const { verdict, residual } = massBalance(ledger as Parameters<typeof massBalance>[0], tolerance);
  expect(told(verdict, residual?.value)).toBe(vector.expected);
});

const known = (text: string): boolean | null => (text === '' ? null : text === 'yes');

test.each(vectors('management-class', 'yearly', 'year', 'operating_since', 'approved', 'own_facility', 'licence'))(
  '$id: a generator is $expected',
  (vector) => {
    const basis = {
      hasOwnFacility: known(vector.own_facility),
      holdsLicence: known(vector.licence),
      operatingSince: orNull(vector.operating_since),
      approvedAmount: amount(vector.approved),
      yearlyAmounts: pairs(vector.yearly).map(([year, value]) => ({
        year: Number(year),
        zjClass: 'HAZARDOUS',
        generated: amount(value),
        ...{ utilised: null, utilisedFromStock: null, disposed: null },
      })),
    };
    const {
      computed,
      reason,
      amount: highest,
    } = managementClass(basis, Number(vector.year), {
      key: threshold('management-class.key'),
      simplified: threshold('management-class.simplified'),
      years: Number(threshold('management-class.years')),
    });
    expect(told(computed, reason, highest?.value)).toBe(vector.expected);
  },
);

test.each(vectors('landfill-share', 'treatments'))('$id: the landfill share is $expected', (vector) => {
  const treatments = pairs(vector.treatments).map(([code, value]) => ({
    system: 'example',
    treatmentFamily: code.charAt(0),
    isLandfill: code === 'D1',
    quantity: amount(value),
  }));
  const { status, share } = landfillShare(treatments);
  expect(told(status, share)).toBe(vector.expected);
});

test.each(vectors('utilisation-rate', 'generated', 'utilised', 'from_stock'))(
  '$id: the utilisation rate is $expected',
  ({ generated, utilised, from_stock, expected }) => {
    const amounts = {
      generated: orNull(generated),
      utilised: orNull(utilised),
      utilisedFromStock: orNull(from_stock),
    };
    expect(utilisationRate(amounts)).toBe(orNull(expected));
  },
);

test.each(vectors('scale-use', 'received', 'scale'))('$id: the scale is $expected', ({ received, scale, expected }) => {
  const thresholds = { approved: threshold('licence-scale.approved'), reapply: threshold('licence-scale.reapply') };
  const { status, share } = scaleUse(orNull(received), orNull(scale), thresholds);
  expect(told(status, share)).toBe(expected);
});

test.each(vectors('filing', 'kind', 'period_end', 'filed_on', 'today'))('$id: a paper is $expected', (vector) => {
  const { kind, period_end: end, filed_on: filedOn, today, expected } = vector;
  const dueOn = kind === 'PLAN' ? planDueOn(Number(end)) : reportDueOn(kind, end);
  const opensOn = kind === 'PLAN' ? `${end}-01-01` : end;
  expect(told(dueOn, filingStatus({ opensOn, dueOn, filedOn: orNull(filedOn) }, today))).toBe(expected);
});
