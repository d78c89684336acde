import { type Catalogue } from '../../schema/access/catalogue';
import { SharingError } from '../../schema/sharing-error';
import { type Directory } from '../directory';
import { proposalChecks } from './checks';
import { type Problem, problem } from './problem';
import { type Proposal } from './proposal';

/** What proposals are checked by. */
export interface ProposalRules {
  readonly catalogue: Catalogue;
  readonly directory: Directory;
  /** The business clock. */
  readonly now: () => Date;
}

/** Everything that is wrong with a proposal. */
export function problemsOf(proposal: Proposal, { catalogue, directory, now }: ProposalRules): readonly Problem[] {
  const resource = catalogue(proposal.resource);
  if (resource === undefined) {
    return [problem(`resource: no ${proposal.resource}`, `resource：没有 ${proposal.resource}`)];
  }
  return proposalChecks.flatMap((check) => check(proposal, { resource, directory, now: now() }));
}

/** Throws one BAD_GRANT that lists every problem at once. */
export function assertProposal(proposal: Proposal, rules: ProposalRules): void {
  const problems = problemsOf(proposal, rules);
  if (problems.length === 0) return;
  throw new SharingError('BAD_GRANT', {
    en: problems.map(({ en }) => en).join('; '),
    zh: problems.map(({ zh }) => zh).join('；'),
  });
}
