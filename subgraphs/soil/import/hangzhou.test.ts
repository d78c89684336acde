import { HANGZHOU_DATASETS } from '../../../data/hangzhou/import-facts';
import { loadSoilReference } from '../../../data/soil-limits/load';
import { type Document } from '../../../lib/store/port';
import { useImport } from '../../kit/import/testing/use-import';
import { soilBooks } from '../books/list';
import { historiesOf } from '../books/histories-of';
import { classifyFarmland } from '../farmland/farmland-class';
import { GroundwaterClass, TrendDirection } from '../groundwater/groundwater.enum';
import { judgeReading } from '../groundwater/judge-reading';
import { itemTrend, itemsOf } from '../groundwater/series';
import {
  type FarmlandUnitRow,
  type GroundwaterPointRow,
  type GroundwaterReadingRow,
  type KeySoilUnitRow,
  type ParcelRow,
  type SoilSampleRow,
} from '../rows';
import { judgeRow } from '../sample/judge-row';
import { worstOf } from '../sample/parcel-verdict';
import { SoilVerdict, VerdictReason } from '../sample/sample.enum';
import { hangzhouImporter } from './hangzhou';

const reference = loadSoilReference();

/** What each data set holds of each collection. */
const COUNTS = {
  'hangzhou-small': { parcels: 52, keySoilUnits: 64, farmlandUnits: 21, samples: 900, groundwaterReadings: 117 },
  hangzhou: { parcels: 520, keySoilUnits: 640, farmlandUnits: 208, samples: 9000, groundwaterReadings: 1170 },
};

