import { createClock } from '../../lib/clock';
import { createLog } from '../../lib/log';
import { type Store } from '../../lib/store/port';
import { type CataloguedResource } from '../../schema/access/catalogue';
import { createDivisionTree, type Division } from '../../schema/division';
import { SharingError } from '../../schema/sharing-error';
import { openRegistry, type Registry, type RegistryParts } from '../registry';
import { serveRegistry } from '../serve-registry';
import { DEPARTMENTS, PEOPLE, type Person } from './people';

export const TEST_KEY = 'a key that only tests know, long enough';

/** The business time of test registries, which runs on. */
export const TEST_TIME = '2026-09-28T09:00:00+08:00';

const division = (code: string, parent: string | null): Division => ({
  ...{ code, name: code, level: '', parent, validFrom: null, validTo: null, successors: [] },
});

const divisions = createDivisionTree([
  division('330000', null),
  ...['330100', '330200'].map((code) => division(code, '330000')),
  ...['330106', '330114'].map((code) => division(code, '330100')),
]);

const resource = (id: string, share: CataloguedResource['share'], purposes: string[]): CataloguedResource => ({
  ...{ id, provider: 'eeb', share, purposes },
  fields: new Map([
    ['Trade.id', 'L1'],
    ['Trade.price', 'L2'],
    ['Trade.person', 'L3'],
  ]),
});

const RESOURCES = [
  resource('eeb.trades', 'CONDITIONAL', ['环保税复核', '权益交易监管']),
  resource('eeb.secrets', 'NOT_SHARED', []),
  resource('eeb.open', 'UNCONDITIONAL', []),
];

/** An answer of the registry as a test reads it. */
export interface Answered {
  readonly status: number;
  readonly data: Record<string, Record<string, unknown>> | null | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  /** Code of the first error; null where there is none. */
  readonly code: unknown;
}

/** A real registry on a free port, whose callers sign in by their names. */
export interface TestRegistry {
  readonly url: string;
  readonly registry: Registry;
  readonly ask: (who: Person | null, query: string, variables?: object) => Promise<Answered>;
  readonly stop: () => Promise<void>;
}

const identify: RegistryParts['identify'] = async ({ authorization = '' }) => {
  const claims = PEOPLE[authorization.replace('Bearer ', '') as Person] as (typeof PEOPLE)[Person] | undefined;
  if (claims === undefined) throw new SharingError('FORBIDDEN', 'sign in');
  return { claims };
};

async function askAt(url: string, who: Person | null, body: object): Promise<Answered> {
  const response = await fetch(`${url}/registry/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who === null ? {} : { authorization: `Bearer ${who}` }) },
    body: JSON.stringify(body),
  });
  const { data, errors = [] } = (await response.json()) as Partial<Answered>;
  return { status: response.status, data, errors, code: errors[0]?.extensions['code'] ?? null };
}

/** Opens and serves a registry on the store; `port` lets one come back where it was. */
export async function startTestRegistry(
  store: Store,
  given: Partial<RegistryParts> & { readonly port?: number } = {},
): Promise<TestRegistry> {
  const log = createLog({ level: 'silent', pretty: false });
  const { port = 0, ...parts } = given;
  const registry = await openRegistry({
    store,
    directory: { departments: (code) => DEPARTMENTS.find((found) => found.code === code), divisions },
    catalogue: (id) => RESOURCES.find((found) => found.id === id),
    clock: createClock(new Date(TEST_TIME)),
    identify,
    key: TEST_KEY,
    log,
    ...parts,
  });
  const served = await serveRegistry(registry, { host: '127.0.0.1', port, log, ready: async () => undefined });
  const ask: TestRegistry['ask'] = (who, query, variables) => askAt(served.url, who, { query, variables });
  const stop = (): Promise<void> => served.stop().then(() => registry.stop());
  return { url: served.url, registry, ask, stop };
}
