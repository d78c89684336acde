import { type AsciiFlag } from './text';

/** Text is turned into bytes in pieces of this many characters: long ropes of strings are slow to flatten. */
const PIECE = 4_096;

/** A place in an answer that is being written, to which it may go back. */
export interface Mark {
  readonly end: number;
  readonly pending: string;
}

/** An answer as it is written: text that turns into UTF-8 piece by piece. */
export class AnswerBytes implements AsciiFlag {
  /** True as long as what is pending is all ASCII, and can be copied byte by byte. */
  isAscii = true;
  private end = 0;
  private pending = '';
  private bytes: Buffer;

  constructor(expected: number) {
    this.bytes = Buffer.allocUnsafeSlow(expected);
  }

  add(text: string): void {
    this.pending += text;
    if (this.pending.length > PIECE) this.flush();
  }

  mark(): Mark {
    return { end: this.end, pending: this.pending };
  }

  /** Forgets what was written since the mark. */
  back({ end, pending }: Mark): void {
    this.end = end;
    this.pending = pending;
    this.isAscii = false;
  }

  /** Everything that was written. */
  finish(): Buffer {
    this.flush();
    return this.bytes.subarray(0, this.end);
  }

  private flush(): void {
    const { pending } = this;
    this.reserve(this.isAscii ? pending.length : 3 * pending.length);
    this.end += this.bytes.write(pending, this.end, this.isAscii ? 'latin1' : 'utf8');
    this.pending = '';
    this.isAscii = true;
  }

  private reserve(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * this.bytes.length + more);
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}
