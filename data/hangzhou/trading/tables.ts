import { readCsvSync } from '../../../lib/csv';
import { csvTable } from '../../../lib/csv-table';

/** What trading of the invented city is made from beside the city itself; SOURCE.md says what the columns mean. */
export const tradingTables = Object.freeze({
  holidays: csvTable('hangzhou/trading-holidays.csv', 'from', 'to'),
  prices: csvTable('hangzhou/trading-prices.csv', 'commodity', 'day', 'price'),
  basins: csvTable('hangzhou/trading-basins.csv', 'county', 'basin_zh'),
  rates: csvTable('hangzhou/trading-rates.csv', 'rate', 'value'),
});

/** A price on a day; between two of them it moves in a straight line. */
export interface Anchor {
  readonly day: string;
  /** Hundredths of a yuan. */
  readonly fen: number;
}

/** The tables as read. */
export interface TradingTables {
  readonly holidays: readonly { readonly from: string; readonly to: string }[];
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>;
  /** Basin (流域) of a county. */
  readonly basinOf: (county: string) => string;
  readonly rate: (name: string) => number;
}

function readAnchors(folder: string): ReadonlyMap<string, readonly Anchor[]> {
  const anchors = new Map<string, Anchor[]>();
  for (const { values } of readCsvSync(folder, tradingTables.prices)) {
    const own = anchors.get(values.commodity) ?? [];
    anchors.set(values.commodity, own);
    own.push({ day: values.day, fen: Number(values.price.replace('.', '')) });
  }
  return anchors;
}

function lookup<T>(what: string, entries: readonly (readonly [string, T])[]): (key: string) => T {
  const found = new Map(entries);
  return (key) => {
    const value = found.get(key);
    if (value === undefined) throw new Error(`no ${what} ${key}`);
    return value;
  };
}

/** Reads the tables of a data folder. */
export function readTradingTables(folder: string): TradingTables {
  const basins = readCsvSync(folder, tradingTables.basins);
  const rates = readCsvSync(folder, tradingTables.rates);
  return {
    holidays: readCsvSync(folder, tradingTables.holidays).map(({ values }) => values),
    anchors: readAnchors(folder),
    basinOf: lookup(
      'basin of',
      basins.map(({ values }) => [values.county, values.basin_zh]),
    ),
    rate: lookup(
      'rate',
      rates.map(({ values }) => [values.rate, Number(values.value)]),
    ),
  };
}
