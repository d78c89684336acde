import { type SubgraphEndpoint } from '../../schema/subgraph';

/** A supergraph that was checked, and whom its plans ask. */
export interface UsableSupergraph {
  readonly supergraphSdl: string;
  /** SHA-256 of the text, as `sha256sum` prints it. */
  readonly digest: string;
  readonly subgraphs: readonly SubgraphEndpoint[];
}
