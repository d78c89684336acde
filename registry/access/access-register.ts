import { type Collection } from '../../lib/store/port';
import { type AccessSource, type AccessState } from '../../schema/access/grant';
import { type Epoch } from '../epoch';
import { type GrantDocument, grantOf } from '../grants/grant-document';
import { type SuspensionDocument, suspensionOf } from '../suspensions/suspension-document';
import { type AppTokenDocument, appTokensOf } from '../tokens/app-token-document';
import { type AppTokens } from '../tokens/app-tokens';

/** Grants that have ended by a decision say nothing to gateways any more. */
const ENDED = ['REFUSED', 'REVOKED'];

/** What the register reads. */
export interface RegisterParts {
  readonly epoch: Epoch;
  readonly grants: Collection<GrantDocument>;
  readonly suspensions: Collection<SuspensionDocument>;
  readonly appTokens: Collection<AppTokenDocument>;
  readonly uses: Pick<AppTokens, 'noteUse'>;
  /** The business clock. */
  readonly now: () => Date;
}

/** All that gateways need to enforce, read straight from the registry's store. */
export class AccessRegister implements AccessSource {
  constructor(private readonly parts: RegisterParts) {}

  /** The epoch is read first: a change that comes between is in the state, and is told again by the next epoch. */
  async read(since: number | null): Promise<AccessState | null> {
    const epoch = await this.parts.epoch.current();
    if (epoch === since) return null;
    const { grants, suspensions, appTokens, now } = this.parts;
    const [granted, suspended, tokens] = await Promise.all([
      grants.find({ state: { $nin: ENDED } }).toArray(),
      suspensions.find({ isActive: true }).toArray(),
      appTokens.find({ isRevoked: false }).toArray(),
    ]);
    const at = now();
    return Object.freeze({
      epoch,
      grants: granted.map((document) => grantOf(document, at)),
      suspensions: suspended.map(suspensionOf),
      appTokens: tokens.flatMap(appTokensOf),
    });
  }

  noteUse(digests: readonly string[]): Promise<void> {
    return this.parts.uses.noteUse(digests);
  }
}
