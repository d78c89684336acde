import { GraphQLError, getVariableValues } from 'graphql';
import { ALL_ALLOWED } from './decision/decision';
import { type Counts, type Policy, type Scope, type Verdict } from './decision/policy';
import { type Positions } from './decision/positions';
import { type CompiledOperation } from './operation/compile-operation';
import { type Wanted } from './operation/operations';
import { type Execution } from './plan/execution';
import { clientName } from './shape/client-name';
import { type Shaped } from './shape/shape-operation';
import { type Variables } from './shape/conditions';
import { ShapedData } from './shaped-data';
import { type Snapshot } from './snapshot';

/** The answer to an operation. */
export interface OperationAnswer {
  readonly data?: ShapedData | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What an operation is asked with. */
export interface Asked extends Wanted {
  readonly variables: Variables;
  readonly scope: Scope;
  /** What stays the same about a caller, or else about the request: it chooses among fields that are moving. */
  readonly stable: string;
}

function unusable(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}

function countsOf({ writing: { counts } }: Shaped, { resources }: CompiledOperation): Counts {
  return new Map(resources.map((resource, number) => [resource, counts[number] ?? 0]));
}

/** An answer with what it was written by. */
interface Written {
  readonly shaped: Shaped;
  readonly compiled: CompiledOperation;
  readonly positions: Positions;
  readonly verdict: Verdict;
}

/** Without a policy nothing is denied. */
const ALLOWED: Verdict = Object.freeze({ decision: ALL_ALLOWED, refusals: [], isRejected: false, notices: null });

/** The barrier before an answer leaves. */
async function release(policy: Policy, { scope }: Execution, written: Written): Promise<void> {
  const { shaped, compiled, positions, verdict } = written;
  const { dropped } = shaped.writing;
  const counts = countsOf(shaped, compiled);
  await policy.release({ scope, positions, decision: verdict.decision, bytes: shaped.bytes, dropped, counts });
}

/** An error whose path has the names that the client gave. */
function underClientNames(error: GraphQLError): GraphQLError {
  const { path, message, nodes = null, originalError = null, extensions } = error;
  const named = path?.map((part) => (typeof part === 'string' ? clientName(part) : part));
  if (named === undefined || named.every((part, place) => part === path?.[place])) return error;
  return new GraphQLError(message, { path: named, nodes, originalError, extensions });
}

function extensionsOf({ shaped: { misfits }, verdict: { notices } }: Written): OperationAnswer['extensions'] | null {
  if (misfits.length === 0) return notices;
  return { ...notices, valueCompletion: misfits };
}

function answerOf(written: Written, errors: readonly GraphQLError[]): OperationAnswer {
  const { shaped, verdict } = written;
  const data = shaped.isNull ? null : new ShapedData(shaped.bytes, shaped.writing.cost);
  const all = verdict.refusals.length === 0 ? errors : [...verdict.refusals, ...errors];
  const extensions = all.length > 0 ? verdict.notices : extensionsOf(written);
  return {
    data,
    ...(all.length > 0 ? { errors: all.map(underClientNames) } : {}),
    ...(extensions === null || extensions === undefined ? {} : { extensions }),
  };
}

/** Runs an operation: coerces the variables, decides, fetches, and writes the answer. */
export async function executeOperation(
  { apiSchema, operations, policy, chooseOverrides }: Snapshot,
  { variables, scope, stable, ...wanted }: Asked,
): Promise<OperationAnswer> {
  const { operation, written, given } = operations.find(wanted);
  const { coerced, errors: refusals } = getVariableValues(apiSchema, written.variableDefinitions ?? [], variables);
  if (coerced === undefined) return { errors: refusals.map(unusable) };
  const inPlan = given(variables);
  const { positions } = operation;
  const verdict = policy === null ? ALLOWED : policy.decide(positions, scope, { ...inPlan, ...coerced });
  if (verdict.isRejected) return { errors: verdict.refusals.map(underClientNames) };
  const compiled = await operation.under(verdict.decision, chooseOverrides(stable));
  const refused = compiled.judge?.(inPlan) ?? null;
  const errors = refused === null ? [] : [...refused.values()];
  const execution: Execution = { data: {}, given: inPlan, variables: coerced, errors, refused, scope };
  await compiled.run(execution);
  const shaped = compiled.shape(execution.data, execution);
  const done: Written = { shaped, compiled, positions, verdict };
  if (policy !== null) await release(policy, execution, done);
  return answerOf(done, compiled.selectErrors(execution.errors, execution));
}
