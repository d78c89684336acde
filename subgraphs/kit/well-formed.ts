import { SharingError } from '../../schema/sharing-error';

/** What the identifier parsers of schema/identifiers answer. */
type Parsed =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string; readonly reasonZh: string };

/** The normalised identifier, or BAD_IDENTIFIER with the reason in both languages. */
export function wellFormed(parsed: Parsed): string {
  if (parsed.ok) return parsed.value;
  throw new SharingError('BAD_IDENTIFIER', { en: parsed.reason, zh: parsed.reasonZh });
}

/** The same for an optional argument; null when it is not given. */
export const parsedOrNone = (text: string | null | undefined, parse: (text: string) => Parsed): string | null =>
  typeof text === 'string' ? wellFormed(parse(text)) : null;
