import * as permitted from '../subgraphs/permits/testing/hangzhou-permit';
import { exampleRows } from '../subgraphs/trading/testing/example-ledger';
import { EMITTER, putRows, SITE } from '../subgraphs/trading/testing/example-rights';
import { useFederation } from './support/use-federation';

const { answer, calls, store } = useFederation([]);

beforeAll(async () => {
  await permitted.putEnterprise(store());
  await permitted.putRows(store(), permitted.heatRows);
  await putRows(store(), exampleRows);
});

const POSITION = `query Position($id: ID!, $year: Int!, $code: ID) { pollutionSource(id: $id) { name rightsPositions(year: $year, pollutantCode: $code) {
  year pollutantCode asOf owned { value unit } leasedIn { value } leasedOut { value } held { value unit } permitted { value unit }
  system actual { value unit } permittedStatus actualStatus } } }`;

const amount = (value: string) => ({ value, unit: 't/a' });

describe('rights held, from one department, against what another permits and states', () => {
  const held = { owned: amount('10'), leasedIn: { value: '0' }, leasedOut: { value: '2.5' }, held: amount('7.5') };

  test('ten tonnes permitted are more than the 7.5 left after lending (PT-R20), four discharged are not (PT-R21)', async () => {
    expect(await answer(POSITION, { id: SITE, year: 2025 })).toEqual({
      pollutionSource: {
        name: '示例热电有限公司',
        rightsPositions: [
          {
            ...{ year: 2025, pollutantCode: 'a21026', asOf: '2025-12-31', ...held, permitted: amount('10.00') },
            ...{ system: 'AIR_PERMIT', actual: amount('4.0005'), permittedStatus: 'EXCEEDED', actualStatus: 'WITHIN' },
          },
        ],
      },
    });
  });

  test('a year nobody stated an amount for is UNKNOWN, and this year is looked at as of today', async () => {
    const { pollutionSource } = await answer<{ pollutionSource: object }>(POSITION, { id: SITE, year: 2026 });
    expect(pollutionSource).toMatchObject({
      rightsPositions: [{ asOf: '2026-09-28', permitted: amount('9.50'), actual: null, actualStatus: 'UNKNOWN' }],
    });
  });

  test('before the lease all ten tonnes were held; nothing was permitted then', async () => {
    const { pollutionSource } = await answer<{ pollutionSource: object }>(POSITION, { id: SITE, year: 2023 });
    expect(pollutionSource).toMatchObject({
      rightsPositions: [{ held: amount('10'), permitted: null, permittedStatus: 'UNKNOWN', actualStatus: 'UNKNOWN' }],
    });
  });

  test('another pollutant and another site have none', async () => {
    const none = { pollutionSource: { rightsPositions: [] } };
    expect(await answer(POSITION, { id: SITE, year: 2025, code: 'a21002' })).toMatchObject(none);
    expect(await answer(POSITION, { id: `${SITE.slice(0, 18)}002`, year: 2025 })).toMatchObject(none);
  });

  test('for a page of sites each room’s collections are asked once', async () => {
    const page = '{ pollutionSources { nodes { rightsPositions(year: 2025) { actualStatus } } } }';
    await answer(page);
    calls.length = 0;
    await answer(page);
    expect(calls.map(({ collection }) => collection).sort()).toEqual([
      'directory.pollutionSources',
      ...['emissions', 'limits', 'permits'].map((name) => `permits.${name}`),
      ...['accounts', 'lots', 'transactions'].map((name) => `trading.${name}`),
    ]);
  });
});

describe('from the directory', () => {
  test('a site leads to its rights, years and reports, an enterprise to those of its own grain', async () => {
    const RIGHTS = 'rightAccounts { id holderName } complianceYears { id } ghgReports { gasName }';
    const data = await answer(
      `{ pollutionSource(id: "${SITE}") { ${RIGHTS} tradingProgrammes { programme } enterprise { ${RIGHTS} } } }`,
    );
    expect(data).toEqual({
      pollutionSource: {
        rightAccounts: [{ id: 'example:heat', holderName: '示例热电有限公司' }],
        complianceYears: [{ id: 'example:heat:2020' }],
        ghgReports: [{ gasName: '二氧化碳' }],
        tradingProgrammes: [{ programme: 'CN_ETS' }],
        enterprise: { rightAccounts: [], complianceYears: [], ghgReports: [] },
      },
    });
  });

  test('a subject is told by its type, and leads back to the directory', async () => {
    const query = `{ rightAccounts { nodes { subject { __typename ... on PollutionSource { name } ... on Enterprise { id } } } } }`;
    const { rightAccounts } = await answer<{ rightAccounts: { nodes: { subject: object | null }[] } }>(query);
    expect(rightAccounts.nodes.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        null,
        { __typename: 'PollutionSource', name: '示例热电有限公司' },
        { __typename: 'Enterprise', id: EMITTER },
      ]),
    );
  });
});
