import { type Grade, type Method } from '../../schema/access/grant';

/** What somebody proposes to grant. */
export interface Proposal {
  readonly resource: string;
  readonly department: string;
  readonly app: string | null;
  readonly purposes: readonly string[];
  readonly fields: readonly string[] | null;
  readonly methods: readonly Method[];
  readonly divisions: readonly string[] | null;
  readonly isClear: boolean;
  readonly piaId: string | null;
  readonly ceiling: Grade;
  readonly validFrom: string;
  readonly validTo: string;
  readonly basis: string;
}
