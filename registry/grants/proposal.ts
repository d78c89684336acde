import { type Grant } from '../../schema/access/grant';

/** What somebody proposes to grant: all of a grant but what the registry says of it. */
export type Proposal = Omit<Grant, 'id' | 'state'>;
