import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { isInMaine, maineTables } from '../../../data/maine/tables';
import { type CsvValues } from '../../../lib/csv-table';
import { type AccountedFile, type ImportContext } from '../../kit/import/dataset-importer';
import { readOnceByKey } from '../../kit/import/once-by-key';

/** A row of another state is out of area. */
const outOfArea = (values: Readonly<Record<string, string>>): string | null =>
  isInMaine(values) ? null : 'another state';

/** Programmes whose ids have a table here: how many links meet a row of it. */
function tableIds({ rows }: MaineCrosswalk): ReadonlyMap<string, { file: string; ids: ReadonlySet<string> }> {
  const plants = new Set(rows.plants.map(({ orispl }) => orispl));
  return new Map([
    ['TRIS', { file: 'tri_facilities', ids: new Set(rows.tri.map((row) => row.tri_facility_id)) }],
    ['RCRAINFO', { file: 'rcra_biennial_handlers', ids: new Set(rows.rcra.map((row) => row.rcra_handler_id)) }],
    ['NPDES', { file: 'npdes_facilities', ids: new Set(rows.npdes.map((row) => row.npdes_id)) }],
    ['E-GGRT', { file: 'ghgrp_facilities', ids: new Set(rows.ghgrp.map((row) => row.ghgrp_facility_id)) }],
    ['CAMDBS', { file: 'egrid_plants', ids: plants }],
    ['EIA-860', { file: 'egrid_plants', ids: plants }],
  ]);
}

async function accountLinks(context: ImportContext, crosswalk: MaineCrosswalk): Promise<void> {
  const tables = tableIds(crosswalk);
  await readOnceByKey(context, maineTables.links, {
    key: ({ registry_id, program, program_id }) => `${registry_id} ${program} ${program_id}`,
    problem: ({ registry_id, program, program_id }) => {
      if (!crosswalk.programmes.has(program)) return `unknown programme ${program}`;
      return registry_id === '' || program_id === '' ? 'no id' : null;
    },
    make: ({ program, program_id }, file) => {
      const table = tables.get(program);
      if (table !== undefined) file.link(`${program} in ${table.file}`, table.ids.has(program_id));
    },
  });
}

/** Counts whether the row met an FRS registry and a county. */
function noteSource<V>(crosswalk: MaineCrosswalk, scheme: string, id: (values: V) => string) {
  return (values: V, file: Pick<AccountedFile<string>, 'link' | 'flag'>): void => {
    const sources = crosswalk.sourcesOf(scheme, id(values));
    const [source] = sources;
    file.link('frs_registry', source?.startsWith('us-frs:') === true);
    file.link('county', source !== undefined && crosswalk.get(source)?.divisionCode !== 'us-23');
    if (sources.length > 1) file.flag('PLANT_ID_CONFLICT');
  };
}

async function accountReporters(context: ImportContext, crosswalk: MaineCrosswalk): Promise<void> {
  const linked = new Map(
    crosswalk.rows.links.filter(({ program }) => program === 'E-GGRT').map((row) => [row.program_id, row.registry_id]),
  );
  const note = noteSource(crosswalk, 'us-ghgrp', (values: CsvValues<'ghgrp_facility_id'>) => values.ghgrp_facility_id);
  await readOnceByKey(context, maineTables.ghgrp, {
    key: (values) => values.ghgrp_facility_id,
    outOfArea,
    make: (values, file) => {
      note(values, file);
      const link = linked.get(values.ghgrp_facility_id);
      if (link === undefined)
        file.flag(values.frs_registry_id === '' ? 'NEITHER_COLUMN_NOR_LINK' : 'COLUMN_WITHOUT_LINK');
      else if (link !== values.frs_registry_id) file.flag('LINK_CONTRADICTS_COLUMN');
    },
  });
}

async function accountUnits(context: ImportContext, crosswalk: MaineCrosswalk): Promise<void> {
  const plants = new Set(crosswalk.rows.plants.map(({ orispl }) => orispl));
  await readOnceByKey(context, maineTables.units, {
    key: ({ orispl, unitid }) => `${orispl} ${unitid}`,
    outOfArea,
    make: ({ orispl }, file) => file.link('egrid_plants', plants.has(orispl)),
  });
}

/** Accounts for every row of the tables the cross-walk is made of. */
export async function accountTables(context: ImportContext, crosswalk: MaineCrosswalk): Promise<void> {
  const { tri, rcra, npdes, plants } = maineTables;
  await accountLinks(context, crosswalk);
  const triId = (values: CsvValues<'tri_facility_id'>): string => values.tri_facility_id;
  await readOnceByKey(context, tri, { key: triId, outOfArea, make: noteSource(crosswalk, 'us-tri', triId) });
  const rcraId = (values: CsvValues<'rcra_handler_id'>): string => values.rcra_handler_id;
  await readOnceByKey(context, rcra, { key: rcraId, outOfArea, make: noteSource(crosswalk, 'us-rcra', rcraId) });
  const npdesId = (values: CsvValues<'npdes_id'>): string => values.npdes_id;
  await readOnceByKey(context, npdes, { key: npdesId, outOfArea, make: noteSource(crosswalk, 'us-npdes', npdesId) });
  await accountReporters(context, crosswalk);
  const plantId = (values: CsvValues<'orispl'>): string => values.orispl;
  await readOnceByKey(context, plants, { key: plantId, outOfArea, make: noteSource(crosswalk, 'us-orispl', plantId) });
  await accountUnits(context, crosswalk);
}
