import { type AccessState } from '../../schema/access/grant';

/** What is known of the registry's decisions. */
export interface Access {
  /** Null as long as the registry has never been heard. */
  readonly state: AccessState | null;
  /** False when the registry has been silent for longer than a revocation may take. */
  readonly isFresh: boolean;
}

/** What stands now; asked before each decision and again before an answer leaves. */
export type CurrentAccess = () => Access;
