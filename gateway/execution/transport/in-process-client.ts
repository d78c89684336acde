import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { SharingError } from '../../../schema/sharing-error';
import { type SubgraphCall, type SubgraphClient, type SubgraphReply } from './subgraph-client';

type InProcessEndpoint = Extract<SubgraphEndpoint, { kind: 'in-process' }>;

/** A department that could not be asked; the cause goes to the log, never to the caller. */
export const unavailable = (name: string, cause: unknown): SubgraphReply => ({
  errors: [new SharingError('SUBGRAPH_UNAVAILABLE', name, new Error(`${name} could not be asked`, { cause }))],
});

/** Asks a room in the same process: no HTTP hop, and the answer comes as objects. */
export function inProcessClient({ name, execute }: InProcessEndpoint): SubgraphClient {
  const call = async ({ query, operationName, variables }: SubgraphCall): Promise<SubgraphReply> => {
    try {
      const given = JSON.parse(variables) as Record<string, unknown>;
      return (await execute({ query, operationName, variables: given })) as SubgraphReply;
    } catch (error) {
      return unavailable(name, error);
    }
  };
  return Object.freeze({ call, close: async () => undefined });
}
