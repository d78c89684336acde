import { GraphQLError, getVariableValues, type GraphQLFormattedError } from 'graphql';
import { ALL_ALLOWED } from './decision/decision';
import { type Counts, type Policy, type Scope } from './decision/policy';
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
  readonly extensions?: { readonly valueCompletion: readonly GraphQLFormattedError[] };
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
}

/** The barrier before an answer leaves. */
async function release(policy: Policy, { scope }: Execution, { shaped, compiled }: Written): Promise<void> {
  const { dropped } = shaped.writing;
  await policy.release({ scope, bytes: shaped.bytes, dropped, counts: countsOf(shaped, compiled) });
}

/** An error whose path has the names that the client gave. */
function underClientNames(error: GraphQLError): GraphQLError {
  const { path, message, nodes = null, originalError = null, extensions } = error;
  const named = path?.map((part) => (typeof part === 'string' ? clientName(part) : part));
  if (named === undefined || named.every((part, place) => part === path?.[place])) return error;
  return new GraphQLError(message, { path: named, nodes, originalError, extensions });
}

function answerOf({ shaped, compiled }: Written, errors: readonly GraphQLError[]): OperationAnswer {
  const data = shaped.isNull ? null : new ShapedData(shaped.bytes, shaped.writing.cost);
  const all = compiled.refusals.length === 0 ? errors : [...compiled.refusals, ...errors];
  if (all.length > 0) return { data, errors: all.map(underClientNames) };
  return shaped.misfits.length > 0 ? { data, extensions: { valueCompletion: shaped.misfits } } : { data };
}

/** Runs an operation: coerces the variables, decides, fetches, and writes the answer. */
export async function executeOperation(
  { apiSchema, operations, policy, chooseOverrides }: Snapshot,
  { variables, scope, stable, ...wanted }: Asked,
): Promise<OperationAnswer> {
  const { operation, written, given } = operations.find(wanted);
  const { coerced, errors: refusals } = getVariableValues(apiSchema, written.variableDefinitions ?? [], variables);
  if (coerced === undefined) return { errors: refusals.map(unusable) };
  const decision = policy === null ? ALL_ALLOWED : policy.decide(operation.positions, scope);
  const compiled = await operation.under(decision, chooseOverrides(stable));
  const inPlan = given(variables);
  const refused = compiled.judge?.(inPlan) ?? null;
  const errors = refused === null ? [] : [...refused.values()];
  const execution: Execution = { data: {}, given: inPlan, variables: coerced, errors, refused, scope };
  await compiled.run(execution);
  const shaped = compiled.shape(execution.data, execution);
  if (policy !== null) await release(policy, execution, { shaped, compiled });
  return answerOf({ shaped, compiled }, compiled.selectErrors(execution.errors, execution));
}
