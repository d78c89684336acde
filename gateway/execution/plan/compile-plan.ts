import { type QueryPlan } from '@apollo/query-planner';
import { type RowTests } from '../decision/row-fields';
import { type SubgraphClient } from '../transport/subgraph-client';
import { batchSteps } from './batch-steps';
import { compileContextStep } from './context-step';
import { EntityPart, type TypeKnowledge } from './entity-part';
import { compileEntityStep } from './entity-step';
import { type Run } from './execution';
import { type PlacedFetch, writesBelow } from './overlaps';
import { compileRootStep } from './root-step';
import { compileSteps } from './run-steps';
import { type Step, stepsOf } from './steps';
import { unplanned } from './unplanned';

/** What plans are compiled with. */
export interface PlanParts {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly types: TypeKnowledge;
  readonly rows: RowTests;
}

/** A step whose subgraph is not to be asked is as if it had brought nothing. */
function unlessRefused(run: Run, [first]: readonly PlacedFetch[]): Run {
  const subgraph = first?.fetch.serviceName ?? '';
  return (execution) => (execution.refused === null || !execution.refused.has(subgraph) ? run(execution) : undefined);
}

/** Compiles query plans into closures; what does not depend on the request is done here, once. */
class PlanCompiler {
  private readonly fetches: readonly PlacedFetch[];

  constructor(
    private readonly steps: readonly Step[],
    private readonly parts: PlanParts,
  ) {
    this.fetches = steps.flatMap(({ fetches }) => fetches);
  }

  compile(): Run {
    return compileSteps(
      this.steps.map(({ fetches, ...step }) => ({ ...step, run: unlessRefused(this.compileStep(fetches), fetches) })),
    );
  }

  private compileStep(fetches: readonly PlacedFetch[]): Run {
    const { clients, types, rows } = this.parts;
    const [first] = fetches;
    if (first === undefined) throw unplanned('a step without a fetch');
    const client = clients.get(first.fetch.serviceName);
    if (client === undefined) throw unplanned(`the unknown subgraph ${first.fetch.serviceName}`);
    if (first.fetch.requires === undefined) return compileRootStep(first, { client, rows, isOfType: types.isOfType });
    if (first.fetch.contextRewrites !== undefined) {
      const part = new EntityPart([first], {
        types,
        rows,
        hasContexts: true,
        isWrittenBelow: this.isWrittenBelow(first),
      });
      return compileContextStep({ placed: first, part, client, isOfType: types.isOfType });
    }
    const hasContexts = this.fetches.some(({ fetch }) => fetch.contextRewrites !== undefined);
    const isWrittenBelow = (placed: PlacedFetch): boolean => this.isWrittenBelow(placed);
    return compileEntityStep({ fetches, client, types, rows, hasContexts, isWrittenBelow });
  }

  private isWrittenBelow(placed: PlacedFetch): boolean {
    return this.fetches.some((other) => other !== placed && writesBelow(other, placed));
  }
}

/** Compiles a query plan; running it fetches everything the answer is made of. */
export function compilePlan({ node }: QueryPlan, parts: PlanParts): Run {
  if (node === undefined) return () => undefined;
  if (node.kind === 'Subscription') throw unplanned('a subscription');
  return new PlanCompiler(batchSteps(stepsOf(node)), parts).compile();
}
