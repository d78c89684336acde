import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-codes';

const phrase = (template: string, subject: string): string => template.replace('%s', () => subject);

/**
 * An error written for the caller: its code is one of ERROR_CODES and its text is safe to show.
 * `extensions` carry `code` and `messageZh`. Anything else that is thrown is masked (schema/mask-error.ts).
 */
export class SharingError extends GraphQLError {
  readonly code: ErrorCode;
  readonly messageZh: string;

  constructor(code: ErrorCode, subject: string, cause?: unknown) {
    const messageZh = phrase(ERROR_CODES[code].zh, subject);
    super(phrase(ERROR_CODES[code].en, subject), {
      extensions: { code, messageZh },
      ...(cause instanceof Error ? { originalError: cause } : {}),
    });
    this.name = 'SharingError';
    this.code = code;
    this.messageZh = messageZh;
  }
}
