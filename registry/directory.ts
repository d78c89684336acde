import { type Claims } from '../schema/access/claims';
import { type Departments } from '../schema/access/departments';
import { type DivisionTree } from '../schema/division';

/** Who there is and what lies where: what rights in the registry are judged by. */
export interface Directory {
  readonly departments: Departments;
  readonly divisions: DivisionTree;
}

export const isAuthority = ({ roles }: Claims): boolean => roles.includes('authority');

/** The caller's line; null for a department that is in no directory. */
export const lineOf = ({ departments }: Directory, { dept }: Claims): string | null => departments(dept)?.line ?? null;

/** What an approver answers for: the line that provides, and the divisions it is about. */
export interface Ground {
  readonly provider: string;
  readonly divisions: readonly string[];
}

/** True for an approver of the providing line whose department stands above all the divisions. */
export function isProviderApprover(directory: Directory, claims: Claims, { provider, divisions }: Ground): boolean {
  const department = directory.departments(claims.dept);
  if (department?.line !== provider || !claims.roles.includes('deptApprover')) return false;
  return divisions.every((code) => directory.divisions.isBelow(code, department.division));
}
