import { SharingError } from '../../../schema/sharing-error';

/** A subgraph answered more than is read of one fetch. */
export class AnswerTooLarge extends Error {
  constructor(readonly allowed: number) {
    super(`more than ${allowed} bytes`);
    this.name = 'AnswerTooLarge';
  }
}

/** What stands for an answer that was not read to its end. */
export function tooLarge(name: string, { allowed }: AnswerTooLarge): { errors: SharingError[]; isUnavailable: true } {
  const subject = `${name} > ${allowed} bytes (ECOGUARD_MAX_SUBGRAPH_RESPONSE_BYTES)`;
  return { isUnavailable: true, errors: [new SharingError('SUBGRAPH_ANSWER_TOO_LARGE', subject)] };
}
