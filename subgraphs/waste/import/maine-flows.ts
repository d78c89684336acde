import { hasExponent, plainDecimal } from '../../../data/decimal';
import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { siteOf } from '../../../data/maine/site';
import { type Site } from '../../../data/site';
import { chemicalCode } from '../../../data/pollutants/chemical-codes';
import { type CsvValues } from '../../../lib/csv-table';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { readOnceByKey } from '../../kit/import/once-by-key';
import { tonnesKey } from '../flow/tonnes-key';
import { type FlowEdgeRow } from '../rows';
import { disposalTable, substanceTable } from './maine-tables';

/** TRI's ways of disposal on the site, and whether they are landfill. */
const methods: Readonly<Record<string, boolean>> = Object.freeze({
  'Other landfills': true,
  'RCRA subtitle c landfills': true,
  'Other disposal': false,
  'Land treatment/application farming': false,
});

type Values = CsvValues<(typeof disposalTable.columns)[number]>;
type Chemical = NonNullable<FlowEdgeRow['chemical']>;

/** Name and code of the substances by TRI's number. */
async function readChemicals(context: ImportContext): Promise<ReadonlyMap<string, Chemical>> {
  const chemicals = new Map<string, Chemical>();
  for await (const values of context.read(substanceTable)) {
    if (values.Source === 'TRI') chemicals.set(values.FlowID, { code: chemicalCode(values), name: values.FlowName });
  }
  return chemicals;
}

function problemOf({
  year,
  tri_facility_id: facility,
  disposal_activity: method,
  amount,
  unit,
}: Values): string | null {
  if (!/^\d{4}$/.test(year)) return `year ${JSON.stringify(year)}`;
  if (!Object.hasOwn(methods, method)) return `way of disposal ${JSON.stringify(method)}`;
  if (unit !== 'kg') return `unit ${JSON.stringify(unit)}`;
  return plainDecimal(amount) === null ? `amount ${JSON.stringify(amount)} of ${facility} is no number` : null;
}

const idOf = ({ tri_facility_id: facility, year, chemical_id: chemical, disposal_activity: method }: Values): string =>
  ['us-tri', facility, year, chemical, method].join(':');

/** Nothing of these is stated by TRI; the chemical stands instead of a waste code. */
const unstated = {
  zjClass: null,
  catalogueKind: null,
  swCode: null,
  hwCode: null,
  codeList: null,
  wasteName: null,
  treatmentCode: null,
  at: null,
  manifestNo: null,
  derivedFromId: null,
} as const;

function edgeOf(values: Values, site: Site, chemical: Chemical): FlowEdgeRow {
  const { year, disposal_activity: method, amount } = values;
  const { sourceId, divisionCode, divisionPath } = site;
  const value = plainDecimal(amount);
  const quantity = value === null ? null : { value, unit: 'kg' };
  const end = { key: sourceId, sourceId, divisionCode };
  return {
    ...unstated,
    _id: idOf(values),
    from: { kind: 'GENERATE', ...end },
    to: { kind: 'DISPOSE', ...end },
    sourceIds: [sourceId],
    divisionCode,
    divisionPath,
    fromPath: divisionPath,
    toPath: divisionPath,
    chemical,
    treatmentFamily: 'D',
    nativeMethod: method,
    isLandfill: methods[method] ?? null,
    route: 'SELF',
    quantity,
    tonnesKey: tonnesKey(quantity),
    year: Number(year),
    evidence: { kind: 'DECLARED', no: null },
    confidence: 'DECLARED',
    stage: 'DISPOSE',
    isReturn: false,
    flags: hasExponent(amount) ? ['EXPONENT_NOTATION'] : [],
    synthetic: site.synthetic,
    dataset: site.dataset,
    source: site.source,
  };
}

/** Disposal on the site as the Toxics Release Inventory states it: both ends are the same source, only the year is known. */
export async function readDisposal(context: ImportContext, crosswalk: MaineCrosswalk): Promise<FlowEdgeRow[]> {
  const chemicals = await readChemicals(context);
  const siteAt = ({ tri_facility_id: id, year }: Values) => siteOf(crosswalk, { scheme: 'us-tri', id, asOf: year });
  const edges = await readOnceByKey(context, disposalTable, {
    key: idOf,
    problem: (values) =>
      siteAt(values) === null ? `facility ${values.tri_facility_id} is in no table` : problemOf(values),
    make: (values, file) => {
      const site = siteAt(values);
      const chemical = chemicals.get(values.chemical_id);
      file.link('chemicals_srs_cas', chemical !== undefined);
      file.link('frs_registry', site?.sourceId.startsWith('us-frs:') === true);
      return site && edgeOf(values, site, chemical ?? { code: null, name: values.chemical_id });
    },
  });
  return edges.filter((edge) => edge !== null);
}
