import { type GrantDocument, stateAt } from '../grants/grant-document';
import { GRANT_STEPS, type GrantStep } from '../grants/grant-steps';
import { type Grants } from '../grants/grants';
import { type Proposal } from '../grants/proposal';
import { type GrantFilter } from '../grants/visible-grants';
import { type PageAsked } from '../page';
import { reasonOf } from '../reason';
import { type RegistryRequest } from './context';

interface ById {
  readonly id: string;
}

interface WithReason extends ById {
  readonly reason: string;
}

/** What a client may leave out of a proposal is null in it. */
const OPTIONAL = Object.freeze({ app: null, fields: null, divisions: null, piaId: null });

/** Resolvers of grants. `now` is the business clock. */
export function grantResolvers(grants: Grants, now: () => Date) {
  const plain =
    (step: GrantStep) =>
    (_: unknown, { id }: ById, { claims }: RegistryRequest) =>
      grants.step(claims, { id, step, reason: null });
  const reasoned =
    (step: GrantStep) =>
    (_: unknown, { id, reason }: WithReason, { claims }: RegistryRequest) =>
      grants.step(claims, { id, step, reason: reasonOf(reason) });
  return {
    Query: {
      grants: (_: unknown, { filter, ...asked }: PageAsked & { filter?: GrantFilter }, { claims }: RegistryRequest) =>
        grants.page(claims, filter ?? {}, asked),
      grant: (_: unknown, { id }: ById, { claims }: RegistryRequest) => grants.visible(claims, id),
    },
    Mutation: {
      proposeGrant: (_: unknown, { input }: { input: Proposal }, { claims }: RegistryRequest) =>
        grants.propose(claims, { ...OPTIONAL, ...input }),
      approveGrant: plain(GRANT_STEPS.approve),
      refuseGrant: reasoned(GRANT_STEPS.refuse),
      suspendGrant: reasoned(GRANT_STEPS.suspend),
      resumeGrant: plain(GRANT_STEPS.resume),
      revokeGrant: reasoned(GRANT_STEPS.revoke),
    },
    Grant: {
      id: ({ _id }: GrantDocument) => _id,
      state: (document: GrantDocument) => stateAt(document, now()),
    },
  };
}
