import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { type SubgraphEndpoint, type SubgraphRequest } from '../../schema/subgraph';
import { type Room } from './room';

/** Operations of query plans recur; this many prepared ones are kept a room, oldest dropped first. */
const KEPT = 1000;

/** Answers one prepared operation. */
type Answer = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult> | ExecutionResult;

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Compiled to a function by graphql-jit; what it cannot compile is run by graphql-js, which answers the same. */
function answerOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Answer {
  const compiled = compileQuery(schema, document, operationName, { disableLeafSerialization: false });
  if (isCompiledQuery(compiled)) return (context, variables) => compiled.query({}, context, variables);
  return (contextValue, variableValues) =>
    execute({
      schema,
      document,
      contextValue,
      variableValues,
      ...(operationName === undefined ? {} : { operationName }),
    });
}

function prepare(schema: GraphQLSchema, query: string, operationName: string | undefined): Answer {
  const document = parsed(query);
  if (document instanceof GraphQLError) return () => ({ errors: [document] });
  const errors = validate(schema, document);
  return errors.length > 0 ? () => ({ errors }) : answerOf(schema, document, operationName);
}

/** Parses, validates and compiles an operation once and remembers it. */
function createPreparer(schema: GraphQLSchema): (query: string, operationName: string | undefined) => Answer {
  const kept = new Map<string, Answer>();
  return (query, operationName) => {
    const key = `${operationName ?? ''} ${query}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const prepared = prepare(schema, query, operationName);
    const oldest = kept.size < KEPT ? undefined : kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, prepared);
    return prepared;
  };
}

/** Serves a room inside the gateway's process: no HTTP hop, one fresh context an operation. */
export function inProcess(room: Room): Extract<SubgraphEndpoint, { kind: 'in-process' }> {
  const prepareOnce = createPreparer(room.schema);
  const answer = async ({ query, variables, operationName }: SubgraphRequest): Promise<ExecutionResult> =>
    prepareOnce(query, operationName)(room.createContext(), variables ?? {});
  return Object.freeze({ kind: 'in-process' as const, name: room.name, sdl: room.sdl, execute: answer });
}
