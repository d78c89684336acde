import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { type SubgraphEndpoint, type SubgraphExecute, type SubgraphRequest } from '../../schema/subgraph';
import { type Room } from './room';

/** Operations of query plans recur; this many of them are kept ready a room, oldest dropped first. */
const OPERATIONS_KEPT = 1000;

/** Runs one operation in a context of its own. */
type Run = (
  contextValue: object,
  variables: SubgraphRequest['variables'],
) => ExecutionResult | Promise<ExecutionResult>;

/** Answers the same to everybody: the operation is none of this room's. */
const refuse =
  (errors: readonly GraphQLError[]): Run =>
  () => ({ errors });

function documentOf(schema: GraphQLSchema, query: string) {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** What variables are when they are not given. Compiled operations know no defaults of variables that may not be null. */
function defaultsOf({ definitions }: DocumentNode): Readonly<Record<string, unknown>> {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const variables = operations.flatMap(({ variableDefinitions }) => variableDefinitions ?? []);
  return Object.fromEntries(
    variables.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );
}

/** Compiles an operation to code; what the compiler has no code for is interpreted. */
function compile(schema: GraphQLSchema, { query, operationName }: SubgraphRequest): Run {
  const { document, errors } = documentOf(schema, query);
  if (document === undefined) return refuse(errors);
  const compiled = compileQuery(schema, document, operationName ?? '');
  if (isCompiledQuery(compiled)) {
    const defaults = defaultsOf(document);
    return (context, variables) => compiled.query(undefined, context, { ...defaults, ...variables });
  }
  return (contextValue, variables) =>
    execute({
      ...{ schema, document, contextValue },
      ...(variables === undefined ? {} : { variableValues: variables }),
      ...(operationName === undefined ? {} : { operationName }),
    });
}

/** Makes each operation ready once and remembers it. */
function createCompiler(schema: GraphQLSchema): (request: SubgraphRequest) => Run {
  const kept = new Map<string, Run>();
  return (request) => {
    const key = `${request.operationName ?? ''} ${request.query}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const run = compile(schema, request);
    const oldest = kept.size < OPERATIONS_KEPT ? undefined : kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, run);
    return run;
  };
}

/** Serves a room inside the gateway's process: no HTTP hop, one fresh context an operation. */
export function inProcess(room: Room): Extract<SubgraphEndpoint, { kind: 'in-process' }> {
  const runOf = createCompiler(room.schema);
  const answer: SubgraphExecute = async (request, caller) =>
    runOf(request)(room.createContext(caller), request.variables);
  return Object.freeze({ kind: 'in-process' as const, name: room.name, sdl: room.sdl, execute: answer });
}
