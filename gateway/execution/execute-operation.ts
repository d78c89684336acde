import { GraphQLError, getVariableValues, type GraphQLFormattedError } from 'graphql';
import { type CompiledOperation } from './compiled-operations';
import { type Execution } from './plan/execution';
import { ShapedData } from './shaped-data';
import { type Variables } from './shape/conditions';
import { type Snapshot } from './snapshot';
import { type CallContext } from './transport/subgraph-client';

/** The answer to an operation. */
export interface OperationAnswer {
  readonly data?: ShapedData | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: { readonly valueCompletion: readonly GraphQLFormattedError[] };
}

/** What an operation is asked with. */
export interface Asked {
  readonly variables: Variables;
  readonly context: CallContext;
}

function refused(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}

/** Runs a compiled operation: coerces the variables, fetches, and writes the answer. */
export async function executeOperation(
  { apiSchema }: Snapshot,
  { definition, run, shape }: CompiledOperation,
  { variables: given, context }: Asked,
): Promise<OperationAnswer> {
  const { coerced, errors: refusals } = getVariableValues(apiSchema, definition.variableDefinitions ?? [], given);
  if (coerced === undefined) return { errors: refusals.map(refused) };
  const execution: Execution = { data: {}, given, variables: coerced, errors: [], context };
  await run(execution);
  const { text, misfits } = shape(execution.data, coerced);
  const data = text === 'null' ? null : new ShapedData(text);
  if (execution.errors.length > 0) return { data, errors: execution.errors };
  return misfits.length > 0 ? { data, extensions: { valueCompletion: misfits } } : { data };
}
