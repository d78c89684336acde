import { ApolloServer, type ApolloServerOptionsWithTypeDefs } from '@apollo/server';
import { completeAnswer, headerMap } from '../../http/apollo/exchange';
import { quietPlugins } from '../../http/apollo/quiet-plugins';
import { showErrors } from '../../http/apollo/show-errors';
import { type Exchange, type Route } from '../../http/exchange';
import { readJson } from '../../http/read-json';
import { type Log } from '../../lib/log';
import { type Claims } from '../../schema/access/claims';
import { RegistryRequest } from './context';

/** Who asks, by the headers of the request; throws for nobody. */
export type Identify = (headers: Exchange['headers']) => Promise<{ readonly claims: Claims }>;

/** Far more than any sensible question to the registry needs. */
const MOST_TOKENS = 2_000;

interface ServerParts {
  readonly typeDefs: readonly string[];
  readonly resolvers: NonNullable<ApolloServerOptionsWithTypeDefs<RegistryRequest>['resolvers']>;
  readonly log: Log;
}

/** Apollo Server over the registry's schema. */
export async function startRegistryServer({ typeDefs, resolvers, log }: ServerParts) {
  const errors = showErrors({ isMasked: true, hasSuggestions: true, log });
  const apollo = new ApolloServer<RegistryRequest>({
    typeDefs: [...typeDefs],
    resolvers,
    parseOptions: { maxTokens: MOST_TOKENS },
    introspection: true,
    persistedQueries: false,
    formatError: errors.formatError,
    plugins: [...quietPlugins(), errors.plugin],
    logger: log,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return apollo;
}

/** GraphQL by POST, for those who say who they are. */
export const registryRoute = (apollo: ApolloServer<RegistryRequest>, identify: Identify): Route => ({
  path: '/registry/graphql',
  methods: ['POST'],
  answer: async ({ headers, readBody, state }) => {
    const { claims } = await identify(headers);
    const body = readJson(headers['content-type'], await readBody());
    const httpGraphQLRequest = { method: 'POST', headers: headerMap(headers), search: '', body };
    const context = async (): Promise<RegistryRequest> => new RegistryRequest(state, claims);
    return completeAnswer(await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }));
  },
});
