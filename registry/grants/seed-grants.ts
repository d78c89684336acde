import { type Collection } from '../../lib/store/port';
import { type Grant } from '../../schema/access/grant';
import { type Epoch } from '../epoch';
import { type HistoryEntry } from '../history';
import { insertOnce } from '../insert-once';
import { type GrantDocument } from './grant-document';

interface Person {
  readonly sub: string;
  readonly dept: string;
}

/** A made-up grant that a demonstration begins with. */
export interface SeedGrant extends Omit<Grant, 'state'> {
  readonly provider: string;
  readonly proposed: Person;
  readonly approved: Person;
}

const entry = ({ sub, dept }: Person, what: string, at: string): HistoryEntry => ({
  ...{ at, by: sub, department: dept, what, reason: null },
});

function documentOf({ id, proposed, approved, ...grant }: SeedGrant): GrantDocument {
  const history = [entry(proposed, 'propose', grant.validFrom), entry(approved, 'approve', grant.validFrom)];
  return {
    ...grant,
    _id: id,
    state: 'ACTIVE',
    proposedBy: proposed.sub,
    isSynthetic: true,
    ...{ revision: history.length, history },
  };
}

/** Writes the grants where nobody has ever granted anything; again after a crash, what is missing of them. */
export async function seedGrants(
  documents: Collection<GrantDocument>,
  epoch: Epoch,
  seeds: readonly SeedGrant[],
): Promise<void> {
  const [real, synthetic] = await Promise.all([
    documents.countDocuments({ isSynthetic: false }),
    documents.countDocuments({ isSynthetic: true }),
  ]);
  if (real > 0 || synthetic >= seeds.length) return;
  await epoch.during(async () => {
    for (const seed of seeds) await insertOnce(documents, documentOf(seed));
  });
}
