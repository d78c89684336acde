import { purposeOf, PURPOSES } from '../../../schema/access/purposes';
import { denial, type Step } from './step';

/** A token names a department that is in the directory, a division of that department's, and a purpose that there is. */
export const knownCaller: Step = {
  number: 1,
  judge: (_, { claims: { dept, div, purpose }, department, areas }) => {
    if (department === undefined || areas.length === 0) {
      return denial({
        code: 'UNKNOWN_DEPARTMENT',
        subject: `${dept}, ${div}`,
        resource: null,
        clause: 'DS-39',
        next: {
          en: 'Have the department entered in the department directory, with a division that is its own.',
          zh: '请先在部门名录中登记该部门及其所辖区划。',
        },
      });
    }
    if (purpose === null || purposeOf(purpose) !== undefined) return null;
    const codes = PURPOSES.map(({ code }) => code).join(', ');
    return denial({
      code: 'UNKNOWN_PURPOSE',
      subject: purpose,
      resource: null,
      clause: 'DS-20',
      next: { en: `Sign in with one of: ${codes}.`, zh: `请以下列用途之一登录：${codes}。` },
    });
  },
};
