import { type Governed } from '../../../schema/governance/governance';
import { isOwner, type View } from '../view';

/** A resource that a position belongs to. */
export type Share = Governed['shares'][number];

/** The resources of a position that the caller needs a grant for. */
export const conditionalShares = ({ shares }: Governed, view: View): readonly Share[] =>
  shares.filter(({ share, provider }) => share !== 'UNCONDITIONAL' && !isOwner(view, provider));
