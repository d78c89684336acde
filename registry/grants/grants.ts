import { toChinaTime } from '../../lib/clock';
import { newId } from '../../lib/random-id';
import { type Collection } from '../../lib/store/port';
import { type Claims } from '../../schema/access/claims';
import { SharingError } from '../../schema/sharing-error';
import { isProviderApprover } from '../directory';
import { entryOf } from '../history';
import { type Ledger } from '../ledger';
import { type Page, type PageAsked, pageOf } from '../page';
import { assertProposal, type ProposalRules } from './check-proposal';
import { type GrantDocument } from './grant-document';
import { type GrantStep } from './grant-steps';
import { assertMayStep } from './may-step';
import { type Proposal } from './proposal';
import { askedFor, type GrantFilter, visibleTo } from './visible-grants';

/** What grants are kept in and judged by. */
export interface GrantsParts extends ProposalRules {
  readonly documents: Collection<GrantDocument>;
  readonly ledger: Ledger<GrantDocument>;
}

/** A step that somebody asks for. */
export interface StepAsked {
  readonly id: string;
  readonly step: GrantStep;
  readonly reason: string | null;
}

/** Grants: proposed by one, approved by another, and ended. */
export class Grants {
  constructor(private readonly parts: GrantsParts) {}

  page(claims: Claims, filter: GrantFilter, asked: PageAsked): Promise<Page<GrantDocument>> {
    const { documents, directory, now } = this.parts;
    const all = [visibleTo(directory, claims), ...askedFor(filter, toChinaTime(now().toISOString()))];
    return pageOf(documents, { $and: all }, asked);
  }

  /** Null for one that there is not, and for one that the caller may not know of. */
  visible(claims: Claims, id: string): Promise<GrantDocument | null> {
    const { documents, directory } = this.parts;
    return documents.findOne({ $and: [{ _id: id }, visibleTo(directory, claims)] });
  }

  async propose(claims: Claims, proposal: Proposal): Promise<GrantDocument> {
    const provider = this.parts.catalogue(proposal.resource)?.provider ?? '';
    this.assertMayPropose(claims, proposal, provider);
    assertProposal(proposal, this.parts);
    return this.parts.ledger.add({
      ...proposal,
      _id: newId('grant'),
      validFrom: toChinaTime(proposal.validFrom),
      validTo: toChinaTime(proposal.validTo),
      provider,
      state: 'PROPOSED',
      proposedBy: claims.sub,
      isSynthetic: false,
      revision: 1,
      history: [entryOf(claims, 'propose')],
    });
  }

  async step(claims: Claims, { id, step, reason }: StepAsked): Promise<GrantDocument> {
    const { ledger, directory, now } = this.parts;
    const found = await this.visible(claims, id);
    if (found === null) throw new SharingError('NOT_FOUND', id);
    return ledger.change(found, (document) => {
      assertMayStep(document, step, { claims, directory, now: now() });
      return { set: { state: step.to }, entry: entryOf(claims, step.name, reason) };
    });
  }

  /** By an approver of the department that asks, or of the line that gives; the divisions count when it is approved. */
  private assertMayPropose(claims: Claims, proposal: Proposal, provider: string): void {
    const { directory } = this.parts;
    const isOwn = claims.roles.includes('deptApprover') && claims.dept === proposal.department;
    if (isOwn || isProviderApprover(directory, claims, { provider, divisions: [] })) return;
    throw new SharingError('FORBIDDEN', {
      en: `a grant is proposed by a deptApprover of ${proposal.department} or of the line that provides`,
      zh: `授权须由 ${proposal.department} 或提供方条线的 deptApprover 提出`,
    });
  }
}
