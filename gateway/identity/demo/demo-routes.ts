import { z } from 'zod';
import { PURPOSES } from '../../../schema/access/purposes';
import { SharingError } from '../../../schema/sharing-error';
import { json } from '../../../http/answers';
import { type Route } from '../../../http/exchange';
import { readJson } from '../../../http/read-json';
import { DEMO_IDENTITIES } from './demo-identities';
import { type DemoIssuer } from './demo-issuer';

const askedSchema = z.object({ as: z.string(), purpose: z.string().nullish() });

const NEEDED = '{ "as": identity, "purpose": purpose }, application/json';

function tokenRoute({ token }: DemoIssuer): Route {
  return {
    path: '/demo/token',
    methods: ['POST'],
    answer: async ({ headers, readBody }) => {
      const asked = askedSchema.safeParse(readJson(headers['content-type'], await readBody()));
      if (!asked.success) throw new SharingError('BAD_REQUEST', NEEDED);
      const { as, purpose } = asked.data;
      return json(200, await token({ as, purpose: purpose ?? undefined }));
    },
  };
}

const identitiesRoute: Route = {
  path: '/demo/identities',
  methods: ['GET'],
  answer: async () => json(200, { identities: DEMO_IDENTITIES, purposes: PURPOSES }),
};

/** Signing in to try things out; only a gateway with a demo issuer has these paths. */
export const demoRoutes = (demo: DemoIssuer): readonly Route[] => [identitiesRoute, tokenRoute(demo)];
