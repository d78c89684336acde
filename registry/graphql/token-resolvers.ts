import { type PageAsked } from '../page';
import { type AppTokenDocument, livingSecrets, tokenState } from '../tokens/app-token-document';
import { type AppTokens } from '../tokens/app-tokens';
import { type TokenAsked } from '../tokens/check-token';
import { prefixOf } from '../tokens/new-secret';
import { type RegistryRequest } from './context';

/** Resolvers of app tokens. */
export function tokenResolvers(appTokens: AppTokens) {
  return {
    Query: {
      appTokens: (_: unknown, asked: PageAsked, { claims }: RegistryRequest) => appTokens.page(claims, asked),
    },
    Mutation: {
      createAppToken: (_: unknown, asked: TokenAsked, { claims }: RegistryRequest) => appTokens.create(claims, asked),
      rotateAppToken: (
        _: unknown,
        { id, overlapSeconds }: { id: string; overlapSeconds: number },
        { claims }: RegistryRequest,
      ) => appTokens.rotate(claims, id, overlapSeconds),
      revokeAppToken: (_: unknown, { id }: { id: string }, { claims }: RegistryRequest) => appTokens.revoke(claims, id),
    },
    AppToken: {
      id: ({ _id }: AppTokenDocument) => _id,
      prefix: ({ _id }: AppTokenDocument) => prefixOf(_id),
      department: ({ dept }: AppTokenDocument) => dept,
      expiresAt: ({ secrets }: AppTokenDocument) => secrets.at(-1)?.expiresAt,
      overlapUntil: (document: AppTokenDocument) => livingSecrets(document).at(-2)?.expiresAt ?? null,
      state: tokenState,
    },
  };
}
