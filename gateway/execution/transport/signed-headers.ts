import { type CallSigner } from '../../../schema/access/call-signer';
import { type Behalf } from '../../../schema/access/signed-context';
import { type Scope } from '../decision/policy';

/** On whose behalf a room is asked; a run without a policy narrows nothing, here as in the process. */
const behalfOf = ({ context }: Scope): Behalf =>
  context === null ? { kind: 'ungoverned' } : { kind: 'caller', context };

/** The headers that let a call into one of our rooms, names and values in turn; none for a subgraph of somebody else's. */
export const signedHeaders = (
  signer: CallSigner | undefined,
  scope: Scope,
  call: { readonly path: string; readonly body: string },
): readonly string[] =>
  signer === undefined ? [] : Object.entries(signer.headerFields(behalfOf(scope), { method: 'POST', ...call })).flat();

/**
 * What two runs have to have in common to be told the same by a subgraph, beside what they ask: null where that is
 * not known, because a caller is governed of whom the subgraph is not told.
 */
export function sharingKey(signer: CallSigner | undefined, scope: Scope): string | null {
  if (signer !== undefined) return signer.contentKey(behalfOf(scope));
  return scope.caller === null && scope.context === null ? '' : null;
}
