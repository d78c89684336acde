/** What a caller may be, apart from the department: 管理, 审计 and 操作 are held apart (GB/T 39477-2020 6.2). */
export const ROLES = [
  'consumer',
  'appOwner',
  'steward',
  'deptApprover',
  'authority',
  'securityAuditor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

export const LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN'] as const;
export type Level = (typeof LEVELS)[number];

/** Roles that run the system or read its log, and see no row of it (DS-30). */
export const BLIND_ROLES: readonly Role[] = Object.freeze(['securityAuditor', 'operator']);

/** What a verified token says of its bearer. Nothing a client writes beside its token ever gets in here. */
export interface Claims {
  /** The user, or the app itself where a machine asks. */
  readonly sub: string;
  /** Application id; null where a person asks without one. */
  readonly app: string | null;
  /** Department code, as in the department directory. */
  readonly dept: string;
  readonly level: Level;
  /** Administrative division the bearer acts for. */
  readonly div: string;
  readonly roles: readonly Role[];
  /** Scopes of the token, for `@requiresScopes`. */
  readonly scopes: readonly string[];
  /** Code of the one purpose the data is asked for; null: none is said. */
  readonly purpose: string | null;
}
