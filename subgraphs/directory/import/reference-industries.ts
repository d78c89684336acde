import { gbtId, gbtTable, naicsId, naicsTable } from '../../../data/industries/tables';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type IndustryRow } from '../rows';
import { readOnceByKey } from '../../kit/import/once-by-key';

function naicsRow(code: string, name: string): IndustryRow {
  const source = { system: 'US Census Bureau NAICS', recordId: code, asOf: '2017' };
  return { _id: naicsId(code), scheme: 'naics', edition: '2017', code, name, source };
}

function gbtRow(code: string, name: string): IndustryRow {
  const source = { system: 'GB/T 4754', recordId: code, asOf: '2017' };
  return { _id: gbtId(code), scheme: 'gbt4754', edition: '2017', code, name, source };
}

/** Industries by edition: NAICS 2017, and the classes of GB/T 4754-2017 that the permit rules name. */
export async function importIndustries(context: ImportContext): Promise<void> {
  const naics = await readOnceByKey(context, naicsTable, {
    key: (values) => values['NAICS Code'],
    make: (values) => naicsRow(values['NAICS Code'], values['NAICS Title']),
  });
  const gbt = await readOnceByKey(context, gbtTable, {
    key: (values) => values.code,
    make: (values) => gbtRow(values.code, values.name),
  });
  await context.write('industries', [...naics, ...gbt]);
}
