import { type GraphQLDataSource } from '@apollo/gateway';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { unavailable } from './subgraph-answer';
import { type SubgraphAnswer, type SubgraphFetch } from './subgraph-fetch';

type InProcessEndpoint = Extract<SubgraphEndpoint, { kind: 'in-process' }>;

/** Asks a room in the same process: no HTTP hop, no second parse of the answer. */
export class InProcessSource implements GraphQLDataSource {
  constructor(private readonly endpoint: InProcessEndpoint) {}

  async process({ request }: SubgraphFetch): Promise<SubgraphAnswer> {
    const { name, execute } = this.endpoint;
    if (request.query === undefined) return unavailable(name, new Error('A fetch without a query'));
    try {
      return await execute({
        query: request.query,
        variables: request.variables,
        operationName: request.operationName,
      });
    } catch (error) {
      return unavailable(name, error);
    }
  }
}
