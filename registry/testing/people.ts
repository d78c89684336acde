import { type Claims, type Level, type Role } from '../../schema/access/claims';
import { type Department } from '../../schema/access/departments';

const department = (code: string, level: Level, division: string): Department => {
  const line = code.slice(code.indexOf('-') + 1);
  return { code, name: code, line, level, division, parent: null };
};

/** Departments of two lines and of the authority. */
export const DEPARTMENTS: readonly Department[] = [
  department('330100-eeb', 'CITY', '330100'),
  department('330106-eeb', 'COUNTY', '330106'),
  department('330114-eeb', 'COUNTY', '330114'),
  department('330100-tax', 'CITY', '330100'),
  department('330106-tax', 'COUNTY', '330106'),
  department('330100-planning', 'CITY', '330100'),
  department('330100-data', 'CITY', '330100'),
];

function person(sub: string, dept: string, roles: readonly Role[]): Claims {
  const found = DEPARTMENTS.find(({ code }) => code === dept);
  if (found === undefined) throw new Error(`no department ${dept}`);
  return { sub, app: null, dept, level: found.level, div: found.division, roles, scopes: [], purpose: null };
}

/** Who asks in tests, by name. */
export const PEOPLE = Object.freeze({
  'eeb-head': person('eeb-head', '330100-eeb', ['deptApprover']),
  'eeb-deputy': person('eeb-deputy', '330100-eeb', ['deptApprover']),
  'eeb-clerk': person('eeb-clerk', '330100-eeb', ['consumer']),
  'eeb-owner': person('eeb-owner', '330100-eeb', ['appOwner']),
  'xihu-head': person('xihu-head', '330106-eeb', ['deptApprover']),
  'qiantang-head': person('qiantang-head', '330114-eeb', ['deptApprover']),
  'tax-head': person('tax-head', '330100-tax', ['deptApprover']),
  'tax-clerk': person('tax-clerk', '330100-tax', ['consumer']),
  'tax-owner': person('tax-owner', '330100-tax', ['appOwner']),
  'planning-head': person('planning-head', '330100-planning', ['deptApprover']),
  authority: person('authority', '330100-data', ['authority']),
});

export type Person = keyof typeof PEOPLE;
