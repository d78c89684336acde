import { composeSubgraphs } from '../../schema/compose';
import { composeGoverned } from '../../schema/compose-governed';
import { type ComposeTask } from './compose-in-child';

/** Runs as its own process (compose-in-child.ts): one task in, one composition out. */
process.once('message', ({ subgraphs, isGoverned }: ComposeTask) => {
  const compose = isGoverned ? composeGoverned : composeSubgraphs;
  process.send?.(compose(subgraphs), undefined, {}, () => process.disconnect());
});
