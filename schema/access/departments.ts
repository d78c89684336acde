import { type Level } from './claims';

/** A department (部门) of a line (条线) that answers for a division. */
export interface Department {
  readonly code: string;
  readonly name: string;
  readonly line: string;
  readonly level: Level;
  readonly division: string;
  readonly parent: string | null;
}

/** The departments by code; undefined for a code that is none. */
export type Departments = (code: string) => Department | undefined;
