import { Supergraph, type Subgraphs } from '@apollo/federation-internals';
import { readGovernance } from '../../governance/read-governance';
import { Rulings } from '../../governance/rulings';
import { SUPERGRAPH_FEATURES } from '../../supergraph-features';
import { type CheckedGraph, type Finding, type GovernanceCheck } from './check';
import { governanceChecks } from './list';

/** A finding with the check that made it. */
export interface GovernanceFinding extends Finding, Pick<GovernanceCheck, 'id' | 'severity' | 'clause'> {}

/** Checks what subgraphs say of sharing, and what comes of it in their supergraph. */
export function checkGovernance(subgraphs: Subgraphs, supergraphSdl: string): GovernanceFinding[] {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: SUPERGRAPH_FEATURES });
  const { schema } = supergraph;
  const rooms = subgraphs.values().map(({ name, schema: own }) => ({ name, schema: own }));
  const graph: CheckedGraph = { rooms, schema, governance: readGovernance(supergraph), rulings: new Rulings(schema) };
  return governanceChecks.flatMap(({ id, severity, clause, find }) =>
    find(graph).map((finding) => ({ ...finding, id, severity, clause })),
  );
}
