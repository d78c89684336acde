import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type SubgraphSource } from '../../schema/compose';
import { loadSupergraph, type SupergraphPlace } from './load-supergraph';
import { type SupergraphSource } from './source';

/** A room in this process has no address, but the supergraph wants one. */
function composedFrom(endpoint: SubgraphEndpoint): SubgraphSource {
  const { name, sdl } = endpoint;
  return { name, sdl, url: endpoint.kind === 'http' ? endpoint.url : `in-process:${name}` };
}

/** A supergraph composed here, once. */
export interface Composed {
  /** Asks for the subgraphs' schemas. */
  readonly subgraphs: () => Promise<readonly SubgraphEndpoint[]>;
  /** As in SupergraphSource: rooms in this process are never down. */
  readonly key: string | undefined;
}

/** The supergraph of our own rooms, composed in a process of its own. */
export const composedSource = ({ subgraphs, key }: Composed, place: SupergraphPlace): SupergraphSource =>
  Object.freeze({
    name: 'composition',
    key,
    read: async () => ({
      kind: 'read' as const,
      supergraphSdl: await loadSupergraph((await subgraphs()).map(composedFrom), place),
    }),
    follow: () => () => undefined,
  });
