import { wasteTables } from '../../../data/waste/tables';
import { type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type DatasetImporter, type ImportContext } from '../../kit/import/dataset-importer';
import { readOnceByKey } from '../../kit/import/once-by-key';
import { type HwCodeRow, type HwEditionRow, type SwKindRow, type TreatmentCodeRow } from '../code-rows';

const EDITION = '2021';

/** Reads a code table whose first column names each row. */
const readCodes = <C extends string, R>(
  context: ImportContext,
  table: CsvTable<C>,
  make: (values: CsvValues<C>) => R,
): Promise<R[]> => readOnceByKey(context, table, { key: (values) => values[table.columns[0] as C], make });

function hwCode(values: CsvValues<(typeof wasteTables.hazardous2021.columns)[number]>): HwCodeRow {
  const { waste_code: code, hw_category_name: categoryName, description, hazard } = values;
  return {
    _id: `${EDITION}:${code}`,
    edition: EDITION,
    code,
    category: values.hw_category,
    categoryName,
    industrySource: values.industry_source,
    industryCode: values.industry_code_gbt4754 === '' ? null : values.industry_code_gbt4754,
    description,
    searchName: `${categoryName} ${description}`.toLowerCase(),
    hazards: hazard.split(/[,/]/),
    hazardText: hazard,
    source: { system: '国家危险废物名录', recordId: code, asOf: EDITION },
  };
}

function edition(values: CsvValues<(typeof wasteTables.editions.columns)[number]>): HwEditionRow {
  return {
    _id: values.edition,
    validFrom: values.valid_from,
    validTo: values.valid_to === '' ? null : values.valid_to,
    isHeld: values.held === 'yes',
    note: values.note,
    source: { system: values.instrument, recordId: values.edition, asOf: values.valid_from },
  };
}

function kind(values: CsvValues<(typeof wasteTables.kinds.columns)[number]>): SwKindRow {
  return {
    _id: values.code,
    catalogueKind: values.catalogue_kind,
    name: values.name,
    verified: values.status === 'verified',
    source: { system: '公告2024年第4号', recordId: values.code, asOf: '2024' },
  };
}

function treatment(values: CsvValues<(typeof wasteTables.treatments.columns)[number]>): TreatmentCodeRow {
  return {
    _id: values.code,
    family: values.family,
    nameEn: values.name_en,
    nameZh: values.name_zh,
    isLandfill: values.is_landfill === 'yes',
    verified: values.status === 'verified',
    source: { system: 'HJ 1033 附录F', recordId: values.code, asOf: '2019' },
  };
}

/** Code lists of waste: the national hazardous list, solid-waste kinds, treatment codes. */
export const referenceImporter: DatasetImporter = {
  dataset: 'reference',
  version: 1,
  files: Object.values(wasteTables),
  collections: ['hazardousCodes', 'hazardousEditions', 'solidKinds', 'treatmentCodes'],
  async run(context) {
    await context.write('hazardousCodes', await readCodes(context, wasteTables.hazardous2021, hwCode));
    await context.write('hazardousEditions', await readCodes(context, wasteTables.editions, edition));
    await context.write('solidKinds', await readCodes(context, wasteTables.kinds, kind));
    await context.write('treatmentCodes', await readCodes(context, wasteTables.treatments, treatment));
  },
};
