import { conditionalShares } from './shares';
import { denial, type Step } from './step';

/** What was suspended answers nothing until it is resumed (DS-24); an owner's own rows stay its own (DS-27). */
export const suspension: Step = {
  number: 6,
  judge: (position, view) => {
    const { department } = view;
    const foreign = position.shares.filter(({ provider }) => provider !== department?.line);
    const withdrawn = foreign.find(({ id }) => view.suspensions.has(id));
    const halted = conditionalShares(position, view).find(({ id }) =>
      (view.grants.get(id) ?? []).every(({ state }) => state === 'SUSPENDED'),
    );
    const found = withdrawn ?? halted;
    if (found === undefined) return null;
    return denial({
      code: 'SUSPENDED',
      subject: found.id,
      resource: found.id,
      clause: 'DS-24',
      next: {
        en: 'Set right what was found and tell the provider, who resumes the grant or ends it.',
        zh: '请按要求整改并告知数据提供部门，由其恢复或终止授权。',
      },
    });
  },
};
