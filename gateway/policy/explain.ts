import { type ExplainAccess } from '../../schema/access/resource-access';
import { type Governance, type Governed, type SharedAs } from '../../schema/governance/governance';
import { SharingError } from '../../schema/sharing-error';
import { type CurrentAccess } from '../access/access';
import { judgeField } from './judge';
import { type Grounds, makeView } from './make-view';
import { usableGrants, type View } from './view';

/** What answers are made from. */
export interface ExplainParts extends Grounds {
  readonly access: CurrentAccess;
  /** What governs the graph that is served now; undefined before there is one. */
  readonly governance: () => Pick<Governance, 'resources'> | undefined;
}

/** A resource as a query meets it: a field of it that is graded open, and that a grant covers if it covers any. */
function fieldOf(share: SharedAs, view: View): Governed {
  const covered = usableGrants(view, share.id).flatMap(({ fields }) => fields ?? []);
  return {
    coordinate: covered[0] ?? share.id,
    shares: [share],
    resources: [share.id],
    grade: 'L1',
    masks: [],
    requiresAuthentication: false,
    requiredScopes: [],
    policies: [],
    isSystem: false,
  };
}

const ALLOWED = {
  isAllowed: true,
  step: null,
  code: null,
  clause: null,
  condition: null,
  reason: null,
  reasonZh: null,
  next: null,
  nextZh: null,
} as const;

/** Says of a resource how the decision order would decide for somebody, as of now. */
export function explainer({ access, governance, ...grounds }: ExplainParts): ExplainAccess {
  return (resource, claims) => {
    const share = governance()?.resources.find(({ id }) => id === resource);
    if (share === undefined) throw new SharingError('NOT_FOUND', resource);
    const view = makeView(claims, access(), grounds);
    const grants = (view.grants.get(resource) ?? []).map(({ id }) => id);
    const found = judgeField(fieldOf(share, view), view);
    if (found === null || found.finding.kind === 'masking') return { ...ALLOWED, resource, grants };
    const { code, subject, clause, condition = null, next } = found.finding;
    const { message, messageZh } = new SharingError(code, subject);
    return {
      ...{ resource, isAllowed: false, step: found.step, code, clause, condition, grants },
      ...{ reason: message, reasonZh: messageZh, next: next.en, nextZh: next.zh },
    };
  };
}
