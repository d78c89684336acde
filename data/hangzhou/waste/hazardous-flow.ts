import { daysOf, FIRST_DAY, MONTHS } from '../calendar';
import { type WorldSite } from '../world/site';
import { type World } from '../world/world';
import { isUtilisation } from './account';
import { type FlowNode, type FlowRecord, siteNode } from './flow';
import { type ManifestRecord } from './manifest';
import { type Operator } from './operator';
import { type Generator, RESIDUE, type Stream } from './stream';

/** Id of the movement of one load of a manifest. */
const flowId = (no: string, place: number): string => `manifest:${no}:${place}`;

const endOf = (treatmentCode: string): FlowNode['kind'] => (isUtilisation(treatmentCode) ? 'UTILISE' : 'DISPOSE');

const receiverNode = ({ siteId, divisionCode }: Operator, treatmentCode: string | null): FlowNode =>
  siteNode(treatmentCode === null ? 'COLLECT' : endOf(treatmentCode), { id: siteId, divisionCode });

interface Origins {
  readonly world: World;
  readonly collectors: ReadonlySet<string>;
  /** Id of the movement whose treatment a residue comes from. */
  readonly treatedAt: ReadonlyMap<string, string>;
}

function manifestFlow(record: ManifestRecord, place: number, origins: Origins): FlowRecord {
  const { trip, no, receivedAt } = record;
  const load = trip.loads[place];
  if (load === undefined || receivedAt === null) throw new Error(`${no} was not received`);
  const isReturn = trip.outcome === 'REJECTED';
  const leaves = siteNode(
    origins.collectors.has(trip.siteId) ? 'COLLECT' : 'GENERATE',
    origins.world.site(trip.siteId),
  );
  const reaches = receiverNode(trip.operator, load.treatmentCode);
  const residueOf = origins.treatedAt.get(`${trip.siteId} ${trip.departOn.slice(0, 7)}`);
  return {
    id: flowId(no, place),
    ...(isReturn ? { from: reaches, to: leaves } : { from: leaves, to: reaches }),
    ...{ wasteClass: 'HAZARDOUS', solidKind: null, hwCode: load.waste.code, wasteName: load.waste.localName },
    treatmentCode: isReturn ? null : load.treatmentCode,
    route: trip.operator.isLocal ? 'WITHIN_PROVINCE' : 'CROSS_PROVINCE',
    grams: isReturn ? load.grams : load.receivedGrams,
    ...{ at: receivedAt, manifestNo: no, evidence: 'MANIFEST', confidence: 'MEASURED', isReturn },
    derivedFromId: load.waste.code === RESIDUE || load.waste.code === '772-002-18' ? (residueOf ?? null) : null,
  };
}

/** The last movement burnt by each operator before a month, by operator and month. */
function burntBefore(records: readonly ManifestRecord[]): Map<string, string> {
  const burnt = new Map<string, string>();
  for (const { trip, no, treatedAt } of records) {
    const place = trip.loads.findIndex(({ treatmentCode }) => treatmentCode === 'D10');
    if (treatedAt === null || place < 0) continue;
    const next = MONTHS[MONTHS.indexOf(treatedAt.slice(0, 7)) + 1];
    if (next !== undefined) burnt.set(`${trip.operator.siteId} ${next}`, flowId(no, place));
  }
  return burnt;
}

/** Movements proved by manifests: what was received, and what was sent back. */
export function manifestFlows(
  records: readonly ManifestRecord[],
  world: World,
  given: { readonly operators: readonly Operator[]; readonly municipal: ReadonlyMap<string, string> },
): FlowRecord[] {
  const collectors = given.operators.filter(({ kind }) => kind === 'COLLECTION').map(({ siteId }) => siteId);
  const treatedAt = new Map([...given.municipal, ...burntBefore(records)]);
  const origins = { world, collectors: new Set(collectors), treatedAt };
  return records
    .filter(({ receivedAt }) => receivedAt !== null)
    .flatMap((record) => record.trip.loads.map((_, place) => manifestFlow(record, place, origins)));
}

function ownFlow(
  { waste, ownPerMille }: Stream,
  site: WorldSite,
  { month, grams }: { readonly month: string; readonly grams: number },
): FlowRecord {
  const treatmentCode = waste.ownTreatment ?? waste.treatments[0] ?? '';
  return {
    id: `own:${site.id}:${waste.code}:${month}`,
    from: siteNode('GENERATE', site),
    to: siteNode(endOf(treatmentCode), site),
    ...{ wasteClass: 'HAZARDOUS', solidKind: null, hwCode: waste.code, wasteName: waste.localName, treatmentCode },
    ...{ route: 'SELF', grams: Math.round((grams * ownPerMille) / 100_000) * 100 },
    ...{ at: `${daysOf(month).last}T18:00:00+08:00`, manifestNo: null, evidence: 'LEDGER', confidence: 'MEASURED' },
    ...{ isReturn: false, derivedFromId: null },
  };
}

/** What generators treat on their own sites, by code and month. */
export function ownFlows(generators: readonly Generator[]): FlowRecord[] {
  return generators.flatMap(({ site, streams }) =>
    streams
      .filter(({ ownPerMille }) => ownPerMille > 0)
      .flatMap((stream) =>
        stream.monthly
          .map((grams, place) => ({ grams, month: MONTHS[place] ?? '' }))
          .filter(({ grams, month }) => grams > 0 && `${month}-01` >= FIRST_DAY)
          .map((of) => ownFlow(stream, site, of)),
      ),
  );
}
