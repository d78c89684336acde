import { buildSubgraph, Subgraphs } from '@apollo/federation-internals';
import { checkGovernance, type GovernanceFinding } from './checks/governance/check-governance';
import { composeSubgraphs, type Composition, type CompositionProblem, type SubgraphSource } from './compose';

/** A finding as one of the reasons why subgraphs do not compose: which check, where, what to do, and by which clause. */
const problemOf = ({ id, clause, room, coordinate, en, zh, line }: GovernanceFinding): CompositionProblem => ({
  subgraph: room,
  message: `${id} ${coordinate} ${en} (${clause})`,
  messageZh: `${coordinate} ${zh}`,
  line,
});

function parsed(sources: readonly SubgraphSource[]): Subgraphs {
  const subgraphs = new Subgraphs();
  for (const { name, url = '', sdl } of sources) subgraphs.add(buildSubgraph(name, url, sdl));
  return subgraphs;
}

/** Joins subgraphs that say how everything in them is shared, or lists everything that stands in the way. */
export function composeGoverned(sources: readonly SubgraphSource[]): Composition {
  const composition = composeSubgraphs(sources);
  if (!composition.ok) return composition;
  const findings = checkGovernance(parsed(sources), composition.supergraphSdl);
  const [errors, warnings] = ['error', 'warning'].map((severity) =>
    findings.filter((finding) => finding.severity === severity).map(problemOf),
  );
  if (errors !== undefined && errors.length > 0) return { ok: false, problems: errors };
  return { ...composition, warnings: warnings ?? [] };
}
