import { SharingError } from '../schema/sharing-error';

const LONGEST = 500;

/** A reason as it is kept; BAD_ARGUMENT where it says nothing or too much. */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason.length > 0 && reason.length <= LONGEST) return reason;
  throw new SharingError('BAD_ARGUMENT', {
    en: `reason: 1 to ${LONGEST} characters`,
    zh: `reason：1 至 ${LONGEST} 字`,
  });
}
