import { denial, type Step } from './step';

/** `@requiresScopes`: of every application, all scopes of one of its sets. */
export const requiredScopes: Step = {
  number: 3,
  judge: ({ requiredScopes: required, coordinate }, { claims: { scopes } }) => {
    const lacking = required.find((sets) => !sets.some((set) => set.every((scope) => scopes.includes(scope))));
    if (lacking === undefined) return null;
    const needed = lacking.map((set) => set.join(' + ')).join(' | ');
    return denial({
      code: 'SCOPES_NEEDED',
      subject: `${coordinate} (${needed})`,
      resource: null,
      clause: 'DS-39',
      next: { en: 'Sign in with a token that has these scopes.', zh: '请使用具有上述权限范围的令牌登录。' },
    });
  },
};
