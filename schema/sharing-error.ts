import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-codes';

/** What was needed and what came: one text when it reads alike in both languages, as a code does. */
export type Subject = string | { readonly en: string; readonly zh: string };

const phrase = (template: string, subject: string): string => template.replace('%s', () => subject);

/**
 * An error written for the caller: its code is one of ERROR_CODES and its text is safe to show.
 * `extensions` carry `code` and `messageZh`. Anything else that is thrown is masked (schema/mask-error.ts).
 */
export class SharingError extends GraphQLError {
  readonly code: ErrorCode;
  readonly messageZh: string;

  constructor(code: ErrorCode, subject: Subject, cause?: unknown) {
    const { en, zh } = typeof subject === 'string' ? { en: subject, zh: subject } : subject;
    const messageZh = phrase(ERROR_CODES[code].zh, zh);
    super(phrase(ERROR_CODES[code].en, en), {
      extensions: { code, messageZh },
      ...(cause instanceof Error ? { originalError: cause } : {}),
    });
    this.name = 'SharingError';
    this.code = code;
    this.messageZh = messageZh;
  }
}
