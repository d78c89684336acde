/** How often a URL is asked, in seconds. */
const POLL_SECONDS = 30;

/** However long an answer may be kept, or however often it failed, the URL is asked again after five minutes. */
const LONGEST_SECONDS = 300;

function secondsAfter(directive: string, text: string | null): number {
  const [, seconds] = new RegExp(`\\b${directive}=(\\d+)`).exec(text ?? '') ?? [];
  return Number(seconds ?? 0);
}

/** When to ask a URL again: after the interval, or later when the server said so or does not answer. */
export class PollDelay {
  private failures = 0;
  private askedFor = 0;

  /** With an interval of the operator's own the server's `max-age` does not count. */
  constructor(private readonly interval: number | undefined) {}

  answered(headers: Headers): void {
    this.failures = 0;
    this.askedFor = this.interval === undefined ? secondsAfter('max-age', headers.get('cache-control')) : 0;
  }

  failed(headers?: Headers): void {
    this.failures += 1;
    this.askedFor = Number(headers?.get('retry-after') ?? 0) || 0;
  }

  /** Doubles with every failure in a row; a tenth more or less, so that many gateways do not ask at once. */
  milliseconds(): number {
    const interval = this.interval ?? POLL_SECONDS;
    const longest = Math.max(LONGEST_SECONDS, interval);
    const backedOff = interval * 2 ** Math.min(this.failures, 20);
    const seconds = Math.min(Math.max(backedOff, this.askedFor), longest);
    return seconds * 1_000 * (0.9 + Math.random() / 5);
  }
}
