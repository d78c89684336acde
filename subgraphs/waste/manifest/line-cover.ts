import { licenceCover } from '../licence/licence-state';
import { type ManifestRow, type WasteLicenceRow } from '../rows';

const DAY = 10;

/** Does the receiver's licence cover a code on the day of departure (X01)? UNKNOWN without a licence or a departure. */
export function receiverCover(
  { departAt }: Pick<ManifestRow, 'departAt'>,
  licence: WasteLicenceRow | null,
  hwCode: string,
): string {
  return licence === null || departAt === null ? 'UNKNOWN' : licenceCover(licence, hwCode, departAt.slice(0, DAY));
}
