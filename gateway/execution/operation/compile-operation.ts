import { type GraphQLSchema, Kind, print } from 'graphql';
import { type Decision } from '../decision/decision';
import { govern } from '../decision/govern';
import { type Governance } from '../../../schema/governance/governance';
import { type Policy } from '../decision/policy';
import { type Positions } from '../decision/positions';
import { type RowTests } from '../decision/row-fields';
import { FREE, slotsOf } from '../decision/slots-of';
import { type JudgeParts } from '../../limits/cost/budgets';
import { type OperationMeter } from '../../limits/cost/operation-meter';
import { type Overrides } from '../overrides/choose-overrides';
import { compilePlan, type PlanParts } from '../plan/compile-plan';
import { type Run } from '../plan/execution';
import { assertPlanned } from '../planner/assert-planned';
import { type Planner } from '../planner/planner';
import { serialPlan, serialRoot } from '../planner/serial-root';
import { compileSelectErrors, type SelectErrors } from '../shape/selected-errors';
import { type Shape, shapeOperation } from '../shape/shape-operation';
import { type IsNeeded } from './free-response-names';
import { type OperationParts } from './operation-parts';

/** An operation ready to run under one decision: its plan and the writer of its answer. */
export interface CompiledOperation {
  readonly run: Run;
  readonly shape: Shape;
  readonly selectErrors: SelectErrors;
  /** Ids of the resources that the shape counts, by their number. */
  readonly resources: readonly string[];
  /** Null where no subgraph has a budget. */
  readonly judge: JudgeParts | null;
}

/** What operations are compiled with. */
export interface CompileParts {
  readonly apiSchema: GraphQLSchema;
  readonly governance: Governance;
  /** Tells the names that plans need. */
  readonly isNeeded: IsNeeded;
  readonly planner: Pick<Planner, 'plan'>;
  readonly plan: PlanParts;
  readonly meter: OperationMeter;
  /** Null where nothing is governed. */
  readonly rules: { readonly policy: Policy; readonly rows: RowTests } | null;
}

/** What an operation is compiled under. */
export interface Under {
  readonly positions: Positions;
  readonly decision: Decision;
  readonly overrides: Overrides;
}

function plannedParts(parts: OperationParts, { apiSchema, governance, rules }: CompileParts, under: Under) {
  if (rules === null) return parts;
  const isFiltered = (typename: string): boolean => rules.rows(typename) !== null;
  return govern({ schema: apiSchema, ...parts }, { ...under, governance, isFiltered });
}

/** Plans and compiles an operation. */
export async function compileOperation(
  operation: OperationParts,
  parts: CompileParts,
  under: Under,
): Promise<CompiledOperation> {
  const { apiSchema, governance, isNeeded, planner, plan, rules, meter } = parts;
  const { definition, fragments } = plannedParts(operation, parts, under);
  const planned = serialRoot(definition, fragments);
  const document = print({ kind: Kind.DOCUMENT, definitions: [planned, ...Object.values(fragments)] });
  const queryPlan = await planner.plan({
    document,
    operationName: definition.name?.value,
    overrides: under.overrides.outcomes,
  });
  assertPlanned(queryPlan, { definition: planned, fragments });
  const { slots, resources } =
    rules === null ? FREE : slotsOf({ ...rules, governance }, under.positions, under.decision);
  return Object.freeze({
    run: compilePlan(serialPlan(queryPlan, planned), plan),
    shape: shapeOperation({ schema: apiSchema, ...operation, slots, resources: resources.length, weigh: meter.weigh }),
    selectErrors: compileSelectErrors({ schema: apiSchema, ...operation }, isNeeded),
    resources,
    judge: meter.judge(queryPlan, { definition: planned, fragments }),
  });
}
