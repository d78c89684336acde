import { type ErrorCode } from '../../schema/error-codes';
import { SharingError } from '../../schema/sharing-error';

/** A refusal that says what was asked, what is allowed, and by which setting. `at` names the place, where there is one. */
export function overLimit(
  code: ErrorCode,
  { asked, allowed, setting, at }: { asked: number | string; allowed: number; setting: string; at?: string },
): SharingError {
  const place = at === undefined ? '' : `${at}: `;
  return new SharingError(code, {
    en: `${place}${asked} asked, ${allowed} allowed (${setting})`,
    zh: `${place}请求 ${asked}，允许 ${allowed}（${setting}）`,
  });
}
