/** What a parser of an identifier answers: the normalised text, or why the text is none, in both languages. */
export type Parsed =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string; readonly reasonZh: string };

export const accepted = (value: string): Parsed => ({ ok: true, value });

export const refused = (reason: string, reasonZh: string): Parsed => ({ ok: false, reason, reasonZh });

/** Full-width letters become plain, outer spaces go, letters are upper case; nothing else is changed. */
export const normalise = (text: string): string => text.normalize('NFKC').trim().toUpperCase();
