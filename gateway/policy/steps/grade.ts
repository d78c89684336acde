import { type Governed } from '../../../schema/governance/governance';
import { isMask } from '../masks/list';
import { holdsOnAllRows, isOwner, usableGrants, type View } from '../view';
import { conditionalShares } from './shares';
import { type Denial, denial, type Step } from './step';

/** The caller is of the line that provides all of it: its own data. */
const isOwn = ({ shares }: Governed, view: View): boolean =>
  shares.length > 0 && shares.every(({ provider }) => isOwner(view, provider));

/** Shown clear under every grant that is needed, each with an impact assessment behind it (DS-35). */
function isCleared(position: Governed, view: View): boolean {
  const needed = conditionalShares(position, view);
  return (
    needed.length > 0 &&
    needed.every(({ id }) => holdsOnAllRows(usableGrants(view, id), ({ isClear, piaId }) => isClear && piaId !== null))
  );
}

function withheld({ coordinate, grade, shares }: Governed): Denial {
  return denial({
    code: 'GRADE_WITHHELD',
    subject: `${coordinate} (${grade ?? ''})`,
    resource: shares[0]?.id ?? null,
    clause: 'DS-36',
    next: {
      en: 'Data of this grade is given by its owner in a sealed file, not by query.',
      zh: '该级别数据不通过查询提供，请向数据提供部门申请加密文件方式。',
    },
  });
}

/** L1 and L2 are clear, L3 is masked unless a grant with an impact assessment says clear, L4 is its owner's alone. */
export const gradeOfField: Step = {
  number: 9,
  judge: (position, view) => {
    const { grade, masks } = position;
    if (grade === null || grade === 'L1' || grade === 'L2' || isOwn(position, view)) return null;
    if (grade === 'L4') return withheld(position);
    if (isCleared(position, view)) return null;
    return masks.length > 0 && masks.every(isMask) ? { kind: 'masking' } : withheld(position);
  },
};
