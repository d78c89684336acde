import { Supergraph } from '@apollo/federation-internals';
import { SharingError } from '../../schema/sharing-error';
import { SUPERGRAPH_FEATURES } from '../../schema/supergraph-features';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { sha256 } from '../../lib/sha256';
import { type UsableSupergraph } from './usable-supergraph';

/** A subgraph as the supergraph names it. */
export interface NamedSubgraph {
  readonly name: string;
  readonly url: string;
}

/** What a supergraph must be, besides one. */
export interface SupergraphRules {
  /** Throws when the supergraph may not be served here; `links` are the specs it links, without their versions. */
  readonly assertServed: (source: string, links: readonly string[]) => void;
  /** Whom to ask for a subgraph; throws when nobody can be. */
  readonly endpointOf: (source: string, subgraph: NamedSubgraph) => SubgraphEndpoint;
}

/** SUPERGRAPH_UNUSABLE, saying of what source, unless it is written for the reader already. */
export function unusable(source: string, error: unknown): SharingError {
  if (error instanceof SharingError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new SharingError('SUPERGRAPH_UNUSABLE', `${source}: ${reason}`, error);
}

/** Checks a supergraph whole: that it is one, links nothing that the planner does not know, and may be served under the rules. */
export function checkSupergraph(source: string, supergraphSdl: string, rules: SupergraphRules): UsableSupergraph {
  try {
    const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: SUPERGRAPH_FEATURES });
    const links = [...(supergraph.schema.coreFeatures?.allFeatures() ?? [])].map(({ url }) => url.identity);
    rules.assertServed(source, links);
    const subgraphs = supergraph.subgraphsMetadata().map((subgraph) => rules.endpointOf(source, subgraph));
    return Object.freeze({ supergraphSdl, digest: sha256(supergraphSdl), subgraphs: Object.freeze(subgraphs) });
  } catch (error) {
    throw unusable(source, error);
  }
}
