import { type View } from '../view';
import { denial, type Step } from './step';

/** What a name of `@policy` asks for, by what stands before its colon. A name that is none of these is never met. */
const POLICIES: Readonly<Record<string, (value: string, view: View) => boolean>> = Object.freeze({
  role: (value, { claims }) => claims.roles.some((role) => role === value),
  line: (value, { department }) => department?.line === value,
  level: (value, { claims }) => claims.level === value,
  purpose: (value, { claims }) => claims.purpose === value,
});

function isMet(name: string, view: View): boolean {
  const at = name.indexOf(':');
  const kind = name.slice(0, Math.max(at, 0));
  return Object.hasOwn(POLICIES, kind) && POLICIES[kind]?.(name.slice(at + 1), view) === true;
}

/** `@policy`: of every application, all policies of one of its sets; what nobody answers for is refused. */
export const namedPolicies: Step = {
  number: 3,
  judge: ({ policies, coordinate }, view) => {
    const lacking = policies.find((sets) => !sets.some((set) => set.every((name) => isMet(name, view))));
    if (lacking === undefined) return null;
    const needed = lacking.map((set) => set.join(' + ')).join(' | ');
    return denial({
      code: 'POLICY_NOT_MET',
      subject: `${coordinate} (${needed})`,
      resource: null,
      clause: 'DS-39',
      next: { en: 'Ask the department that provides the data who may see it.', zh: '请向数据提供部门了解可见范围。' },
    });
  },
};
