import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { siteOf } from '../../../data/maine/site';
import { hasExponent, plainDecimal } from '../../../data/decimal';
import { type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type GhgReportRow } from '../rows';

/** Yearly greenhouse gases of reporters, kg of each gas. */
export const reportTable: CsvTable<'year' | 'ghgrp_facility_id' | 'gas' | 'amount_kg' | 'reliability_score'> =
  Object.freeze({
    file: 'us-maine-facilities/ghgrp_emissions.csv',
    columns: ['year', 'ghgrp_facility_id', 'gas', 'amount_kg', 'reliability_score'] as const,
  });

type Values = CsvValues<(typeof reportTable.columns)[number]>;

/** Names whose gas is certain; carbon dioxide alone has a code in HJ 212. */
const gasCodes: Readonly<Record<string, string>> = Object.freeze({
  'Carbon Dioxide': 'a05001',
  'Biogenic CO2': 'a05001',
});

/** A row's report, or why it cannot be one. */
function reportOf(crosswalk: MaineCrosswalk, values: Values): GhgReportRow | string {
  const { year, ghgrp_facility_id: id, gas, amount_kg: amount } = values;
  const site = siteOf(crosswalk, { scheme: 'us-ghgrp', id, asOf: year });
  if (site === null) return `facility ${id} is in no table`;
  if (!/^\d{4}$/.test(year)) return `year ${JSON.stringify(year)}`;
  if (gas === '') return 'no gas';
  const value = plainDecimal(amount);
  if (value === null) return `amount ${JSON.stringify(amount)} is no number`;
  return {
    ...{ _id: ['us-ghgrp', id, year, gas].join(':'), ...site, grain: 'SITE', enterpriseId: null },
    year: Number(year),
    gasCode: gasCodes[gas] ?? null,
    gasName: gas,
    kind: 'DIRECT',
    measure: 'GAS_MASS',
    isBiogenic: gas.startsWith('Biogenic '),
    quantity: { value, unit: 'kg' },
    original: { value: amount, unit: 'kg' },
    reliability: values.reliability_score,
    flags: hasExponent(amount) ? ['EXPONENT_NOTATION'] : [],
  };
}

/** Reports of the greenhouse gas reporters, one line a gas. */
export async function readReports(context: ImportContext, crosswalk: MaineCrosswalk): Promise<GhgReportRow[]> {
  const file = context.open(reportTable);
  const reports = new Map<string, GhgReportRow>();
  for await (const row of file.rows()) {
    const report = reportOf(crosswalk, row.values);
    if (typeof report === 'string') file.rejected(row, report);
    else if (reports.has(report._id)) file.rejected(row, 'the gas is stated twice');
    else {
      reports.set(report._id, report);
      file.link('frs_registry', report.sourceId?.startsWith('us-frs:') === true);
      file.stored(row);
    }
  }
  return [...reports.values()];
}
