import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { unavailable } from '../../engine/subgraph-answer';
import { type SubgraphCall, type SubgraphClient, type SubgraphReply } from './subgraph-client';

type InProcessEndpoint = Extract<SubgraphEndpoint, { kind: 'in-process' }>;

/** Asks a room in the same process: no HTTP hop, and the answer comes as objects. */
export function inProcessClient({ name, execute }: InProcessEndpoint): SubgraphClient {
  const call = async ({ operation, variables }: SubgraphCall): Promise<SubgraphReply> => {
    try {
      const given = JSON.parse(variables) as Record<string, unknown>;
      return (await execute({
        query: operation.query,
        operationName: operation.name,
        variables: given,
      })) as SubgraphReply;
    } catch (error) {
      return unavailable(name, error);
    }
  };
  return Object.freeze({ call, close: async () => undefined });
}
