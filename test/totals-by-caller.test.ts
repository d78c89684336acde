import { loadDivisionTree } from '../data/divisions/load-tree';
import { type Document } from '../lib/store/port';
import { type CallerContext } from '../schema/access/caller-context';
import { inProcess } from '../subgraphs/kit/in-process';
import { callerOf, callerWith } from './support/callers';
import { useSmallCity } from './support/use-small-city';

const divisions = loadDivisionTree();
const CITY = '330100';
const roomNamed = useSmallCity();

interface Row extends Document {
  readonly divisionPath: readonly string[];
}

describe('references from other rooms', () => {
  test.each([
    ['Permit', 'permitNo', 'permits', 'permits'],
    ['RightAccount', 'id', 'trading', 'accounts'],
    ['WasteLicence', 'no', 'waste', 'licences'],
    ['Parcel', 'parcelCode', 'soil', 'parcels'],
    ['PollutionSource', 'id', 'directory', 'pollutionSources'],
  ] as const)('%s: a row out of scope is null, as one that is not there', async (...of) => {
    const [type, key, name, collection] = of;
    const room = roomNamed(name);
    const rows = await room.store
      .collection<Row>(collection)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    const countyOf = ({ divisionPath }: Row) => divisionPath[divisionPath.indexOf(CITY) + 1];
    const own = rows.find((row) => countyOf(row) !== undefined);
    const county = own && countyOf(own);
    const foreign = rows.find(({ divisionPath }) => county !== undefined && !divisionPath.includes(county));
    if (own === undefined || county === undefined || foreign === undefined) throw new Error('nothing to tell apart');
    const representations = [own._id, foreign._id, 'nothing'].map((id) => ({ __typename: type, [key]: id }));
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${key} } } }`;
    const { execute } = inProcess(room);
    // A permit of another year may have stood elsewhere: the county alone, at any time.
    const caller = callerWith({ areas: [{ code: county, from: null, to: null }], hasUnplaced: false });
    const narrowed = await execute({ query, variables: { representations } }, caller);
    expect(narrowed).toEqual({ data: { _entities: [{ [key]: own._id }, null, null] } });
    const { data } = await execute({ query, variables: { representations: representations.slice(0, 2) } });
    expect(data).toEqual({ _entities: [{ [key]: own._id }, { [key]: foreign._id }] });
  });
});

interface Total {
  readonly suppressed: boolean;
  readonly count: number | null;
  readonly figure: unknown;
}

const RULE = { least: 5, dominance: 0.85 };

/** Totals with the field that counts their contributors, a figure of them, and their resource. */
const TOTALS = [
  [
    'permits',
    'permits.permit-totals',
    'list: permitTotals(by: DIVISION, filter: { divisionCode: "330100" }) { key suppressed count: sites figure: permits }',
  ],
  [
    'permits',
    'permits.permit-totals',
    'list: permitTotals(by: INDUSTRY) { key suppressed count: sites figure: permits }',
  ],
  [
    'permits',
    'permits.emission-totals',
    'list: emissionTotals(by: DIVISION, filter: { divisionCode: "330100", year: 2025, system: AIR_PERMIT }) { pollutant { name } division { code } suppressed count: sites figure: summed }',
  ],
  [
    'trading',
    'trading.compliance-totals',
    'list: complianceTotals(by: DIVISION, filter: { divisionCode: "330100" }) { divisionCode suppressed count: subjects figure: verified { stated } }',
  ],
  [
    'trading',
    'trading.prices',
    'list: priceSeries(commodity: CEA, from: "2023-01-01", to: "2026-09-01") { periodStart suppressed count: participants figure: average { value } }',
  ],
  [
    'waste',
    'waste.totals',
    'list: wasteTotals(by: [FROM_DIVISION, HW_CLASS], measure: GENERATED) { system keys { value } suppressed count: contributors figure: edges }',
  ],
  [
    'soil',
    'soil.parcel-status-counts',
    'list: parcelsByStatus(divisionCode: "330100") { state suppressed count: parcelCount figure: statedAreaSquareMetres }',
  ],
] as const;

describe('totals of small groups', () => {
  const ask = async (name: string, selection: string, caller?: CallerContext): Promise<Total[]> => {
    const { data, errors } = await inProcess(roomNamed(name)).execute({ query: `{ ${selection} }` }, caller);
    expect(errors).toBeUndefined();
    return (data as { list: Total[] }).list;
  };

  test.each(TOTALS)(
    '%s: %s are left out for a caller who is told so, and for nobody else',
    async (name, resource, selection) => {
      const whole = await ask(name, selection);
      expect(whole.length).toBeGreaterThan(0);
      expect(whole.every(({ suppressed }) => !suppressed)).toBe(true);
      const owner = await ask(name, selection, callerOf(divisions, CITY));
      expect(owner).toEqual(whole);
      const given = await ask(name, selection, callerOf(divisions, CITY, { smallGroups: { [resource]: RULE } }));
      expect(given).toHaveLength(whole.length);
      given.forEach((total, place) => {
        const { count = null, ...before } = whole[place] ?? {};
        if ((count ?? 0) < RULE.least) expect(total.suppressed).toBe(true);
        if (!total.suppressed) expect(total).toEqual(whole[place]);
        else expect(total).toEqual({ ...before, suppressed: true, count: null, figure: null });
      });
    },
  );

  test('a share of too few says UNKNOWN and no figure', async () => {
    const caller = callerOf(divisions, CITY, {
      smallGroups: { 'waste.landfill-share': { least: 1_000_000, dominance: 1 } },
    });
    const room = roomNamed('waste');
    const query =
      '{ landfillShare(year: 2025, by: GENERATING, divisionCode: "330100") { year landfilled { value } treated { value } share status contributors suppressed } }';
    expect(await inProcess(room).execute({ query }, caller)).toEqual({
      data: {
        landfillShare: {
          year: 2025,
          landfilled: null,
          treated: null,
          share: null,
          status: 'UNKNOWN',
          contributors: null,
          suppressed: true,
        },
      },
    });
  });
});
