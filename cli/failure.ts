import { AnsweredFailure } from './answered-failure';
import { ERROR_CODES } from '../schema/error-codes';
import { SharingError } from '../schema/sharing-error';
import { StoreError } from '../lib/store/store-error';

/** What a failed command prints: the code, the text in both languages. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}

/** Exit codes of the command line. */
export const EXIT = Object.freeze({ ok: 0, failed: 1, usage: 2 });

/** The store's own words, under the codes a caller knows. */
function fromStore(error: StoreError): SharingError {
  const code = error.code === 'STORE_NEWER_VERSION' ? 'STORE_NEWER_VERSION' : 'STORE_UNAVAILABLE';
  return new SharingError(code, error.message, error);
}

/** Any thrown value as a failure that can be shown; unexpected ones keep their own text, for the operator at the terminal. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) return failureOf(fromStore(error));
  if (error instanceof AnsweredFailure) return { code: error.code, message: error.message, messageZh: error.messageZh };
  if (error instanceof SharingError) return { code: error.code, message: error.message, messageZh: error.messageZh };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { zh } = ERROR_CODES.INTERNAL_SERVER_ERROR;
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: text,
    messageZh: zh.replace('：%s', '').replace('，请提供请求编号', ''),
  };
}

/** Prints a failure to standard error, as one JSON line or as text; answers the exit code. */
export function printFailure(error: unknown, asJson: boolean): number {
  const failure = failureOf(error);
  const text = asJson
    ? JSON.stringify({ ok: false, ...failure })
    : `error ${failure.code}\n${failure.message}\n${failure.messageZh}`;
  process.stderr.write(`${text}\n`);
  return failure.code === 'BAD_COMMAND' ? EXIT.usage : EXIT.failed;
}
