import { blindRoles } from './blind-roles';
import { gradeOfField } from './grade';
import { grantCover } from './grant-cover';
import { knownCaller } from './known-caller';
import { namedPolicies } from './named-policies';
import { requiredScopes } from './required-scopes';
import { shareClass } from './share-class';
import { type Step } from './step';
import { suspension } from './suspension';

/** The decision order over one position: the first denial wins, a masking stands where nothing denies. */
export const steps: readonly Step[] = Object.freeze([
  knownCaller,
  blindRoles,
  requiredScopes,
  namedPolicies,
  shareClass,
  grantCover,
  suspension,
  gradeOfField,
]);
