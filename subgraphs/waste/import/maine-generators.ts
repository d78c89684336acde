import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { profileOf } from '../../../data/maine/profile';
import { siteOf } from '../../../data/maine/site';
import { statementsBySource } from '../../../data/maine/statements';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { readOnceByKey } from '../../kit/import/once-by-key';
import { type WasteGeneratorRow } from '../rows';
import { interestTable } from './maine-tables';

/** Generator status under RCRA, in the words of the registry. */
const classes = new Set(['LQG', 'SQG', 'VSQG']);

const frs = (registry: string): string => `us-frs:${registry}`;

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

/** Native classes by source; the other interests are of other rooms. */
async function readClasses(
  context: ImportContext,
  handlers: ReadonlyMap<string, unknown>,
): Promise<Map<string, string[]>> {
  const stated = await readOnceByKey(context, interestTable, {
    key: ({ registry_id: registry, interest_type: interest }) => `${registry} ${interest}`,
    outOfArea: ({ interest_type: interest = '' }) => (classes.has(interest) ? null : 'no generator status'),
    problem: ({ registry_id: registry }) =>
      handlers.has(frs(registry)) ? null : `registry ${registry} has no handler`,
    make: ({ registry_id: registry, interest_type: interest }) => ({ sourceId: frs(registry), interest }),
  });
  const found = new Map<string, string[]>();
  for (const { sourceId, interest } of stated) {
    found.set(sourceId, [...(found.get(sourceId) ?? []), interest].sort());
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
