import { daysOf, MONTHS, yearOf } from '../calendar';
import { daysBetween, drawsFor } from '../draws';
import { type Category } from './site';

/** Thousandths of a usual month, January to December: the spring festival is quiet, late autumn busy. */
const SEASON = [930, 790, 1010, 1020, 1030, 1000, 980, 990, 1030, 1050, 1080, 1090];

/** What a year has of the one before it, thousandths, drawn for each site. */
const YEARLY_TREND = { from: 960, to: 1025 };
const NOISE = { from: 940, to: 1060 };

const SIZES: Readonly<Record<Category, { readonly from: number; readonly to: number }>> = {
  KEY: { from: 320, to: 1500 },
  SIMPLIFIED: { from: 40, to: 260 },
  REGISTRATION: { from: 4, to: 40 },
};

/** Thousandths of a site of size 1; one key site in six is several times as large. */
export function sizeOf(label: string, category: Category | null): number {
  const draws = drawsFor(`size:${label}`);
  const { from, to } = SIZES[category ?? 'REGISTRATION'];
  const size = draws.int(from, to);
  return category === 'KEY' && draws.chance(170) ? size + draws.int(800, 2000) : size;
}

/** The share of a month, in thousandths, that the data cover and the site was open. */
function openShare(month: string, openedOn: string, closedOn: string | null): number {
  const { first, last } = daysOf(month);
  const from = openedOn > first ? openedOn : first;
  const to = closedOn !== null && closedOn <= last ? closedOn : last;
  const open = from > to ? 0 : daysBetween(from, to) + 1;
  const whole = new Date(Date.UTC(yearOf(month), Number(month.slice(5)), 0)).getUTCDate();
  return Math.round((1000 * open) / whole);
}

/** Production in each month, thousandths of a usual one. */
export function activityOf(label: string, openedOn: string, closedOn: string | null): number[] {
  const draws = drawsFor(`activity:${label}`);
  let trend = 1000;
  return MONTHS.map((month) => {
    if (month.endsWith('-01') && month !== MONTHS[0]) {
      trend = Math.round((trend * draws.int(YEARLY_TREND.from, YEARLY_TREND.to)) / 1000);
    }
    const season = SEASON[Number(month.slice(5)) - 1] ?? 1000;
    const level = (trend * season * draws.int(NOISE.from, NOISE.to)) / 1_000_000;
    return Math.round((level * openShare(month, openedOn, closedOn)) / 1000);
  });
}
