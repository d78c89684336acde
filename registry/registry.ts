import { type Route } from '../http/exchange';
import { type Clock } from '../lib/clock';
import { type Log } from '../lib/log';
import { scopedStore } from '../lib/store/scoped-store';
import { type Store } from '../lib/store/port';
import { type Catalogue } from '../schema/access/catalogue';
import { type AccessSource } from '../schema/access/grant';
import { type ExplainAccess } from '../schema/access/resource-access';
import { AccessRegister } from './access/access-register';
import { accessRoutes } from './access/access-routes';
import { type Directory } from './directory';
import { Epoch } from './epoch';
import { type GrantDocument } from './grants/grant-document';
import { Grants } from './grants/grants';
import { type SeedGrant, seedGrants } from './grants/seed-grants';
import { accessResolvers } from './graphql/access-resolvers';
import { grantResolvers } from './graphql/grant-resolvers';
import { type Identify, registryRoute, startRegistryServer } from './graphql/registry-server';
import { suspensionResolvers } from './graphql/suspension-resolvers';
import { tokenResolvers } from './graphql/token-resolvers';
import { typeDefsWith } from './graphql/type-defs';
import { Ledger } from './ledger';
import { type SuspensionDocument } from './suspensions/suspension-document';
import { Suspensions } from './suspensions/suspensions';
import { type AppTokenDocument } from './tokens/app-token-document';
import { AppTokens } from './tokens/app-tokens';

/** What a registry is opened with. */
export interface RegistryParts {
  readonly store: Store;
  readonly directory: Directory;
  readonly catalogue: Catalogue;
  /** The business clock, which grants begin and end by. */
  readonly clock: Clock;
  readonly identify: Identify;
  /** Says how the gateway would decide; without it there is no `resourceAccess`. */
  readonly explain?: ExplainAccess | undefined;
  /** What gateways in other processes sign with; without it they are not answered. */
  readonly key?: string | undefined;
  readonly log: Log;
}

/** A registry that can be asked. */
export interface Registry {
  readonly routes: readonly Route[];
  /** What stands, for a gateway in this process. */
  readonly access: AccessSource;
  /** Writes made-up grants, where nobody has ever granted anything. */
  readonly seed: (grants: readonly SeedGrant[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

function collectionsOf(store: Store) {
  const own = scopedStore(store, 'registry');
  return {
    own,
    grants: own.collection<GrantDocument>('grants'),
    suspensions: own.collection<SuspensionDocument>('suspensions'),
    appTokens: own.collection<AppTokenDocument>('appTokens'),
  };
}

/** The books of the registry: what is kept, and what may be done with it. */
async function openBooks({ store, directory, catalogue, clock }: RegistryParts) {
  const { own, grants: granted, suspensions: suspended, appTokens: tokens } = collectionsOf(store);
  const epoch = await Epoch.open(own);
  const now = (): Date => clock.now();
  const rules = { catalogue, directory, now };
  const grants = new Grants({ ...rules, documents: granted, ledger: new Ledger(granted, epoch) });
  const suspensions = new Suspensions({ ...rules, documents: suspended, ledger: new Ledger(suspended, epoch) });
  const appTokens = new AppTokens(tokens, new Ledger(tokens, epoch));
  const kept = { grants: granted, suspensions: suspended, appTokens: tokens };
  const register = new AccessRegister({ epoch, ...kept, uses: appTokens, now });
  const seed = (seeds: readonly SeedGrant[]): Promise<void> => seedGrants(granted, epoch, seeds);
  return { seed, epoch, grants, suspensions, appTokens, register, now };
}

/** Opens the registry on the store: its GraphQL route, and what gateways enforce. */
export async function openRegistry(parts: RegistryParts): Promise<Registry> {
  const { directory, identify, explain, key, log } = parts;
  const { seed, epoch, grants, suspensions, appTokens, register, now } = await openBooks(parts);
  const resolvers = [
    { Query: { accessEpoch: () => epoch.current() } },
    grantResolvers(grants, now),
    suspensionResolvers(suspensions),
    tokenResolvers(appTokens),
    ...(explain === undefined ? [] : [accessResolvers(explain, directory)]),
  ];
  const apollo = await startRegistryServer({ typeDefs: typeDefsWith(explain !== undefined), resolvers, log });
  const routes = [registryRoute(apollo, identify), ...(key === undefined ? [] : accessRoutes(register, key))];
  return Object.freeze({ routes, access: register, seed, stop: () => apollo.stop() });
}
