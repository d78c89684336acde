import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDepartments } from '../../data/departments/load-departments';
import { loadDivisionTree } from '../../data/divisions/load-tree';
import { openDemoIssuer } from '../../gateway/identity/demo/demo-issuer';
import { createIdentity } from '../../gateway/identity/identity';
import { type Intake } from '../../gateway/intake';
import { type Access } from '../../gateway/access/access';
import { type PolicyMode } from '../../gateway/policy/mode';
import { createPolicy } from '../../gateway/policy/policy';
import { type GraphQLBody } from '../../gateway/testing/start-test-gateway';
import { type AccessState, type Grant } from '../../schema/access/grant';
import { type Store } from '../../lib/store/port';
import { rooms } from '../../subgraphs/list';
import { startFederation } from './federation';

/** An answer with its HTTP status. */
export interface Asked {
  readonly status: number;
  readonly body: GraphQLBody & { readonly extensions?: Readonly<Record<string, unknown>> };
}

/** Who asks, what for. */
export interface As {
  readonly as: string;
  readonly purpose?: string;
  readonly variables?: object;
}

/** A governed federation, whose registry is a value that a test sets. */
export interface GovernedFederation {
  readonly url: string;
  readonly ask: (who: As, query: string) => Promise<Asked>;
  /** A token for who asks. */
  readonly signIn: (who: As) => Promise<string>;
  /** Asks under a token that was had before. */
  readonly askUnder: (token: string, query: string, variables?: object) => Promise<Asked>;
  /** What the registry says from now on. */
  readonly decide: (state: Partial<Omit<AccessState, 'epoch'>>, isFresh?: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** The business time that grants of these tests are made for. */
const NOW = '2026-09-28T09:00:00+08:00';

/** A grant that gives all of a resource for a purpose, unless it is said otherwise. */
export function grantOf(resource: string, department: string, more: Partial<Grant> = {}): Grant {
  return {
    id: `G-${resource}-${department}`,
    resource,
    department,
    app: null,
    purposes: ['tax-review'],
    fields: null,
    methods: ['QUERY'],
    divisions: null,
    isClear: false,
    piaId: null,
    ceiling: 'L3',
    validFrom: '2026-01-01T00:00:00+08:00',
    validTo: '2027-01-01T00:00:00+08:00',
    state: 'ACTIVE',
    basis: '示例',
    ...more,
  };
}

/** Every room behind its own HTTP server, or all in one process, with who may ask and what they may see. */
export async function startGoverned(
  store: Store,
  {
    mode = 'filter',
    transport = 'http',
    intake,
  }: { mode?: PolicyMode; transport?: 'http' | 'in-process'; intake?: Intake } = {},
): Promise<GovernedFederation> {
  const folder = await mkdtemp(join(tmpdir(), 'ecoguard-access-'));
  const demo = await openDemoIssuer(folder);
  const departments = loadDepartments();
  let access: Access = { state: { epoch: 1, grants: [], suspensions: [], appTokens: [] }, isFresh: true };
  const policy = createPolicy({
    divisions: loadDivisionTree(),
    departments,
    now: () => new Date(NOW),
    access: () => access,
    mode,
    home: '330100',
    smallGroups: { least: 5, dominance: 0.85 },
    isNarrowing: () => true,
  });
  const identity = createIdentity({ issuers: [], demo, departments });
  const gateway = await startFederation({ rooms, store, transport, access: { identity, policy, intake } });
  const signIn: GovernedFederation['signIn'] = async ({ as, purpose }) => (await demo.token({ as, purpose })).token;
  const askUnder: GovernedFederation['askUnder'] = async (token, query, variables) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: (await response.json()) as Asked['body'] };
  };
  const ask: GovernedFederation['ask'] = async ({ variables, ...who }, query) =>
    askUnder(await signIn(who), query, variables);
  const decide: GovernedFederation['decide'] = (state, isFresh = true) => {
    const epoch = (access.state?.epoch ?? 0) + 1;
    access = { state: { grants: [], suspensions: [], appTokens: [], ...state, epoch }, isFresh };
  };
  const stop = async (): Promise<void> => {
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: gateway.url, ask, signIn, askUnder, decide, stop };
}
