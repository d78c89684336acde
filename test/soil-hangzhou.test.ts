import { useFederation } from './support/use-federation';

const { answer, ask, calls } = useFederation(['hangzhou-small']);

const HANGZHOU = '330100';

interface Listed {
  readonly parcelCode: string;
  readonly state: string;
  readonly isKeyUnitLand: boolean | null;
  readonly plannedUse: { readonly code: string } | null;
}

const GATE = `landUseGate(event: $event, plannedUse: $plannedUse, remediationProject: $remediation) {
  decision reasonCode reasons { reasonCode decision } }`;

/** What the gate says of every parcel to a step. */
async function gates(event: string, plannedUse: string | null, remediation = false) {
  const { parcels } = await answer<{
    parcels: {
      nodes: readonly (Listed & {
        landUseGate: { decision: string; reasonCode: string | null; reasons: readonly { reasonCode: string }[] };
      })[];
    };
  }>(
    `query Gates($event: GateEvent!, $plannedUse: ID, $remediation: Boolean!) {
      parcels(filter: { divisionCode: "${HANGZHOU}" }, first: 100) {
        nodes { parcelCode state isKeyUnitLand plannedUse { code } ${GATE} } } }`,
    { event, plannedUse, remediation },
  );
  return parcels.nodes;
}

test('the land-use gate has parcels for every decision and every reason', async () => {
  const asked = [
    ...(await gates('LAND_GRANT', '0701')),
    ...(await gates('CONSTRUCTION_PERMIT', '1001')),
    ...(await gates('LAND_TAKE_BACK', '1001')),
    ...(await gates('PLANNING_CONDITIONS', null)),
  ];
  expect(new Set(asked.map(({ landUseGate }) => landUseGate.decision))).toEqual(new Set(['DENY', 'WARN', 'ALLOW']));
  const reasons = asked.flatMap(({ landUseGate }) => landUseGate.reasons.map(({ reasonCode }) => reasonCode));
  expect(new Set(reasons)).toEqual(
    new Set([
      ...['REGISTERED_TO_SENSITIVE_USE', 'SENSITIVE_USE_NOT_CLEARED', 'UNRELATED_CONSTRUCTION'],
      ...['KEY_UNIT_LAND_NOT_SURVEYED', 'SURVEY_OLDER_THAN_USE', 'LATER_CARE'],
    ]),
  );
});

test('what is planned for the land is never what the gate forbids', async () => {
  const planned = (await gates('PLANNING_CONDITIONS', null)).filter(({ plannedUse }) => plannedUse !== null);
  expect(planned.length).toBeGreaterThan(30);
  expect(planned.filter(({ landUseGate }) => landUseGate.decision === 'DENY')).toEqual([]);
});

test('all land that changed to a sensitive use was cleared before, and managed farmland is used safely', async () => {
  const rates = await Promise.all(
    [2023, 2024, 2025, 2026].map((year) =>
      answer<Record<string, readonly { ratePercent: string | null; system: string }[]>>(
        `query Rates($division: ID!, $year: Int!) {
          construction: constructionLandSafeUse(divisionCode: $division, year: $year) { system ratePercent }
          farmland: farmlandSafeUse(divisionCode: $division, year: $year) { system ratePercent } }`,
        { division: HANGZHOU, year },
      ),
    ),
  );
  const found = rates.flatMap(({ construction = [], farmland = [] }) => [...construction, ...farmland]);
  expect(found.length).toBeGreaterThanOrEqual(6);
  for (const { ratePercent } of found) expect(Number(ratePercent)).toBeGreaterThanOrEqual(96);
});

test('an effect is reached on removed land, not reached where another plan was filed', async () => {
  const { removed, again } = await answer<Record<string, { nodes: readonly { effectEvaluations: object[] }[] }>>(`{
    removed: parcels(filter: { states: [REMOVED, POST_CARE] }) { nodes { effectEvaluations { result } } }
    again: parcels(filter: { states: [PLAN_FILED, REMEDIATION] }) { nodes { effectEvaluations { result } } } }`);
  const results = (list: typeof removed) => new Set(JSON.stringify(list).match(/[A-Z_]{5,}/g));
  expect(results(removed)).toEqual(new Set(['REACHED']));
  expect(results(again).has('REACHED')).toBe(false);
});

test('a key unit is one site for the directory, its parcel, its years and its groundwater', async () => {
  const { keySoilUnits } = await answer<{ keySoilUnits: { nodes: readonly Record<string, unknown>[] } }>(
    `{ keySoilUnits(filter: { year: 2026, divisionCode: "${HANGZHOU}" }, first: 100) { nodes { name dutiesInPermit
      pollutionSource { name parcels { isKeyUnitLand } keySoilUnits { year } } } } }`,
  );
  expect(keySoilUnits.nodes).toHaveLength(16);
  for (const { name, dutiesInPermit, pollutionSource } of keySoilUnits.nodes) {
    expect(dutiesInPermit).toBe(true);
    expect(pollutionSource).toEqual({
      name,
      parcels: [{ isKeyUnitLand: true }],
      keySoilUnits: [2023, 2024, 2025, 2026].map((year) => ({ year })),
    });
  }
});

test('land of a closed works tells whose it was; the area of some land is not stated', async () => {
  const { parcels } = await answer<{
    parcels: { nodes: readonly { areaSquareMetres: string | null; formerEnterprises: readonly { name: string }[] }[] };
  }>(`{ parcels(first: 100) { nodes { areaSquareMetres formerEnterprises { name } } } }`);
  const former = parcels.nodes.flatMap(({ formerEnterprises }) => formerEnterprises);
  expect(former).toHaveLength(12);
  for (const { name } of former) expect(name).toMatch(/^示例/);
});

test('a page of parcels with samples, entries and history costs one call a collection', async () => {
  calls.length = 0;
  await answer('{ parcels(first: 50) { nodes { state soilVerdict { verdict } registerEntries { register } } } }');
  const reads = calls.filter(({ collection }) => /parcelEvents|samples|registerEntries/.test(collection));
  expect(reads.map(({ collection }) => collection).sort()).toEqual([
    'soil.parcelEvents',
    'soil.registerEntries',
    'soil.samples',
  ]);
});

test('no groundwater of the first quarter is shown for a division that is none', async () => {
  const { body } = await ask('{ groundwaterClassShares(divisionCode: "339999") { quarter } }');
  expect(body.errors?.[0]?.extensions?.['code']).toBe('UNKNOWN_DIVISION');
});

test('the shares of groundwater cover thirteen quarters, one of them with a point that cannot be judged', async () => {
  const { groundwaterClassShares: shares } = await answer<{
    groundwaterClassShares: readonly { pointCount: number; validPointCount: number }[];
  }>(`{ groundwaterClassShares(divisionCode: "${HANGZHOU}") { pointCount validPointCount } }`);
  expect(shares).toHaveLength(13);
  expect(shares.every(({ pointCount }) => pointCount === 9)).toBe(true);
  expect(shares.filter(({ validPointCount }) => validPointCount === 8)).toHaveLength(1);
});
