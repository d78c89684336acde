import { Supergraph } from '@apollo/federation-internals';
import { type PolicyOf } from '../gateway/execution/decision/policy';
import { composeInChild } from '../gateway/supergraph/compose-in-child';
import { type Catalogue, type CataloguedResource } from '../schema/access/catalogue';
import { type Grade } from '../schema/access/grant';
import { type Governance } from '../schema/governance/governance';
import { readGovernance } from '../schema/governance/read-governance';
import { SUPERGRAPH_FEATURES } from '../schema/supergraph-features';
import { buildSubgraph } from '../subgraphs/kit/build-schema';
import { rooms } from '../subgraphs/list';

/** The resources that a graph's governance names, with their fields. */
export function catalogueOf({ resources, fields }: Governance): Catalogue {
  const gradesOf = (id: string): Map<string, Grade> =>
    new Map(
      fields
        .filter((field) => field.resources.includes(id))
        .map(({ coordinate, grade }) => [coordinate, grade ?? 'L1']),
    );
  const catalogued = new Map(
    resources.map(({ id, provider, share, purposes }): [string, CataloguedResource] => [
      id,
      Object.freeze({ id, provider, share, purposes, fields: gradesOf(id) }),
    ]),
  );
  return (id) => catalogued.get(id);
}

/** What governs a graph, and its catalogue. */
export interface Governing {
  readonly governance: () => Governance | undefined;
  readonly catalogue: Catalogue;
}

/** What governs the supergraph that a gateway in this process serves, as it changes. */
export class ServedCatalogue implements Governing {
  private current: Governance | undefined;
  private named: Catalogue = () => undefined;

  readonly governance = (): Governance | undefined => this.current;
  readonly catalogue: Catalogue = (id) => this.named(id);

  /** Keeps to what the sharing rules are compiled over. */
  follow(policy: PolicyOf): PolicyOf {
    return (governance) => {
      this.current = governance;
      this.named = catalogueOf(governance);
      return policy(governance);
    };
  }
}

/** What governs our own rooms, for a registry without a gateway. */
export async function roomsCatalogue(): Promise<Governing> {
  const subgraphs = rooms.map((room) => ({ name: room.name, sdl: buildSubgraph(room).sdl }));
  const supergraphSdl = await composeInChild({ subgraphs, isGoverned: false });
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: SUPERGRAPH_FEATURES });
  const governance = readGovernance(supergraph);
  return { governance: () => governance, catalogue: catalogueOf(governance) };
}
