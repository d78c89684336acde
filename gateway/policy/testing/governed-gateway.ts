import { type CryptoKey, generateKeyPair, SignJWT } from 'jose';
import { createIdentity } from '../../identity/identity';
import { type GraphQLBody, startTestGateway } from '../../testing/start-test-gateway';
import { type Claims } from '../../../schema/access/claims';
import { type Department } from '../../../schema/access/departments';
import { createDivisionTree, type Division } from '../../../schema/division';
import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { type Access } from '../../access/access';
import { type PolicyMode } from '../mode';
import { createPolicy } from '../policy';

const ISSUER = 'https://issuer.test';

const division = (code: string, parent: string | null): Division => ({
  ...{ code, name: code, level: 'X', parent, validFrom: null, validTo: null, successors: [] },
});

/** A city with two counties. */
const DIVISIONS = createDivisionTree([division('city', null), division('east', 'city'), division('west', 'city')]);

const department = (code: string, line: string, of: string): Department => ({
  ...{ code, name: code, line, level: 'CITY', division: of, parent: null },
});

/** A line that provides, in the city and in one county, and one that asks. */
const DEPARTMENTS = [
  department('city-eeb', 'eeb', 'city'),
  department('east-eeb', 'eeb', 'east'),
  department('city-tax', 'tax', 'city'),
];

/** Who asks, unless it is said otherwise: a department of another line. */
const TAX: Claims = {
  ...{ sub: 'somebody', app: null, dept: 'city-tax', level: 'CITY', div: 'city', roles: ['consumer'] },
  ...{ scopes: [], purpose: 'tax-review' },
};

/** A gateway that enforces the sharing rules over subgraphs of a test. */
export interface GovernedGateway {
  readonly ask: (query: string, who?: Partial<Claims>, variables?: object) => Promise<GraphQLBody>;
  readonly stop: () => Promise<void>;
}

const tokenOf = ({ scopes, ...claims }: Claims, key: CryptoKey): Promise<string> =>
  new SignJWT({ ...claims, scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(ISSUER)
    .setAudience('ecoguard')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);

/** Starts it; what is not said is as a gateway without a registry has it. */
export async function startGovernedGateway(
  subgraphs: readonly SubgraphEndpoint[],
  given: {
    readonly mode?: PolicyMode;
    readonly access?: () => Access;
    readonly isNarrowing?: (room: string) => boolean;
  } = {},
): Promise<GovernedGateway> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const departments = (code: string): Department | undefined => DEPARTMENTS.find((known) => known.code === code);
  const identity = createIdentity({
    issuers: [{ name: ISSUER, audience: 'ecoguard', findKey: async () => publicKey }],
    departments,
  });
  const policy = createPolicy({
    ...{ divisions: DIVISIONS, departments, now: () => new Date('2026-09-28T09:00:00+08:00'), home: 'city' },
    smallGroups: { least: 5, dominance: 0.85 },
    access: () => ({ state: null, isFresh: true }),
    isNarrowing: () => false,
    mode: 'filter',
    ...given,
  });
  const gateway = await startTestGateway(subgraphs, undefined, { identity, policy });
  const ask: GovernedGateway['ask'] = async (query, who = {}, variables = {}) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf({ ...TAX, ...who }, privateKey)}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLBody;
  };
  return { ask, stop: gateway.stop };
}
