import { defineConfig } from '@graphql-hive/gateway';

/** What Hive Gateway's own options on the command line cannot say: which header goes on, and the sharing of equal requests. */
export const gatewayConfig = defineConfig({
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? undefined }),
  },
  inboundInflightRequestDeduplication: process.env.ECOGUARD_BENCH_SHARED === '1',
});
