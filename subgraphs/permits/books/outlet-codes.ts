import { type Store } from '../../../lib/store/port';
import { parseOutletCode } from '../../../schema/identifiers/outlet-code';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { type OutletRow } from '../rows';
import { firstBroken, permitsOf, rowsOf } from './dataset-rows';

/** Media an outlet may lead to by the letters of its code; other letters are of facilities, which are no outlets. */
const media: Readonly<Record<string, readonly string[]>> = Object.freeze({
  DA: ['AIR'],
  DW: ['WATER', 'SEWER'],
  YS: ['WATER', 'SEWER'],
});

function codeProblem({ _id, sourceId, outletCode, medium }: OutletRow): string | null {
  const parsed = parseOutletCode(outletCode);
  if (!parsed.ok || parsed.value !== outletCode) return `code ${JSON.stringify(outletCode)}`;
  if (_id !== `${sourceId}:${outletCode}`) return `is outlet ${outletCode} of ${sourceId}`;
  const allowed = media[outletCode.slice(0, 2)];
  if (allowed === undefined) return `${outletCode} is the code of a facility`;
  return allowed.includes(medium) ? null : `${outletCode} leads to ${medium}`;
}

async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const permits = await permitsOf(store, dataset);
  const proof = new BookProof();
  for await (const outlet of rowsOf<OutletRow>(store, 'outlets', dataset)) {
    const { _id, permitNo, sourceId } = outlet;
    const site = permitNo === null ? sourceId : permits.get(permitNo)?.sourceId;
    proof.settle(
      firstBroken(_id, [
        codeProblem(outlet),
        site === undefined && `there is no permit ${String(permitNo)}`,
        site !== sourceId && `its permit is of ${String(site)}`,
      ]),
    );
  }
  return proof.findings();
}

/** Outlets bear the codes of HJ 608-2017, once on a site, since the code is part of their id. */
export const outletCodes: Book = {
  id: 'permits.outlet-codes',
  titleEn: 'outlet codes are well-formed, unique on their site and agree with the medium',
  titleZh: '排放口编号规范，在本场所唯一，且与排放介质一致',
  prove,
};
