import { type CataloguedResource } from '../../schema/access/catalogue';
import { type Directory } from '../directory';
import { type Proposal } from './proposal';

/** What is wrong with a proposal, in both languages. */
export interface Problem {
  readonly en: string;
  readonly zh: string;
}

/** What a proposal is looked at with. */
export interface Grounds {
  readonly resource: CataloguedResource;
  readonly directory: Directory;
  /** By the business clock. */
  readonly now: Date;
}

/** One question about a proposal. */
export type ProposalCheck = (proposal: Proposal, grounds: Grounds) => readonly Problem[];

export const problem = (en: string, zh: string): Problem => ({ en, zh });
