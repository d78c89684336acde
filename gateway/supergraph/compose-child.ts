import { composeSubgraphs, type SubgraphSource } from '../../schema/compose';

/** Runs as its own process (compose-in-child.ts): one list of subgraphs in, one composition out. */
process.once('message', (subgraphs: readonly SubgraphSource[]) => {
  process.send?.(composeSubgraphs(subgraphs), undefined, {}, () => process.disconnect());
});
