import { type Claims } from '../../schema/access/claims';
import { BoundedMap } from '../execution/operation/bounded-map';
import { type CurrentAccess } from '../access/access';
import { type Grounds, makeView } from './make-view';
import { type View } from './view';

/** Callers whose view is kept. */
const KEPT = 10_000;

/** A view is made anew after so long, so that grants begin and end in time. */
const LIFE_MILLISECONDS = 30_000;

interface Kept {
  readonly view: View;
  readonly madeAt: number;
}

/** Who a request comes from, as far as views are told apart by it. */
export interface ViewedCaller {
  readonly claims: Claims;
  /** The same for requests that come with one token. */
  readonly digest: string;
}

/** Views by caller; one serves until the registry decides something new, and no longer than half a minute. */
export class Views {
  private readonly kept = new BoundedMap<string, Kept>(KEPT);

  constructor(
    private readonly access: CurrentAccess,
    private readonly grounds: Grounds,
  ) {}

  of({ claims, digest }: ViewedCaller): View {
    const access = this.access();
    const known = this.kept.get(digest);
    if (known !== undefined && this.isCurrent(known, access.state?.epoch ?? null, access.isFresh)) return known.view;
    const view = makeView(claims, access, this.grounds);
    this.kept.set(digest, { view, madeAt: Date.now() });
    return view;
  }

  /** The view as it would be made now. */
  again({ claims }: View): View {
    return makeView(claims, this.access(), this.grounds);
  }

  /** True when nothing was decided since the view was made. */
  isLatest({ epoch, isFresh }: View): boolean {
    const { state, isFresh: isFreshNow } = this.access();
    return (state?.epoch ?? null) === epoch && isFreshNow === isFresh;
  }

  private isCurrent({ view, madeAt }: Kept, epoch: number | null, isFresh: boolean): boolean {
    return view.epoch === epoch && view.isFresh === isFresh && Date.now() - madeAt < LIFE_MILLISECONDS;
  }
}
