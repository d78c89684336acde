import { readCsvSync } from '../../lib/csv';
import { type CsvTable, type CsvValues, orNull } from '../../lib/csv-table';
import { type Edition, type SoilItem, type SoilLimit } from './limit';
import { soilTables } from './tables';

const rowsOf = <C extends string>(folder: string, table: CsvTable<C>): CsvValues<C>[] =>
  readCsvSync(folder, table).map(({ values }) => values);

/** What every limit has before its standard speaks. */
const silent = {
  soilClass: null,
  use: null,
  phAbove: null,
  phUpTo: null,
  screening: null,
  intervention: null,
  backgroundException: false,
  groundwaterClass: null,
  lower: null,
  upper: null,
  isAbsence: false,
  note: null,
} as const;

/** Items by name. */
export function readItems(folder: string): ReadonlyMap<string, SoilItem> {
  return new Map(
    rowsOf(folder, soilTables.items).map(({ item, name_en, name_zh, cas }) => [
      item,
      { item, nameEn: name_en, nameZh: name_zh, casNumbers: cas.split(' ').filter((number) => number !== '') },
    ]),
  );
}

/** Editions of the three standards. */
function readEditions(folder: string): readonly Edition[] {
  return rowsOf(folder, soilTables.editions).map((row) => ({
    standard: row.standard,
    edition: row.edition,
    nameEn: row.name_en,
    nameZh: row.name_zh,
    inForceFrom: row.in_force_from,
    inForceTo: orNull(row.in_force_to),
    note: orNull(row.note),
  }));
}

/** The edition and items a table of limits is read with. */
interface Ground {
  readonly folder: string;
  readonly edition: (standard: string) => Edition;
  readonly item: (name: string) => SoilItem;
}

function constructionLimits({ folder, edition, item }: Ground): SoilLimit[] {
  const common = { ...silent, edition: edition('GB 36600'), unit: 'mg/kg' };
  return rowsOf(folder, soilTables.construction).flatMap((row) => {
    const own = { ...common, item: item(row.item), backgroundException: row.background_exception === 'Y' };
    return [
      { ...own, soilClass: 'CLASS_1', screening: row.screening_class_1, intervention: row.intervention_class_1 },
      { ...own, soilClass: 'CLASS_2', screening: row.screening_class_2, intervention: row.intervention_class_2 },
    ];
  });
}

function farmlandLimits({ folder, edition, item }: Ground): SoilLimit[] {
  const common = { ...silent, edition: edition('GB 15618'), unit: 'mg/kg' };
  return rowsOf(folder, soilTables.farmland).map((row) => ({
    ...common,
    item: item(row.item),
    use: row.use,
    phAbove: orNull(row.ph_above),
    phUpTo: orNull(row.ph_up_to),
    screening: row.screening,
    intervention: orNull(row.intervention),
    note: orNull(row.note),
  }));
}

/** A cell of the groundwater table: `150`, `6.5..8.5` or `ND`. */
function boundsOf(cell: string): Pick<SoilLimit, 'lower' | 'upper' | 'isAbsence'> {
  if (cell === 'ND') return { lower: null, upper: null, isAbsence: true };
  const [first = '', last] = cell.split('..');
  return last === undefined
    ? { lower: null, upper: first, isAbsence: false }
    : { lower: first, upper: last, isAbsence: false };
}

function groundwaterLimits({ folder, edition, item }: Ground): SoilLimit[] {
  const common = { ...silent, edition: edition('GB/T 14848') };
  return rowsOf(folder, soilTables.groundwater).flatMap((row) => {
    const own = { ...common, item: item(row.item), unit: row.unit };
    const cells = { I: row.class_1, II: row.class_2, III: row.class_3, IV: row.class_4 };
    return Object.entries(cells).map(([groundwaterClass, cell]) => ({ ...own, groundwaterClass, ...boundsOf(cell) }));
  });
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`soil-limits: ${what} is not listed`);
  return value;
}

/** Every limit of the three standards; an item or standard without its own line is an error of the tables. */
export function readLimits(folder: string): readonly SoilLimit[] {
  const items = readItems(folder);
  const editions = readEditions(folder);
  const ground: Ground = {
    folder,
    edition: (standard) =>
      found(
        editions.find((edition) => edition.standard === standard),
        standard,
      ),
    item: (name) => found(items.get(name), name),
  };
  return [...constructionLimits(ground), ...farmlandLimits(ground), ...groundwaterLimits(ground)];
}
