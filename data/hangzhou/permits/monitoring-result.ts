import { FIRST_DAY, LAST_DAY } from '../calendar';
import { type Draws, drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { type Amount } from './amounts';
import { decimalsOf, flowOf, type OutletFlow } from './flow';
import { type Ground } from './ground';
import { monitoringPlan, type PlanItem } from './monitoring-plan';
import { outletIdOf } from './outlet';
import { plannedOutlets } from './outlet-plan';
import { type Period, periodsOf } from './periods';
import { earlierOf, laterOf } from './terms';

/** A sample that was taken by hand. */
export interface ResultRecord {
  readonly id: string;
  readonly outletId: string;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly sampledOn: string;
  readonly concentration: Amount | null;
  readonly laboratory: string | null;
}

const PERIODS: Readonly<Record<PlanItem['frequency'], readonly Period[]>> = {
  CONTINUOUS: [],
  QUARTERLY: periodsOf(3),
  SEMIANNUAL: periodsOf(6),
  ANNUAL: periodsOf(12),
};

const LABORATORIES = ['示例环境检测有限公司', '示例分析测试有限公司', '示例质量检验有限公司', null];

/** Of the mean, thousandths. */
const NOISE = { from: 850, to: 1150 };
/** How often in a thousand nothing was detected, and how often the sample of a period that still runs is taken. */
const NOT_DETERMINED = 10;
const ALREADY = 650;

/** A line of the plan with what it is answered from. */
interface Sampled {
  readonly site: WorldSite;
  readonly outletId: string;
  readonly item: PlanItem;
  readonly flow: OutletFlow;
  readonly laboratory: string | null;
}

function concentration({ item, flow }: Sampled, month: string, draws: Draws): Amount | null {
  if (draws.chance(NOT_DETERMINED)) return null;
  const { code } = item.pollutant;
  const limit = flow.limit(code);
  const value = (flow.concentration(code, month) * draws.int(NOISE.from, NOISE.to)) / 1000;
  return { value: value.toFixed(decimalsOf(limit)), unit: limit.unit };
}

function resultRecord(sampled: Sampled, { start, end }: Period): ResultRecord[] {
  const { site, outletId, item, laboratory } = sampled;
  const { code: pollutantCode, name: pollutantName } = item.pollutant;
  const until = earlierOf(end, site.closedOn ?? LAST_DAY);
  const from = laterOf(start, FIRST_DAY);
  if (from > until) return [];
  const id = `${outletId}:${pollutantCode}:${start}`;
  const draws = drawsFor(`permits/sample:${id}`);
  if (end > LAST_DAY && !draws.chance(ALREADY)) return [];
  const sampledOn = draws.day(from, until);
  const found = concentration(sampled, sampledOn.slice(0, 7), draws);
  return [{ id, outletId, pollutantCode, pollutantName, sampledOn, concentration: found, laboratory }];
}

/** What a site measures by hand: once in each period of its plan, as long as it is open. */
export function resultsOf(site: WorldSite, ground: Ground): ResultRecord[] {
  const laboratory = drawsFor(`permits/laboratory:${site.id}`).pick(LABORATORIES);
  return plannedOutlets(site).flatMap((outlet) => {
    const outletId = outletIdOf(site, outlet);
    const flow = flowOf({ site, outlet, ground });
    const manual = monitoringPlan(site, outlet, ground).filter(({ method }) => method === 'MANUAL');
    return manual.flatMap((item) =>
      PERIODS[item.frequency].flatMap((period) => resultRecord({ site, outletId, item, flow, laboratory }, period)),
    );
  });
}
