/** How data may be taken under a grant: by query, as a batch, as a file (条例 Art 22, DS-16). */
export const METHODS = ['QUERY', 'BATCH', 'FILE'] as const;
export type Method = (typeof METHODS)[number];

/** Where a grant stands. Only an active one gives anything. */
export const GRANT_STATES = ['PROPOSED', 'REFUSED', 'ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** Grades of data, the lowest first (公共数据分类分级). */
export const GRADES = ['L1', 'L2', 'L3', 'L4'] as const;
export type Grade = (typeof GRADES)[number];

/** What a department may do with one resource: the outcome of a sharing request, and what the gateway enforces. */
export interface Grant {
  readonly id: string;
  /** Resource id, as in `@resource(id:)`. */
  readonly resource: string;
  /** Code of the department it is given to. */
  readonly department: string;
  /** The one app it is given to; null: every app of the department. */
  readonly app: string | null;
  /** Codes of purposes it holds for. */
  readonly purposes: readonly string[];
  /** `Type.field` coordinates it covers; null: every field of the resource. */
  readonly fields: readonly string[] | null;
  readonly methods: readonly Method[];
  /** Divisions whose rows it covers; null: those of the caller. Named ones may lie outside the caller's own. */
  readonly divisions: readonly string[] | null;
  /** L3 fields are shown clear; needs the id of an impact assessment (PIPL 55, DS-35). */
  readonly isClear: boolean;
  /** Personal information impact assessment; null where there is none. */
  readonly piaId: string | null;
  /** Highest grade of what may stand together in one operation (DS-21). */
  readonly ceiling: Grade;
  /** RFC 3339; the grant holds from here … */
  readonly validFrom: string;
  /** … until just before here. */
  readonly validTo: string;
  readonly state: GrantState;
  /** The catalogue condition or clause it rests on. */
  readonly basis: string;
}

/** A resource that is refused to everyone but its owner for a while, by its provider or the authority (DS-24, DS-25). */
export interface Suspension {
  readonly resource: string;
  /** One department; null: every one. */
  readonly department: string | null;
  readonly reason: string;
}

/** An app token that machines sign in with, as the gateway checks it: never the token itself. */
export interface AppToken {
  /** Hex SHA-256 of the token. */
  readonly digest: string;
  readonly app: string;
  readonly dept: string;
  readonly purposes: readonly string[];
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** What the registry decided, as of one epoch: the whole of what a gateway needs to enforce. */
export interface AccessState {
  /** Grows with every change of anything below. */
  readonly epoch: number;
  readonly grants: readonly Grant[];
  readonly suspensions: readonly Suspension[];
  readonly appTokens: readonly AppToken[];
}

/** Where a gateway gets what the registry decided. */
export interface AccessSource {
  /** What stands now; throws when the registry cannot be asked. `since` is the epoch that is known already: null answers "nothing new". */
  read(since: number | null): Promise<AccessState | null>;
  /** Notes that app tokens were used, by digest; their "last used" is of about a minute. */
  noteUse?(digests: readonly string[]): Promise<void>;
}
