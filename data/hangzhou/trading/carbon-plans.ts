import { drawsFor } from '../draws';
import { type CarbonYear } from '../world/carbon';
import { type Lot } from './records';
import { tradingDayFrom } from './agenda';
import { perMilleOf } from './prices';
import { type TradingTables } from './tables';

/** What happens to the obligation of one emitter and year, decided before it is told. */
export interface CarbonPlan {
  readonly year: number;
  readonly verified: number;
  readonly method: Lot['method'];
  /** What the final allocation comes to, corrections included. */
  readonly allocation: number;
  readonly preAllocation: number;
  /** Given too much with the final allocation, and taken back; below zero: given too little (多退少补). */
  readonly correction: number;
  readonly preOn: string;
  readonly finalOn: string;
  readonly correctedOn: string;
  readonly surrenderOn: string | null;
  /** Surrendered of the obligation, thousandths. */
  readonly surrenderShare: number;
  /** Credits that are to serve it. */
  readonly credits: number;
}

/** Last day to surrender for a year: the end of the next one (unverified). */
export const surrenderBy = (year: number): string => `${year + 1}-12-31`;

/** Power and heat are allocated by a benchmark; metals and building materials as much as was verified, the others by the past. */
const BENCHMARKED = new Set(['4411', '4412', '4417', '4430']);
const AS_VERIFIED = new Set(['3011', '3120', '3216']);
/** Allocated by what was verified, thousandths. */
const ALLOCATED = { BENCHMARK: { from: 965, to: 1040 }, HISTORICAL: { from: 972, to: 1030 } } as const;

function allocationOf({ enterpriseId, year, verifiedTonnes }: CarbonYear, sectorCode: string) {
  if (AS_VERIFIED.has(sectorCode)) return { method: 'EQUAL_TO_VERIFIED', allocation: verifiedTonnes } as const;
  const method = BENCHMARKED.has(sectorCode) ? 'BENCHMARK' : 'HISTORICAL';
  const { from, to } = ALLOCATED[method];
  const share = drawsFor(`trading/allocation:${enterpriseId}:${year}`).int(from, to);
  return { method, allocation: perMilleOf(verifiedTonnes, share) } as const;
}

/** The year whose time to surrender is not over when the data end. */
const OPEN_YEAR = 2025;

/** In the open year one in four has surrendered all, one in three a part, the others nothing yet. */
function surrenderOf({ enterpriseId, year }: CarbonYear, isTradingDay: (day: string) => boolean) {
  const draws = drawsFor(`trading/surrender:${enterpriseId}:${year}`);
  if (year < OPEN_YEAR) {
    const day = draws.day(`${year + 1}-11-03`, `${year + 1}-12-18`);
    return { surrenderOn: tradingDayFrom(isTradingDay, day), surrenderShare: 1000 };
  }
  const share = draws.weighted([1000, draws.int(300, 800), 0], (each) => (each === 1000 ? 25 : each === 0 ? 42 : 33));
  const day = tradingDayFrom(isTradingDay, draws.day(`${year + 1}-09-18`, `${year + 1}-09-23`));
  return { surrenderOn: share === 0 ? null : day, surrenderShare: share };
}

/** Thousandths of emitters whose final allocation is corrected, and that use credits. */
const CORRECTED = 300;
const WITH_CREDITS = 350;

/** The plan of one emitter's year; `base` is what its pre-allocation is taken of. */
export function carbonPlan(carbon: CarbonYear, base: number, facts: PlanFacts): CarbonPlan {
  const { enterpriseId, year, verifiedTonnes } = carbon;
  const { rate } = facts.tables;
  const draws = drawsFor(`trading/plan:${enterpriseId}:${year}`);
  const next = year + 1;
  const off = perMilleOf(verifiedTonnes, draws.int(2, 8));
  const isCorrected = draws.chance(CORRECTED);
  const credits = draws.chance(WITH_CREDITS)
    ? Math.floor((verifiedTonnes * draws.int(5, rate('carbon_credit_share'))) / 1000)
    : 0;
  return {
    ...{ year, verified: verifiedTonnes, ...allocationOf(carbon, facts.sectorCode), credits },
    preAllocation: perMilleOf(base, rate('carbon_pre_share')),
    correction: isCorrected ? (draws.chance(500) ? off : -off) : 0,
    preOn: draws.day(`${next}-04-18`, `${next}-04-24`),
    finalOn: draws.day(`${next}-08-05`, `${next}-08-20`),
    correctedOn: draws.day(`${next}-09-01`, `${next}-09-08`),
    ...surrenderOf(carbon, facts.isTradingDay),
  };
}

export interface PlanFacts {
  readonly tables: TradingTables;
  readonly sectorCode: string;
  readonly isTradingDay: (day: string) => boolean;
}
