import { type Store } from '../../../lib/store/port';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { type LimitRow, type OutletRow, type PermitRow } from '../rows';
import { firstBroken, permitsOf, rowsOf, wholeTerm } from './dataset-rows';

interface Known {
  readonly permits: ReadonlyMap<string, PermitRow>;
  /** Site of each outlet. */
  readonly siteOfOutlet: ReadonlyMap<string, string>;
}

function placeProblem({ appliesTo, outletId, sourceId }: LimitRow, { siteOfOutlet }: Known): string | null {
  if ((appliesTo === 'OUTLET') !== (outletId !== null)) return `applies to ${appliesTo}, outlet ${String(outletId)}`;
  if (outletId === null) return null;
  const site = siteOfOutlet.get(outletId);
  if (site === undefined) return `there is no outlet ${outletId}`;
  return site === sourceId ? null : `outlet ${outletId} is of ${site}, the limit of ${sourceId}`;
}

function yearProblem({ annualQuantities }: LimitRow, permit: PermitRow): string | null {
  const years = annualQuantities.map(({ year }) => year);
  if (years.length === 0) return null;
  if (new Set(years).size < years.length) return `a year has two amounts: ${years.join(' ')}`;
  const term = wholeTerm(permit);
  if (term === null) return 'amounts of years, but no term of the permit';
  const outside = years.find((year) => String(year) < term.from.slice(0, 4) || String(year) > term.to.slice(0, 4));
  return outside === undefined ? null : `an amount of ${String(outside)}, a term from ${term.from} to ${term.to}`;
}

function problemOf(limit: LimitRow, known: Known): string | null {
  const permit = known.permits.get(limit.permitNo);
  if (permit === undefined) return firstBroken(limit._id, [`there is no permit ${limit.permitNo}`]);
  return firstBroken(limit._id, [
    limit.sourceId !== permit.sourceId && `of ${limit.sourceId}, its permit of ${permit.sourceId}`,
    permit.managementCategory === 'REGISTRATION' && `${permit._id} is a registration, which permits nothing`,
    placeProblem(limit, known),
    yearProblem(limit, permit),
  ]);
}

async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const siteOfOutlet = new Map<string, string>();
  for await (const { _id, sourceId } of rowsOf<OutletRow>(store, 'outlets', dataset)) siteOfOutlet.set(_id, sourceId);
  const known = { permits: await permitsOf(store, dataset), siteOfOutlet };
  const proof = new BookProof();
  for await (const limit of rowsOf<LimitRow>(store, 'limits', dataset)) proof.settle(problemOf(limit, known));
  return proof.findings();
}

/** Limits hang on a permit and an outlet of the same site and speak of years of the permit's term (国令736 Art. 13). */
export const limitChain: Book = {
  id: 'permits.limit-chain',
  titleEn: 'every limit belongs to a permit and an outlet of its site, within the term',
  titleZh: '许可限值均属于本场所的许可证和排放口，且在有效期内',
  prove,
};
