import { type PlanNode, type ResponsePath } from '@apollo/query-planner';
import { placeFetch, type PlacedFetch } from './overlaps';
import { unplanned } from './unplanned';

/** A step is skipped unless the variable is as it says. */
export interface Guard {
  readonly variable: string;
  readonly is: boolean;
}

/** One request to one subgraph: a fetch of the plan, or several that can go together. */
export interface Step {
  readonly fetches: readonly PlacedFetch[];
  readonly guards: readonly Guard[];
  /** Numbers of the steps that have to be done before. */
  readonly after: ReadonlySet<number>;
}

/** Where in the plan a node stands. */
interface Standing {
  readonly path: ResponsePath;
  readonly guards: readonly Guard[];
  readonly after: ReadonlySet<number>;
}

const union = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> => new Set(sets.flatMap((set) => [...set]));

/** Turns the tree of a plan into steps that know what they wait for, and for nothing else. */
class StepCollector {
  readonly steps: Step[] = [];

  /** The steps that whatever follows the node has to wait for. */
  visit(node: PlanNode, standing: Standing): ReadonlySet<number> {
    switch (node.kind) {
      case 'Fetch': {
        const { path, guards, after } = standing;
        return new Set([this.steps.push({ fetches: [placeFetch(node, path)], guards, after }) - 1]);
      }
      case 'Flatten':
        return this.visit(node.node, { ...standing, path: [...standing.path, ...node.path] });
      case 'Sequence':
        return node.nodes.reduce((after, child) => this.visit(child, { ...standing, after }), standing.after);
      case 'Parallel':
        return union(node.nodes.map((child) => this.visit(child, standing)));
      case 'Condition':
        return this.visitCondition(node, standing);
      case 'Defer':
        throw unplanned('a deferred part');
    }
  }

  private visitCondition(node: Extract<PlanNode, { kind: 'Condition' }>, standing: Standing): ReadonlySet<number> {
    const visitClause = (clause: PlanNode | undefined, is: boolean): ReadonlySet<number> =>
      clause === undefined
        ? standing.after
        : this.visit(clause, { ...standing, guards: [...standing.guards, { variable: node.condition, is }] });
    return union([visitClause(node.ifClause, true), visitClause(node.elseClause, false)]);
  }
}

/** The steps of a plan, each after those it waits for. */
export function stepsOf(node: PlanNode): readonly Step[] {
  const collector = new StepCollector();
  collector.visit(node, { path: [], guards: [], after: new Set() });
  return collector.steps;
}
