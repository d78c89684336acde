import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { type SubgraphEndpoint, type SubgraphRequest } from '../../schema/subgraph';
import { type Room } from './room';

/** Operations of query plans recur; this many parsed documents are kept a room, oldest dropped first. */
const DOCUMENTS_KEPT = 1000;

type Prepared = { readonly document: DocumentNode } | { readonly errors: ExecutionResult['errors'] };

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function prepare(schema: GraphQLSchema, query: string): Prepared {
  const document = parsed(query);
  if (document instanceof GraphQLError) return { errors: [document] };
  const errors = validate(schema, document);
  return errors.length > 0 ? { errors } : { document };
}

/** Parses and validates an operation once and remembers it. */
function createPreparer(schema: GraphQLSchema): (query: string) => Prepared {
  const kept = new Map<string, Prepared>();
  return (query) => {
    const known = kept.get(query);
    if (known !== undefined) return known;
    const prepared = prepare(schema, query);
    const oldest = kept.size < DOCUMENTS_KEPT ? undefined : kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(query, prepared);
    return prepared;
  };
}

/** Serves a room inside the gateway's process: no HTTP hop, one fresh context an operation. */
export function inProcess(room: Room): Extract<SubgraphEndpoint, { kind: 'in-process' }> {
  const prepareOnce = createPreparer(room.schema);
  const answer = async ({ query, variables, operationName }: SubgraphRequest): Promise<ExecutionResult> => {
    const prepared = prepareOnce(query);
    if ('errors' in prepared) return { errors: prepared.errors ?? [] };
    return execute({
      schema: room.schema,
      document: prepared.document,
      contextValue: room.createContext(),
      ...(variables === undefined ? {} : { variableValues: variables }),
      ...(operationName === undefined ? {} : { operationName }),
    });
  };
  return Object.freeze({ kind: 'in-process' as const, name: room.name, sdl: room.sdl, execute: answer });
}
