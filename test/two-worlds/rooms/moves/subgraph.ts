import { defineSubgraph } from '../../../../subgraphs/kit/define-subgraph';
import { createMovesContext, type MovesContext } from './context';
import { MoveResolver } from './move.resolver';
import { MovedSiteStub } from './move.type';

/** The room that owns moves, each a row of two divisions, and their totals. */
export const moves = defineSubgraph<MovesContext>({
  name: 'moves',
  port: 4203,
  resolvers: [MoveResolver],
  orphanedTypes: [MovedSiteStub],
  entities: {
    Move: { key: 'no', load: (no, { moveByNo }) => moveByNo.load(no) },
    Site: { key: 'id', load: async (id) => ({ id }) },
  },
  createContext: createMovesContext,
  rows: { moves: { resource: 'w.moves', paths: ['fromPath', 'toPath'] } },
  indexes: [{ collection: 'moves', keys: { fromPath: 1, _id: 1 } }],
  importers: [],
});
