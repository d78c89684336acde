import { purposeOf } from '../../schema/access/purposes';
import { SharingError } from '../../schema/sharing-error';

/** What an app token is asked for with. */
export interface TokenAsked {
  readonly app: string;
  readonly purposes: readonly string[];
  readonly expiresAt: string;
}

const LONGEST_OVERLAP_SECONDS = 7 * 86_400;

function refuse(en: string, zh: string): never {
  throw new SharingError('BAD_ARGUMENT', { en, zh });
}

/** Throws BAD_ARGUMENT for a token that could not be used. */
export function assertToken({ app, purposes, expiresAt }: TokenAsked): void {
  if (app.trim() === '') refuse('app: empty', 'app：为空');
  if (purposes.length === 0) refuse('purposes: none', 'purposes：未填写');
  for (const code of purposes) {
    if (purposeOf(code)?.code !== code) refuse(`purposes: no ${code}`, `purposes：没有 ${code}`);
  }
  if (!(Date.parse(expiresAt) > Date.now())) refuse('expiresAt: a time to come', 'expiresAt：须为将来的时间');
}

/** Throws BAD_ARGUMENT for an overlap that is none, or no rotation any more. */
export function assertOverlap(seconds: number): void {
  if (seconds >= 0 && seconds <= LONGEST_OVERLAP_SECONDS) return;
  refuse(`overlapSeconds: 0 to ${LONGEST_OVERLAP_SECONDS}`, `overlapSeconds：0 至 ${LONGEST_OVERLAP_SECONDS}`);
}
