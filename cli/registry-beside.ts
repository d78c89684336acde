import { hangzhouGrants } from '../data/hangzhou/demo-grants';
import { LiveAccess } from '../gateway/access/live-access';
import { type Config } from '../gateway/config';
import { type Identity } from '../gateway/identity/identity';
import { openIdentity } from '../gateway/identity/open-identity';
import { type Log } from '../lib/log';
import { type Registry } from '../registry/registry';
import { explainer } from '../gateway/policy/explain';
import { type Governing } from './governed-catalogue';
import { type House } from './house';
import { openHouseRegistry } from './house-registry';

/** Says who asks a service; apps are told by what the registry decided, where there is one. */
export function identityOf(
  { issuers, dataDir }: Config,
  { departments, access, log }: { departments: House['departments']; access?: LiveAccess | undefined; log: Log },
): Promise<Identity> {
  const ofApps =
    access === undefined
      ? {}
      : { access: () => access.current().state, noteUse: (digest: string) => access.noteUse(digest) };
  return openIdentity({ issuers, dataDir, departments, ...ofApps, log });
}

/** The invented city, and nobody's real data beside it. */
const isHangzhou = ({ datasets }: Config): boolean =>
  datasets.length > 0 && datasets.every((dataset) => dataset.startsWith('hangzhou'));

/** The registry of a house, what is known of its decisions, and who asks. */
export interface RegistryBeside {
  readonly registry: Registry;
  readonly access: LiveAccess;
  readonly identity: Identity;
  readonly stop: () => Promise<void>;
}

/** Opens the registry of a house with all that stands between it and those who ask. */
export async function openRegistryBeside(
  house: House,
  { config, governing, log }: { readonly config: Config; readonly governing: Governing; readonly log: Log },
): Promise<RegistryBeside> {
  // Apps are told by tokens that the registry keeps: it is opened first, and asked by nobody before there is an identity.
  const identify: Identity['of'] = (headers) => identity.of(headers);
  const { divisions, departments, clock } = house;
  const explain = explainer({
    ...{ divisions, departments, now: () => clock.now() },
    access: () => access.current(),
    governance: governing.governance,
  });
  const { catalogue } = governing;
  const registry = await openHouseRegistry(house, { config, catalogue, identify, explain, log });
  const access = await LiveAccess.start(registry.access, log);
  const identity = await identityOf(config, { departments, access, log });
  if (identity.demo !== null && isHangzhou(config)) await registry.seed(hangzhouGrants);
  const stop = async (): Promise<void> => {
    await access.stop();
    await registry.stop();
  };
  return Object.freeze({ registry, access, identity, stop });
}
