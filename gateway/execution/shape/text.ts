/** Characters that JSON text may not hold as they are, and lone surrogates, which UTF-8 cannot hold. */
const TO_ESCAPE = /["\\\p{Cc}\p{Cs}]/u;

/** A string as JSON text; JSON.stringify is asked only when something has to be escaped. */
export const quoted = (text: string): string => (TO_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`);
