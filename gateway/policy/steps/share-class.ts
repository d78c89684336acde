import { isOwner, type View } from '../view';
import { type Denial, denial, type Step } from './step';
import { type Share } from './shares';

function withoutGrant({ id, basis }: Share): Denial {
  return denial({
    code: 'NO_GRANT',
    subject: id,
    resource: id,
    clause: 'DS-13',
    condition: basis,
    next: {
      en: `Ask for ${id}: basis, scene, scope, method and period (Art. 20).`,
      zh: `请申请 ${id}：写明使用依据、使用场景、使用范围、共享方式、使用时限（条例第二十条）。`,
    },
  });
}

function unheard(id: string): Denial {
  return denial({
    code: 'GRANTS_UNREACHABLE',
    subject: id,
    resource: id,
    clause: 'DS-24',
    next: { en: 'Ask again in a moment.', zh: '请稍后重试。' },
  });
}

function notShared({ id, basis }: Share): Denial {
  return denial({
    code: 'NOT_SHARED',
    subject: id,
    resource: id,
    clause: 'DS-03',
    condition: basis,
    next: {
      en: 'Only its owner sees it. A dispute goes to the authority of the level that both departments share.',
      zh: '仅数据提供部门可见；如有争议，提请共同的上级政务数据共享主管部门协调。',
    },
  });
}

function judgeShare(share: Share, view: View): Denial | null {
  if (share.share === 'UNCONDITIONAL' || isOwner(view, share.provider)) return null;
  if (share.share !== 'CONDITIONAL') return notShared(share);
  if (!view.isFresh) return unheard(share.id);
  return view.grants.has(share.id) ? null : withoutGrant(share);
}

/** The class of each resource: unconditional to all, conditional under a grant, not shared to its owner alone. */
export const shareClass: Step = {
  number: 4,
  judge: ({ shares }, view) => {
    for (const share of shares) {
      const found = judgeShare(share, view);
      if (found !== null) return found;
    }
    return null;
  },
};
