/** What a service refused with, in its own words. */
export class AnsweredFailure extends Error {
  readonly code: string;
  readonly messageZh: string;

  constructor(
    message: string,
    { code = 'INTERNAL_SERVER_ERROR', messageZh = message }: { code?: string; messageZh?: string },
  ) {
    super(message);
    this.code = code;
    this.messageZh = messageZh;
  }
}
