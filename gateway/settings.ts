import { z } from 'zod';
import { LOG_LEVELS } from '../lib/log';
import { issuerShape } from './identity/issuer-settings';
import { intakeShape } from './intake-settings';
import { policyShape } from './policy-settings';

const DECIMAL = /^\d+$/;
const STORE_URI = /^mongodb(\+srv)?:\/\/\S+$/;
const SUBGRAPH_NAME = /^[a-z][a-z0-9-]*$/;
const HTTP_URL = /^https?:\/\/\S+$/;

/** What the business clock shows: the time the data set is looked at from, running on, or real time. */
export const CLOCKS = ['dataset', 'real'] as const;

/** Our own execution of query plans, or plain ApolloGateway. */
export const ENGINE_NAMES = ['compiled', 'apollo'] as const;

/** A subgraph that another process serves. */
export interface RemoteSubgraph {
  readonly name: string;
  readonly url: string;
}

const split = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const bilingual = (en: string, zh: string): string => `${en} / ${zh}`;

const port = z
  .string()
  .refine(
    (text) => DECIMAL.test(text) && Number(text) <= 65535,
    bilingual('an integer 0 to 65535', '0 至 65535 的整数'),
  )
  .transform(Number);

const httpUrl = z.string().regex(HTTP_URL, bilingual('an http or https URL', 'http 或 https 地址'));

const sharedKey = z
  .string()
  .regex(/^\S{32,}$/, bilingual('at least 32 characters without spaces', '至少 32 个字符，无空格'));

const storeUri = z
  .string()
  .regex(
    STORE_URI,
    bilingual('an address that starts with mongodb:// or mongodb+srv://', '以 mongodb:// 或 mongodb+srv:// 开头的地址'),
  );

function datasets(known: readonly string[]) {
  const allowed = bilingual(
    `a comma list of ${known.join(', ')}, or none alone`,
    `${known.join('、')} 的逗号列表，或单独的 none`,
  );
  const isAllowed = (names: string[]): boolean =>
    names.length > 0 && (names.join() === 'none' || names.every((name) => known.includes(name)));
  return z
    .string()
    .transform(split)
    .refine(isAllowed, allowed)
    .transform((names) => names.filter((name) => name !== 'none'));
}

function remoteSubgraph(entry: string): RemoteSubgraph {
  const at = entry.indexOf('=');
  return { name: entry.slice(0, at), url: entry.slice(at + 1) };
}

const isUsable = ({ name, url }: RemoteSubgraph): boolean => SUBGRAPH_NAME.test(name) && HTTP_URL.test(url);
const hasDoubles = (subgraphs: RemoteSubgraph[]): boolean =>
  new Set(subgraphs.map(({ name }) => name)).size < subgraphs.length;

const remoteSubgraphs = z
  .string()
  .transform((text) => split(text).map(remoteSubgraph))
  .refine(
    (subgraphs) => subgraphs.every(isUsable) && !hasDoubles(subgraphs),
    bilingual(
      'name=url,name=url with each name once and http or https URLs',
      'name=url,name=url，名称不重复，URL 以 http 或 https 开头',
    ),
  );

/** Every setting of the gateway: its name, its default, and what it may hold. */
export const settingsSchema = (knownDatasets: readonly string[]) =>
  z.object({
    PORT: port.default(4000),
    HOST: z.string().regex(/^\S+$/, bilingual('a host name or address', '主机名或地址')).default('127.0.0.1'),
    MONGODB_URI: storeUri.optional(),
    ECOGUARD_DATA_DIR: z.string().default('.data'),
    ECOGUARD_DATASET: z.string().default('hangzhou').pipe(datasets(knownDatasets)),
    ECOGUARD_CLOCK: z.enum(CLOCKS, bilingual(`one of ${CLOCKS.join(', ')}`, `${CLOCKS.join('、')} 之一`)).optional(),
    ECOGUARD_ENGINE: z
      .enum(ENGINE_NAMES, bilingual(`one of ${ENGINE_NAMES.join(', ')}`, `${ENGINE_NAMES.join('、')} 之一`))
      .default('compiled'),
    ECOGUARD_LOG: z
      .enum(LOG_LEVELS, bilingual(`one of ${LOG_LEVELS.join(', ')}`, `${LOG_LEVELS.join('、')} 之一`))
      .default('info'),
    ECOGUARD_OVERRIDE_LABELS: z.string().default('').transform(split),
    // Read by the command that needs it: a gateway has a key for each room, a room its own.
    ECOGUARD_ROOM_KEYS: z.string().optional(),
    ECOGUARD_REGISTRY_URL: httpUrl.optional(),
    ECOGUARD_REGISTRY_KEY: sharedKey.optional(),
    // Read by commands that ask a registry.
    ECOGUARD_TOKEN: z.string().optional(),
    ECOGUARD_SUBGRAPHS: z.string().default('').pipe(remoteSubgraphs),
    ...issuerShape,
    ...intakeShape,
    ...policyShape,
  });
