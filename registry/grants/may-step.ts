import { type Claims } from '../../schema/access/claims';
import { SharingError } from '../../schema/sharing-error';
import { type Directory, isAuthority, isProviderApprover } from '../directory';
import { type GrantDocument, groundOf, stateAt } from './grant-document';
import { type GrantStep } from './grant-steps';

function forbidden({ name, isForAuthority }: GrantStep, { provider, divisions }: ReturnType<typeof groundOf>) {
  const where = divisions.join(', ');
  return new SharingError('FORBIDDEN', {
    en: `${name} is for a deptApprover of the line ${provider} over ${where}${isForAuthority ? ', or the authority' : ''}`,
    zh: `${name} 须由 ${provider} 条线管辖 ${where} 的 deptApprover${isForAuthority ? '或 authority ' : ''}办理`,
  });
}

/** Who takes a step, and by which books. */
export interface Stepping {
  readonly claims: Claims;
  readonly directory: Directory;
  /** By the business clock. */
  readonly now: Date;
}

/** Throws FORBIDDEN, FOUR_EYES or BAD_STATE where the caller may not take a grant this step. */
export function assertMayStep(document: GrantDocument, step: GrantStep, { claims, directory, now }: Stepping): void {
  const ground = groundOf(directory, document);
  const mayAsAuthority = step.isForAuthority && isAuthority(claims);
  if (!mayAsAuthority && !isProviderApprover(directory, claims, ground)) throw forbidden(step, ground);
  if (step.isFourEyes && document.proposedBy === claims.sub) {
    throw new SharingError('FOUR_EYES', {
      en: `${document._id} was proposed by ${claims.sub}`,
      zh: `${document._id} 由 ${claims.sub} 提出`,
    });
  }
  const state = stateAt(document, now);
  if (step.from.includes(state)) return;
  throw new SharingError('BAD_STATE', {
    en: `${step.name} ${document._id}: it is ${state}, needed ${step.from.join(', ')}`,
    zh: `${step.name} ${document._id}：现为 ${state}，须为 ${step.from.join('、')}`,
  });
}
