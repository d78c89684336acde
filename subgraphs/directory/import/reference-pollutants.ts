import { chemicalCode } from '../../../data/pollutants/chemical-codes';
import { pollutantTables } from '../../../data/pollutants/tables';
import { type CsvRow, orNull } from '../../../lib/csv-table';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type PollutantRow } from '../rows';
import { readOnceByKey } from '../../kit/import/once-by-key';

/** Pollutants of HJ 212-2017; the project's own table adds English names and goes before it with units. */
async function hjRows(context: ImportContext): Promise<PollutantRow[]> {
  const { hj, hjCore, units } = pollutantTables;
  const core = new Map(
    await readOnceByKey(context, hjCore, {
      key: (values) => values.code,
      make: (values) => [values.code, values] as const,
    }),
  );
  const symbols = new Map(
    await readOnceByKey(context, units, {
      key: (values) => values.hj_text,
      make: (values) => [values.hj_text, values.symbol] as const,
    }),
  );
  const unit = (text: string): string | null => orNull(symbols.get(text) ?? text);
  return readOnceByKey(context, hj, {
    key: (values) => values.pollutant_code,
    make: ({ pollutant_code: code, name, unit: concentration, emission_unit }): PollutantRow => {
      const own = core.get(code);
      return {
        _id: code,
        list: 'hj212-2017',
        code,
        name: own?.name_en ?? name,
        nameZh: name,
        casNumber: null,
        concentrationUnit: own === undefined ? unit(concentration) : orNull(own.concentration_unit),
        massUnit: own === undefined ? unit(emission_unit) : orNull(own.mass_unit),
        source: { system: 'HJ 212-2017', recordId: code, asOf: '2017' },
      };
    },
  });
}

const unitless = { nameZh: null, concentrationUnit: null, massUnit: null } as const;

/** The programme whose name for a substance is shown, the first that has one. */
const namedBy = ['TRI', 'GHGRP', 'eGRID', 'NEI', 'RCRAInfo', 'DMR'];

type ChemicalRow = CsvRow<'FlowName' | 'SRS_CAS' | 'SRS_ID' | 'Source'>;

const rank = ({ values }: ChemicalRow): number => (namedBy.indexOf(values.Source) + namedBy.length) % namedBy.length;

function chemicalRow(id: string, { values }: ChemicalRow): PollutantRow {
  const [list = '', code = ''] = id.split(':');
  const source = { system: 'US EPA SRS', recordId: values.SRS_ID === '' ? code : values.SRS_ID, asOf: null };
  return { _id: id, list, code, name: values.FlowName, casNumber: orNull(values.SRS_CAS), ...unitless, source };
}

/** Substances of EPA's registry, each once; rows without a CAS or registry number name nothing that could be referred to. */
async function chemicalRows(context: ImportContext): Promise<PollutantRow[]> {
  const file = context.open(pollutantTables.chemicals);
  const rows: ChemicalRow[] = [];
  for await (const row of file.rows()) rows.push(row);
  const substances = new Map<string, PollutantRow>();
  for (const row of rows.sort((one, other) => rank(one) - rank(other) || one.line - other.line)) {
    const id = chemicalCode(row.values);
    if (id === null) file.outOfArea(row, 'neither CAS number nor registry number');
    else if (substances.has(id)) file.duplicate(row);
    else {
      substances.set(id, chemicalRow(id, row));
      file.stored(row);
    }
  }
  return [...substances.values()];
}

/** CAS numbers stand without hyphens in the parameter list. */
const casNumber = (digits: string): string | null =>
  /^\d{5,10}$/.test(digits) ? digits.replace(/^(\d+)(\d\d)(\d)$/, '$1-$2-$3') : null;

async function parameterRows(context: ImportContext): Promise<PollutantRow[]> {
  return readOnceByKey(context, pollutantTables.parameters, {
    key: (values) => values.PARAMETER_CODE,
    make: ({ PARAMETER_CODE: code, PARAMETER_DESC: name, CHEMICAL_ABSTRACT_SERVICE_NMBR: cas }): PollutantRow => ({
      _id: `us-npdes:${code}`,
      list: 'us-npdes',
      code,
      name,
      casNumber: casNumber(cas),
      ...unitless,
      source: { system: 'US EPA ICIS-NPDES', recordId: code, asOf: '2018-10-30' },
    }),
  });
}

/** Pollutants (污染物) of the official lists. */
export async function importPollutants(context: ImportContext): Promise<void> {
  await context.write('pollutants', [
    ...(await hjRows(context)),
    ...(await chemicalRows(context)),
    ...(await parameterRows(context)),
  ]);
}
