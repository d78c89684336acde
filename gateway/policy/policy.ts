import { type SmallGroups } from '../../schema/access/caller-context';
import { SharingError } from '../../schema/sharing-error';
import { type Governance } from '../../schema/governance/governance';
import { type Finished, type Policy, type PolicyOf, type Scope } from '../execution/decision/policy';
import { FETCH_TIMEOUT_MS } from '../engine/subgraph-answer';
import { type CurrentAccess } from '../access/access';
import { contextOf } from './caller-context';
import { Decider } from './decide';
import { FieldJudge } from './judge';
import { type Grounds } from './make-view';
import { maskNamed } from './masks/list';
import { type PolicyMode } from './mode';
import { isReleased } from './release';
import { RowFilters } from './row-filters';
import { ShownSchemas } from './shown-schemas';
import { type View } from './view';
import { type ViewedCaller, Views } from './views';

/** What the sharing rules are enforced with. */
export interface PolicyParts extends Grounds {
  readonly access: CurrentAccess;
  readonly mode: PolicyMode;
  /** The division that the gateway serves. */
  readonly home: string;
  readonly smallGroups: SmallGroups;
  /** True for rooms that narrow what they answer by the caller context; nobody else is relied on. */
  readonly isNarrowing: (room: string) => boolean;
}

/** A request that nobody signed in for, such as the gateway's own probe: it may see nothing. */
const NOBODY: ViewedCaller = {
  claims: {
    sub: 'nobody',
    app: null,
    dept: 'none',
    level: 'TOWN',
    div: 'none',
    roles: [],
    scopes: [],
    purpose: null,
  },
  digest: '',
};

/** What is known of a request. */
interface Signed {
  readonly requestId: string;
  readonly caller?: ViewedCaller | null;
}

/** The sharing rules over one supergraph. */
class SharingPolicy implements Policy {
  private readonly views: Views;
  private readonly decider: Decider;
  private readonly filters: RowFilters;
  private readonly schemas: ShownSchemas;
  private readonly contexts = new WeakMap<View, NonNullable<Scope['context']>>();

  constructor(
    private readonly governance: Governance,
    private readonly parts: PolicyParts,
  ) {
    this.views = new Views(parts.access, parts);
    const judge = new FieldJudge(governance);
    this.decider = new Decider({ ...parts, judge, contextOf: (view) => this.contextOf(view) });
    this.schemas = new ShownSchemas(judge);
    this.filters = new RowFilters(parts.divisions);
  }

  readonly scope: Policy['scope'] = (context) => {
    const { requestId, caller } = context as Signed;
    const view = this.views.of(caller ?? NOBODY);
    return {
      caller: view,
      // Where everything is answered, rooms narrow nothing.
      context: this.parts.mode === 'dry-run' ? null : this.contextOf(view),
      headers: ['x-request-id', requestId],
      deadline: Date.now() + FETCH_TIMEOUT_MS,
    };
  };

  readonly decide: Policy['decide'] = (positions, { caller }, given) =>
    this.decider.decide(positions, caller as View, given);

  readonly mask: Policy['mask'] = ({ masks, selected }) => {
    // The unit of an amount says nothing of how large it is.
    if (selected.endsWith('.unit')) return (value) => value;
    const [first = ''] = masks;
    return maskNamed(first);
  };

  readonly introspected: Policy['introspected'] = ({ caller }, schema) => this.schemas.of(caller as View, schema);

  readonly rowFilter: Policy['rowFilter'] = (typename) =>
    this.parts.mode === 'dry-run' ? null : this.filters.of(this.governance.shares(typename).map(({ id }) => id));

  readonly valueFilter: Policy['valueFilter'] = ({ shares }, typename) => {
    const ofRow = new Set(this.governance.shares(typename).map(({ id }) => id));
    const more = shares.map(({ id }) => id).filter((id) => !ofRow.has(id));
    return more.length === 0 || this.parts.mode === 'dry-run' ? null : this.filters.of(more);
  };

  readonly release: Policy['release'] = (finished: Finished) => {
    const view = finished.scope.caller as View;
    if (this.views.isLatest(view)) return undefined;
    if (isReleased(finished, { view, now: this.views.again(view), decider: this.decider, contextOf: this.contextOf })) {
      return undefined;
    }
    return Promise.reject(new SharingError('ACCESS_CHANGED', `${view.claims.dept}`));
  };

  private readonly contextOf = (view: View): NonNullable<Scope['context']> => {
    const known = this.contexts.get(view);
    if (known !== undefined) return known;
    const { governance, parts } = this;
    const { resources, totals } = governance;
    const made = contextOf(view, { ...parts, resources, totals });
    this.contexts.set(view, made);
    return made;
  };
}

/** The sharing rules, to be compiled over each supergraph that is served. */
export const createPolicy =
  (parts: PolicyParts): PolicyOf =>
  (governance) =>
    new SharingPolicy(governance, parts);
