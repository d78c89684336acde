import { SharingError } from '../schema/sharing-error';
import { type Exchange } from './exchange';

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];
const UTF8 = ['utf-8', 'utf8'];

function charsetOf(parameters: readonly string[]): string {
  const found = parameters.map((text) => text.trim()).find((text) => /^charset=/i.test(text));
  return (found?.slice('charset='.length) ?? 'utf-8').replaceAll('"', '').toLowerCase();
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new SharingError('BAD_REQUEST', 'the body is not JSON in UTF-8', error);
  }
}

/** The body as JSON; undefined when it says it is something else, for Apollo Server to refuse (a form is a CSRF risk). */
export async function readJson({ headers, readBody }: Exchange): Promise<unknown> {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const bytes = await readBody();
  if (!JSON_TYPES.includes(type.trim().toLowerCase())) return undefined;
  const charset = charsetOf(parameters);
  if (!UTF8.includes(charset)) throw new SharingError('BAD_REQUEST', `charset ${charset}; JSON is UTF-8`);
  return parseJson(bytes);
}
