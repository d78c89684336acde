/**
 * What becomes of an operation that asks for more than the caller may see: `filter` answers the rest, `reject` answers
 * nothing, `dry-run` answers everything and says what `filter` would have left out.
 */
export const POLICY_MODES = ['filter', 'reject', 'dry-run'] as const;
export type PolicyMode = (typeof POLICY_MODES)[number];
