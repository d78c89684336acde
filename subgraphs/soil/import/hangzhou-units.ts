import { type FarmlandUnit } from '../../../data/hangzhou/soil/farmland';
import { type GroundwaterPoint } from '../../../data/hangzhou/soil/groundwater-point';
import { type GroundwaterReading } from '../../../data/hangzhou/soil/groundwater-reading';
import { type KeyUnitYear } from '../../../data/hangzhou/soil/key-unit';
import { type World } from '../../../data/hangzhou/world/world';
import {
  type FarmlandClassRow,
  type FarmlandUnitRow,
  type GroundwaterPointRow,
  type GroundwaterReadingRow,
  type KeySoilUnitRow,
} from '../rows';
import { landFacts, named, recordOf } from './hangzhou-facts';

const GROUNDWATER_SYSTEM = '示例地下水环境监测台账';

/** The duties that stand in every permit of the invented city (former Art. 21). */
const duties = { toxicReportInPermit: true, hiddenDangerInPermit: true, selfMonitoringInPermit: true };

/** A key unit in one year as the room stores it. */
export function keyUnitRow(world: World, unit: KeyUnitYear): KeySoilUnitRow {
  const { id, site, year, selfMonitoringUploadedOn, hiddenDangerInspectedOn, toxicReportSubmittedOn } = unit;
  const { undergroundTankCount, dismantlingStartedOn, dismantlingPlanFiledOn, contaminants } = unit;
  return {
    ...{ _id: id, ...landFacts(world, { site, divisionCode: site.divisionCode }), ...named(site.name), ...duties },
    ...{ sourceId: site.id, year, selfMonitoringUploadedOn, hiddenDangerInspectedOn, toxicReportSubmittedOn },
    ...{ undergroundTankCount, dismantlingStartedOn, dismantlingPlanFiledOn, stoppedOn: null, contaminants },
    source: recordOf('示例土壤污染重点监管单位名录', id),
  };
}

const FARMLAND_SYSTEM = '示例农用地土壤环境质量类别划分台账';

/** A unit of farmland as the room stores it. */
export function farmlandRow(world: World, unit: FarmlandUnit): FarmlandUnitRow {
  const { id, name, divisionCode, location, areaSquareMetres, use, ph } = unit;
  return {
    ...{ _id: id, ...landFacts(world, { site: null, divisionCode }), ...named(name), location, areaSquareMetres },
    ...{ use, ph, source: recordOf(FARMLAND_SYSTEM, id) },
  };
}

/** The classes of a unit of farmland, year by year, as the room stores them. */
export function classRows(world: World, { id, divisionCode, classifications }: FarmlandUnit): FarmlandClassRow[] {
  const facts = landFacts(world, { site: null, divisionCode });
  return classifications.map((row) => {
    const _id = `${id}:${row.year}`;
    return { _id, unitId: id, ...facts, ...row, source: recordOf(FARMLAND_SYSTEM, _id) };
  });
}

/** A groundwater point as the room stores it. */
export function pointRow(world: World, point: GroundwaterPoint): GroundwaterPointRow {
  const { id, name, kind, position, location, depthMetres, parcelCode, requiredItems } = point;
  return {
    ...{ _id: id, ...landFacts(world, point), ...named(name), kind, position, location, depthMetres, parcelCode },
    ...{ requiredItems, source: recordOf(GROUNDWATER_SYSTEM, id) },
  };
}

/** A quarter's reading as the room stores it. */
export function readingRow(world: World, reading: GroundwaterReading): GroundwaterReadingRow {
  const { id, point, quarter, sampledOn, laboratory, values } = reading;
  return {
    ...{ _id: id, ...landFacts(world, point), pointId: point.id, quarter, sampledOn, laboratory, values },
    source: recordOf(GROUNDWATER_SYSTEM, id),
  };
}
