import { type Config } from '../gateway/config';
import { type Log } from '../lib/log';
import { type Catalogue } from '../schema/access/catalogue';
import { openRegistry, type Registry, type RegistryParts } from '../registry/registry';
import { type House } from './house';

/** What the registry of a house is opened with, beside its store. */
export interface HouseRegistryParts {
  readonly config: Pick<Config, 'registryKey'>;
  readonly catalogue: Catalogue;
  readonly identify: RegistryParts['identify'];
  readonly explain?: RegistryParts['explain'];
  readonly log: Log;
}

/** The registry on the store of a house. */
export function openHouseRegistry(
  { store, divisions, departments, clock }: House,
  { config, catalogue, identify, explain, log }: HouseRegistryParts,
): Promise<Registry> {
  const directory = { departments, divisions };
  return openRegistry({ store, clock, directory, catalogue, identify, explain, key: config.registryKey, log });
}
