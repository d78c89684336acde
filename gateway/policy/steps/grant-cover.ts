import { type Grant } from '../../../schema/access/grant';
import { purposeOf } from '../../../schema/access/purposes';
import { holdsOnAllRows, usableGrants, type View } from '../view';
import { type Share, conditionalShares } from './shares';
import { type Denial, denial, type Step } from './step';

const covers = ({ fields }: Grant, coordinate: string): boolean => fields === null || fields.includes(coordinate);

/** What the caller's grants do not cover, in words. */
function outside({ id, basis, purposes }: Share, coordinate: string, { claims: { purpose } }: View): Denial {
  const asked = purpose === null ? undefined : purposeOf(purpose);
  return denial({
    code: 'OUT_OF_GRANT',
    subject: {
      en: `${coordinate} of ${id}, purpose ${asked?.code ?? 'not stated'}`,
      zh: `${id} 的 ${coordinate}，用途：${asked?.zh ?? '未说明'}`,
    },
    resource: id,
    clause: 'DS-20',
    condition: basis,
    next: {
      en: `Sign in for a purpose that the grant covers${purposes.length > 0 ? ` (${purposes.join(', ')})` : ''}, or ask for a wider one.`,
      zh: `请以授权所含用途登录${purposes.length > 0 ? `（${purposes.join('、')}）` : ''}，或申请扩大授权范围。`,
    },
  });
}

/** The grant covers the field, the purpose, the method and the time. What is suspended is told by the next step. */
export const grantCover: Step = {
  number: 5,
  judge: (position, view) => {
    const { coordinate } = position;
    for (const share of conditionalShares(position, view)) {
      const grants = view.grants.get(share.id) ?? [];
      const isSuspended = grants.every(({ state }) => state === 'SUSPENDED');
      const isCovered = holdsOnAllRows(usableGrants(view, share.id), (grant) => covers(grant, coordinate));
      if (!isSuspended && !isCovered) return outside(share, coordinate, view);
    }
    return null;
  },
};