describe.each(HANGZHOU_DATASETS)('%s', (dataset) => {
  const used = useImport(hangzhouImporter(dataset));

  const all = <T extends Document>(name: string): Promise<T[]> =>
    used
      .store()
      .collection<T>(name)
      .find({ dataset }, { sort: { _id: 1 } })
      .toArray();

  const groups = async <T extends Document>(name: string, keyOf: (row: T) => string | null) => {
    const found = new Map<string, T[]>();
    for (const row of await all<T>(name)) {
      const key = keyOf(row) ?? '';
      found.set(key, [...(found.get(key) ?? []), row]);
    }
    return found;
  };

  test('has the counts of its scale', () => {
    expect(used.report().rows).toMatchObject(COUNTS[dataset]);
  });

  test('every book of the room closes over it', async () => {
    const proved = await Promise.all(soilBooks.map((book) => book.prove(used.store(), dataset)));
    expect(proved.map(({ problems }) => problems)).toEqual([[], [], [], [], []]);
    expect(Math.min(...proved.map(({ checked }) => checked))).toBeGreaterThan(40);
  });

  test('what its samples say of a parcel is what its history says', async () => {
    const samples = await groups<SoilSampleRow>('samples', ({ parcelCode }) => parcelCode);
    const histories = await historiesOf(used.store(), dataset);
    const met = new Map<string, Set<SoilVerdict>>();
    for (const parcel of await all<ParcelRow>('parcels')) {
      const own = (samples.get(parcel._id) ?? []).filter(({ medium }) => medium === 'SOIL');
      const land = { parcel, farmland: null };
      const { verdict } = worstOf(own.map((row) => ({ id: row._id, ...judgeRow(row, land, reference) })));
      const state = histories.get(parcel._id)?.at(-1)?.state ?? 'UNKNOWN';
      if (own.length > 0) met.set(state, (met.get(state) ?? new Set()).add(verdict));
    }
    expect(met.get('SURVEY_CLEARED')).toEqual(new Set([SoilVerdict.BELOW_SCREENING]));
    expect(met.get('UNKNOWN')).toEqual(new Set([SoilVerdict.BELOW_SCREENING]));
    expect(met.get('RISK_CLEARED')).toEqual(new Set([SoilVerdict.ABOVE_SCREENING]));
    for (const state of ['PLAN_FILED', 'REMEDIATION', 'RISK_CONTROL', 'EFFECT_EVAL', 'REMOVED', 'POST_CARE'])
      for (const verdict of met.get(state) ?? [])
        expect([SoilVerdict.ABOVE_SCREENING, SoilVerdict.ABOVE_INTERVENTION]).toContain(verdict);
  });

  test('samples are judged for every reason the city knows', async () => {
    const parcels = new Map((await all<ParcelRow>('parcels')).map((row) => [row._id, row]));
    const farmland = new Map((await all<FarmlandUnitRow>('farmlandUnits')).map((row) => [row._id, row]));
    const judged = (await all<SoilSampleRow>('samples')).map((row) => {
      const land = {
        parcel: parcels.get(row.parcelCode ?? '') ?? null,
        farmland: farmland.get(row.farmlandUnitId ?? '') ?? null,
      };
      return judgeRow(row, land, reference).reason;
    });
    expect(new Set(judged)).toEqual(
      new Set([
        ...[VerdictReason.COMPARED, VerdictReason.NOT_DETECTED, VerdictReason.WITHIN_BACKGROUND],
        ...[VerdictReason.NO_VALUE, VerdictReason.OTHER_MEDIUM, VerdictReason.PH_NOT_STATED],
      ]),
    );
  });

  test('the soil of farmland is what its class in the first year says', async () => {
    const samples = await groups<SoilSampleRow>('samples', ({ farmlandUnitId }) => farmlandUnitId);
    const classes = await groups<Document & { unitId: string; officialClass: string | null }>(
      'farmlandClasses',
      ({ unitId }) => unitId,
    );
    for (const unit of await all<FarmlandUnitRow>('farmlandUnits')) {
      const land = { parcel: null, farmland: unit };
      const findings = (samples.get(unit._id) ?? []).map((row) => ({
        item: row.item,
        verdict: judgeRow(row, land, reference).verdict,
      }));
      const first = classes.get(unit._id)?.[0]?.officialClass ?? 'UNKNOWN';
      expect([unit._id, classifyFarmland(findings).farmlandClass]).toEqual([unit._id, first]);
    }
  });

  test('groundwater is of every class and goes every way; downgradient of works it is never worse than III', async () => {
    const points = new Map((await all<GroundwaterPointRow>('groundwaterPoints')).map((row) => [row._id, row]));
    const readings = await groups<GroundwaterReadingRow>('groundwaterReadings', ({ pointId }) => pointId);
    const [classes, directions] = [new Set<string>(), new Set<string>()];
    const order = Object.values(GroundwaterClass);
    for (const [id, own] of readings) {
      const point = points.get(id);
      const judged = own.map((row) => judgeReading(row, point?.requiredItems ?? [], reference).overallClass);
      const known = judged.filter((one) => one !== GroundwaterClass.UNKNOWN).map((one) => order.indexOf(one));
      for (const found of judged) classes.add(found);
      expect(known).toEqual([...known].sort((one, other) => other - one));
      if (point?.position === 'DOWNGRADIENT') expect(Math.max(...known)).toBeLessThanOrEqual(2);
      for (const item of itemsOf(own)) directions.add(itemTrend(own, item, reference.methods).direction);
    }
    expect(classes).toEqual(new Set(order));
    expect(directions).toEqual(new Set(Object.values(TrendDirection)));
  });

  test('permits of all key units name the three duties, and the report of a running year is still to come', async () => {
    const units = await all<KeySoilUnitRow>('keySoilUnits');
    const duties = ({ toxicReportInPermit, hiddenDangerInPermit, selfMonitoringInPermit }: KeySoilUnitRow) =>
      toxicReportInPermit && hiddenDangerInPermit && selfMonitoringInPermit;
    expect(units.every(duties)).toBe(true);
    expect(new Set(units.map(({ year }) => year))).toEqual(new Set([2023, 2024, 2025, 2026]));
    expect(
      units.filter(({ toxicReportSubmittedOn }) => toxicReportSubmittedOn === null).map(({ year }) => year),
    ).toEqual(units.filter(({ year }) => year === 2026).map(({ year }) => year));
  });
});

describe('importing again', () => {
  const used = useImport(hangzhouImporter('hangzhou-small'));

  test('changes nothing, whether skipped or done over', async () => {
    await used.expectSameAgain();
  });
});
