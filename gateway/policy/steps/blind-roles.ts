import { isBlind } from '../view';
import { denial, type Step } from './step';

/** Who runs the system or reads its log sees no row of it (DS-30). */
export const blindRoles: Step = {
  number: 3,
  judge: (_, view) =>
    isBlind(view)
      ? denial({
          code: 'ROLE_SEES_NO_DATA',
          subject: view.claims.roles.join(', '),
          resource: null,
          clause: 'DS-30',
          next: { en: 'Sign in with a role that uses data.', zh: '请以业务角色登录。' },
        })
      : null,
};
