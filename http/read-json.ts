import { isAscii, isUtf8 } from 'node:buffer';
import { SharingError } from '../schema/sharing-error';

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];
const UTF8 = ['utf-8', 'utf8'];

function charsetOf(parameters: readonly string[]): string {
  const found = parameters.map((text) => text.trim()).find((text) => /^charset=/i.test(text));
  return (found?.slice('charset='.length) ?? 'utf-8').replaceAll('"', '').toLowerCase();
}

function textOf(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) throw new SharingError('BAD_REQUEST', 'the body is not JSON in UTF-8');
  return bytes.toString('utf8');
}

function parseJson(bytes: Buffer): unknown {
  const text = textOf(bytes);
  try {
    // A byte order mark is no part of the text.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    throw new SharingError('BAD_REQUEST', 'the body is not JSON in UTF-8', error);
  }
}

function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.split(';');
  if (!JSON_TYPES.includes(type.trim().toLowerCase())) return false;
  const charset = charsetOf(parameters);
  if (!UTF8.includes(charset)) throw new SharingError('BAD_REQUEST', `charset ${charset}; JSON is UTF-8`);
  return true;
}

/** A body as JSON; undefined when it says it is something else, for Apollo Server to refuse (a form is a CSRF risk). */
export function readJson(contentType: string | undefined, bytes: Buffer): unknown {
  return contentType === 'application/json' || isJson(contentType ?? '') ? parseJson(bytes) : undefined;
}
