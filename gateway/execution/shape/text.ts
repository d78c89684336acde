/** Characters that JSON text may not hold as they are, and lone surrogates, which UTF-8 cannot hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const TO_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string as JSON text; JSON.stringify is asked only when something has to be escaped. */
export const quoted = (text: string): string => (TO_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`);
