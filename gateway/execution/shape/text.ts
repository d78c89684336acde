/** Anything but printable ASCII, and the two characters that JSON escapes within it. */
const NOT_PLAIN = /[^ !#-[\]-~]/;

/** Characters that JSON text may not hold as they are, and lone surrogates, which UTF-8 cannot hold. */
const TO_ESCAPE = /["\\\p{Cc}\p{Cs}]/u;

const NOT_ASCII = /[^ -~]/;

/** What a text is written into: whether all of it so far is ASCII, so that it can leave byte by byte. */
export interface AsciiFlag {
  isAscii: boolean;
}

/** A string as JSON text; JSON.stringify is asked only when something has to be escaped. */
export function quoted(text: string, into?: AsciiFlag): string {
  if (!NOT_PLAIN.test(text)) return `"${text}"`;
  if (into !== undefined && NOT_ASCII.test(text)) into.isAscii = false;
  return TO_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** Any JSON value as text. */
export function jsonText(value: unknown, into: AsciiFlag): string | undefined {
  if (typeof value === 'string') return quoted(value, into);
  const text = JSON.stringify(value) as string | undefined;
  if (text !== undefined && NOT_ASCII.test(text)) into.isAscii = false;
  return text;
}
