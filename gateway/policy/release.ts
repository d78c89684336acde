import { type CallerContext } from '../../schema/access/caller-context';
import { type Finished } from '../execution/decision/policy';
import { type Decider } from './decide';
import { type View } from './view';

/** What an answer is held against before it leaves. */
export interface Recheck {
  /** What it was decided by. */
  readonly view: View;
  /** What would be decided by now. */
  readonly now: View;
  readonly decider: Decider;
  readonly contextOf: (view: View) => CallerContext;
}

const scopeOf = ({ rows, resources }: CallerContext): string => JSON.stringify([rows, resources]);

/** True when what was decided since would have given the caller at least as much. */
export function isReleased({ positions, decision }: Finished, { view, now, decider, contextOf }: Recheck): boolean {
  const { denied, masked } = decider.positionsOf(positions, now);
  const isWider = (denied & ~decision.denied) === 0n && (masked & ~(decision.masked | decision.denied)) === 0n;
  return isWider && scopeOf(contextOf(view)) === scopeOf(contextOf(now));
}
