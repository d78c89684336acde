import { type GrantState } from '../../schema/access/grant';
import { type StoredState } from './grant-document';

/** One step a grant can take. */
export interface GrantStep {
  readonly name: string;
  readonly from: readonly GrantState[];
  readonly to: StoredState;
  /** The authority may take it, beside an approver of the providing line. */
  readonly isForAuthority: boolean;
  /** Whoever proposed the grant may not take it. */
  readonly isFourEyes: boolean;
}

const step = (value: GrantStep): GrantStep => Object.freeze(value);

/** Every step; whatever is not here is refused. */
export const GRANT_STEPS = Object.freeze({
  approve: step({ name: 'approve', from: ['PROPOSED'], to: 'ACTIVE', isForAuthority: false, isFourEyes: true }),
  refuse: step({ name: 'refuse', from: ['PROPOSED'], to: 'REFUSED', isForAuthority: false, isFourEyes: false }),
  suspend: step({ name: 'suspend', from: ['ACTIVE'], to: 'SUSPENDED', isForAuthority: true, isFourEyes: false }),
  resume: step({ name: 'resume', from: ['SUSPENDED'], to: 'ACTIVE', isForAuthority: true, isFourEyes: false }),
  revoke: step({
    name: 'revoke',
    from: ['ACTIVE', 'SUSPENDED'],
    to: 'REVOKED',
    isForAuthority: true,
    isFourEyes: false,
  }),
});
