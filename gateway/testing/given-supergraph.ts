import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type Supply } from '../supergraph/first-supergraph';
import { roomsRules } from '../supergraph/rooms-supply';

/** A supergraph that the test composed itself, over rooms in this process. */
export const givenSupergraph = (
  supergraphSdl: string,
  subgraphs: readonly SubgraphEndpoint[],
): Pick<Supply, 'source' | 'rules'> => ({
  source: {
    name: 'given',
    key: undefined,
    read: async () => ({ kind: 'read', supergraphSdl }),
    follow: () => () => undefined,
  },
  rules: roomsRules(subgraphs),
});
