import { useFederation } from '../../../test/support/use-federation';
import { type EmissionRow } from '../rows';
import * as hangzhou from '../testing/hangzhou-permit';
import { EQUIVALENTS } from '../testing/total-queries';

const { emissionRow, heat, putRows, quantity } = hangzhou;
const { answer, calls, store } = useFederation([]);

const SITE = `query Site($permitNo: ID!) { permit(permitNo: $permitNo) { pollutionSource {
  emissions { year pollutionEquivalents } } } }`;
const oxygenDemand = { pollutantCode: 'w01018', pollutantName: '化学需氧量', medium: 'WATER' };
const particulates = { pollutantCode: 'a34013', pollutantName: '烟尘' };

/** Years tell the rows apart, in the order they are asked in. */
const cases: readonly [what: string, emission: Partial<EmissionRow>, expected: string | null][] = [
  ['before the law', { year: 2017, quantity: quantity('1', 't') }, null],
  ['a tonne of sulfur dioxide', { quantity: quantity('1000', 'kg') }, '1052.63'],
  ['a stated zero', { quantity: quantity('0', 'kg') }, '0'],
  ['an amount that is not known', { quantity: null }, null],
  ['a volume', { quantity: quantity('5', 'm3') }, null],
  ['COD to a river', { ...oxygenDemand, quantity: quantity('12.5', 'kg') }, '12.5'],
  ['COD to a treatment works', { ...oxygenDemand, medium: 'SEWER', quantity: quantity('12.5', 'kg') }, null],
  ['soot', { ...particulates, quantity: quantity('2.18', 'kg') }, '1'],
  ['particulates of no named kind', { ...particulates, pollutantName: '颗粒物', quantity: quantity('1', 'kg') }, null],
];

beforeAll(async () => {
  const emissions = cases.map(([what, row], place) =>
    emissionRow({ year: 2017 + place, ...row, _id: what, sourceId: heat.sourceId }),
  );
  await putRows(store(), { permits: [heat], emissions });
});

interface Site {
  readonly permit: { readonly pollutionSource: { readonly emissions: readonly object[] } };
}

test('an emission is so many equivalents, null where that cannot be said', async () => {
  calls.length = 0;
  const { permit } = await answer<Site>(SITE, { permitNo: heat._id });
  expect(permit.pollutionSource.emissions).toEqual(
    cases.map(([, , pollutionEquivalents], place) => ({ year: 2017 + place, pollutionEquivalents })),
  );
  expect(calls.filter(({ collection }) => collection === 'permits.emissions')).toHaveLength(1);
});

describe('the table of equivalents', () => {
  const table = async (variables: object) =>
    (await answer<{ pollutantEquivalents: { name: string }[] }>(EQUIVALENTS, variables)).pollutantEquivalents;

  test('is told as the law orders it, with what was not checked', async () => {
    const rows = await table({ inForceOn: '2026-09-28' });
    expect(rows).toHaveLength(59);
    expect(rows[0]).toMatchObject({
      code: 'w20111',
      name: '总汞',
      pollutantClass: 'WATER_CLASS_1',
      kilograms: '0.0005',
    });
    expect(rows.find(({ name }) => name === '烟尘')).toMatchObject({ kilograms: '2.18', isVerified: false });
  });

  test('names the pollutants of which only one counts at an outlet', async () => {
    const rows = (await table({ medium: 'WATER' })) as { name: string; onlyOneOf: string | null }[];
    const grouped = rows.filter(({ onlyOneOf }) => onlyOneOf === 'OXYGEN_DEMAND').map(({ name }) => name);
    expect(grouped).toEqual(['五日生化需氧量', '化学需氧量', '总有机碳']);
  });

  test('begins on the day the law came into force', async () => {
    expect(await table({ inForceOn: '2017-12-31' })).toEqual([]);
    expect(await table({ inForceOn: '2018-01-01', medium: 'AIR' })).toHaveLength(26);
  });
});
