import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { profileOf } from '../../../data/maine/profile';
import { siteOf } from '../../../data/maine/site';
import { statementsBySource } from '../../../data/maine/statements';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type WasteGeneratorRow } from '../rows';
import { interestTable } from './maine-tables';

/** Generator status under RCRA, in the words of the registry. */
const classes = new Set(['LQG', 'SQG', 'VSQG']);

/** Nothing of these is stated for Maine. */
const unknown = {
  mgmtClass: null,
  industryCode: null,
  permitNo: null,
  licenceNo: null,
  holdsLicence: null,
  hasOwnFacility: null,
  operatingSince: null,
  approvedAmount: null,
  yearlyAmounts: [],
} as const;

/** Native classes by registry; the other interests are of other rooms. */
async function readClasses(
  context: ImportContext,
  handlers: ReadonlyMap<string, unknown>,
): Promise<Map<string, string[]>> {
  const file = context.open(interestTable);
  const found = new Map<string, string[]>();
  for await (const row of file.rows()) {
    const { registry_id: registry, interest_type: interest } = row.values;
    const sourceId = `us-frs:${registry}`;
    const known = found.get(sourceId) ?? [];
    if (!classes.has(interest)) file.outOfArea(row, 'no generator status');
    else if (!handlers.has(sourceId)) file.rejected(row, `registry ${registry} has no handler`);
    else if (known.includes(interest)) file.duplicate(row);
    else {
      found.set(sourceId, [...known, interest].sort());
      file.stored(row);
    }
  }
  return found;
}

/** Handler ids of each source, ascending. */
function handlersBySource(crosswalk: MaineCrosswalk): Map<string, string[]> {
  const handlers = new Map<string, string[]>();
  for (const id of crosswalk.idsOf('us-rcra')) {
    const [source = ''] = crosswalk.sourcesOf('us-rcra', id);
    handlers.set(source, [...(handlers.get(source) ?? []), id]);
  }
  return handlers;
}

/** One generator for each source that RCRAInfo knows, with all its handler ids. */
export async function readGenerators(context: ImportContext, crosswalk: MaineCrosswalk): Promise<WasteGeneratorRow[]> {
  const handlers = handlersBySource(crosswalk);
  const nativeClasses = await readClasses(context, handlers);
  const statements = statementsBySource(crosswalk);
  return [...handlers].flatMap(([sourceId, handlerIds]) => {
    const [id = ''] = handlerIds;
    const site = siteOf(crosswalk, { scheme: 'us-rcra', id, asOf: null });
    if (site === null) return [];
    const { name } = profileOf(statements.get(sourceId) ?? []);
    const native = nativeClasses.get(sourceId) ?? [];
    return [
      {
        _id: sourceId,
        ...site,
        ...unknown,
        name,
        searchName: name?.toLowerCase() ?? null,
        handlerIds,
        nativeClasses: native,
        flags: native.length > 1 ? ['SEVERAL_NATIVE_CLASSES'] : [],
      },
    ];
  });
}
