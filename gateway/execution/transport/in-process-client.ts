import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { type Scope } from '../decision/policy';
import { unavailable } from '../../engine/subgraph-answer';
import { beforeDeadline } from './deadline';
import { type SubgraphCall, type SubgraphClient, type SubgraphReply } from './subgraph-client';

type InProcessEndpoint = Extract<SubgraphEndpoint, { kind: 'in-process' }>;

/** Asks a room in the same process: no HTTP hop, the caller goes and the answer comes as objects. */
export function inProcessClient({ name, execute }: InProcessEndpoint): SubgraphClient {
  const ask = ({ operation, variables }: SubgraphCall, { context }: Scope) => {
    const given = JSON.parse(variables) as Record<string, unknown>;
    const request = { query: operation.query, operationName: operation.name, variables: given };
    return context === null ? execute(request) : execute(request, context);
  };
  const call = async (asked: SubgraphCall, scope: Scope): Promise<SubgraphReply> => {
    try {
      return (await beforeDeadline(scope, () => ask(asked, scope))) as SubgraphReply;
    } catch (error) {
      return unavailable(name, error);
    }
  };
  return Object.freeze({ call, close: async () => undefined });
}
