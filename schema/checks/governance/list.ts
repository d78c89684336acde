import { type GovernanceCheck } from './check';
import { conditionalIsPublished, notSharedHasGround, unconditionalIsFree } from './class-rules';
import { computedIsNoWeaker } from './weaker-computed';
import { ownFieldsAlone } from './foreign-applications';
import { gradeCoverage } from './grade-coverage';
import { wordsAreKnown } from './known-words';
import { l3IsMasked } from './l3-masks';
import { listsOfClosedRows } from './listed-rows';
import { placingFieldsExist, readsExist, scopeArgumentExists } from './named-fields';
import { refusableIsNullable } from './nullability';
import { oneProvider } from './one-provider';
import { resourceCoverage } from './resource-coverage';
import { systemFieldsAreOpen } from './system-grades';
import { argumentsSayWhatTheyRead } from './unread-arguments';

/** Every check of governance, in the order of their ids. */
export const governanceChecks: readonly GovernanceCheck[] = Object.freeze([
  resourceCoverage,
  gradeCoverage,
  unconditionalIsFree,
  conditionalIsPublished,
  notSharedHasGround,
  refusableIsNullable,
  systemFieldsAreOpen,
  ownFieldsAlone,
  oneProvider,
  l3IsMasked,
  readsExist,
  scopeArgumentExists,
  placingFieldsExist,
  computedIsNoWeaker,
  argumentsSayWhatTheyRead,
  listsOfClosedRows,
  wordsAreKnown,
]);
