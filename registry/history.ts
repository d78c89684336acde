import { type Claims } from '../schema/access/claims';

/** One change of a document: who, when, what, and why where a reason was asked for. */
export interface HistoryEntry {
  /** Real time, RFC 3339. */
  readonly at: string;
  readonly by: string;
  readonly department: string;
  /** The step, as its mutation names it. */
  readonly what: string;
  readonly reason: string | null;
}

/** The entry of a change that is made now. */
export const entryOf = ({ sub, dept }: Claims, what: string, reason: string | null = null): HistoryEntry => ({
  at: new Date().toISOString(),
  by: sub,
  department: dept,
  what,
  reason,
});
