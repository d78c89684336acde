const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Strings longer than this are handed to the runtime whole, which copies long ones faster. */
const LONG = 256;

/** Text that is always the same, as the bytes it stands for. */
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

/**
 * An answer as it is written: UTF-8 in one growing piece of memory. Characters are written one by one; strings put
 * together first would each be an object that the garbage collector meets.
 */
export class AnswerBytes {
  /** Where the next byte goes. To go back to an earlier end takes back what was written since. */
  end = 0;
  private bytes: Buffer;

  constructor(expected: number) {
    this.bytes = Buffer.allocUnsafeSlow(expected);
  }

  /** Adds bytes made before. */
  addBytes(more: Uint8Array): void {
    const { length } = more;
    this.reserve(length);
    const { bytes, end } = this;
    for (let place = 0; place < length; place += 1) bytes[end + place] = more[place] as number;
    this.end = end + length;
  }

  /** Adds text of ASCII alone, such as that of a number. */
  addAscii(text: string): void {
    const { length } = text;
    this.reserve(length);
    const { bytes, end } = this;
    for (let place = 0; place < length; place += 1) bytes[end + place] = text.charCodeAt(place);
    this.end = end + length;
  }

  /** Adds any text. */
  addText(text: string): void {
    this.reserve(3 * text.length);
    this.end += this.bytes.write(text, this.end, 'utf8');
  }

  /** Adds a string as JSON text. */
  addString(text: string): void {
    if (text.length > LONG || !this.addQuoted(text)) this.addText(JSON.stringify(text));
  }

  /** Everything that was written. */
  finish(): Buffer {
    return this.bytes.subarray(0, this.end);
  }

  /** False, and nothing added, for a string that holds what JSON escapes by a number, or a surrogate. */
  private addQuoted(text: string): boolean {
    const { length } = text;
    this.reserve(3 * length + 2);
    const { bytes } = this;
    let end = this.end;
    bytes[end++] = QUOTE;
    for (let place = 0; place < length; place += 1) {
      const code = text.charCodeAt(place);
      if (code < 0x80) {
        if (code < 0x20) return false;
        if (code === QUOTE || code === BACKSLASH) bytes[end++] = BACKSLASH;
        bytes[end++] = code;
      } else if (code < 0x800) {
        bytes[end++] = 0xc0 | (code >> 6);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else {
        if (code >= 0xd800 && code < 0xe000) return false;
        bytes[end++] = 0xe0 | (code >> 12);
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[end++] = 0x80 | (code & 0x3f);
      }
    }
    bytes[end++] = QUOTE;
    this.end = end;
    return true;
  }

  private reserve(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * this.bytes.length + more);
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}
