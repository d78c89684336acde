import { resolve } from 'node:path';
import { type LogLevel } from '../lib/log';
import { SharingError } from '../schema/sharing-error';
import { type IssuerSettings } from './identity/issuer';
import { issuerProblems, issuersOf } from './identity/issuer-settings';
import { type Intake } from './intake';
import { intakeOf, lacksDocuments } from './intake-settings';
import { policySettingsOf, type PolicySettings } from './policy-settings';
import { type CLOCKS, type ENGINE_NAMES, type RemoteSubgraph, settingsSchema } from './settings';

// @apollo/gateway reports home every hour unless this stands before it is loaded.
process.env.APOLLO_TELEMETRY_DISABLED = '1';

/** What the process was told, checked once at the start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Unset: the embedded store. */
  readonly mongodbUri: string | undefined;
  readonly dataDir: string;
  readonly datasets: readonly string[];
  /** Unset: as the data sets ask for. */
  readonly clock: (typeof CLOCKS)[number] | undefined;
  readonly engine: (typeof ENGINE_NAMES)[number];
  readonly logLevel: LogLevel;
  /** Labels of `@override` that are set. */
  readonly overrideLabels: readonly string[];
  /** Subgraphs behind URLs; empty when every room runs in this process. */
  readonly remoteSubgraphs: readonly RemoteSubgraph[];
  /** What `serve gateway` signs with and `serve subgraph` takes, as text. */
  readonly roomKeys: string | undefined;
  /** Where a gateway alone asks what is granted. */
  readonly registryUrl: string | undefined;
  /** What registry and gateways sign their calls with. */
  readonly registryKey: string | undefined;
  /** Whose tokens are taken; none: the demo issuer's. */
  readonly issuers: readonly IssuerSettings[];
  readonly intake: Intake;
  readonly policy: PolicySettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that may hold a password: a problem names them without repeating what came. */
const SECRET_SETTINGS = ['MONGODB_URI', 'ECOGUARD_ROOM_KEYS', 'ECOGUARD_REGISTRY_KEY', 'ECOGUARD_TOKEN'];

/** An empty variable is how compose files write "not set". */
const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

function unknownSettings(env: Environment, known: readonly string[]): string[] {
  const own = known.filter((name) => name.startsWith('ECOGUARD_'));
  return Object.keys(env)
    .filter((name) => name.startsWith('ECOGUARD_') && !known.includes(name))
    .map((name) => `${name}: no such setting; there are / 没有此配置项；可用：${own.join(', ')}`);
}

function describeIssue(name: string, allowed: string, env: Environment): string {
  const came = SECRET_SETTINGS.includes(name) ? '***' : JSON.stringify(env[name]);
  return `${name}=${came}: needed / 需要 ${allowed}`;
}

/** Reads the settings, or throws one BAD_SETTING that lists every problem at once. `knownDatasets` are the names that can be loaded. */
export function readConfig(environment: Environment, knownDatasets: readonly string[]): Config {
  const env = withoutEmpty(environment);
  const schema = settingsSchema(knownDatasets);
  const read = schema.safeParse(env);
  const problems = [
    ...(read.error?.issues ?? []).map((issue) => describeIssue(String(issue.path[0]), issue.message, env)),
    ...(read.success ? issuerProblems(read.data) : []),
    ...unknownSettings(env, Object.keys(schema.shape)),
  ];
  if (!read.success || problems.length > 0) {
    throw new SharingError('BAD_SETTING', problems.map((problem) => `\n  - ${problem}`).join(''));
  }
  const { data } = read;
  const intake = intakeOf(data);
  if (lacksDocuments(intake)) {
    throw new SharingError(
      'BAD_SETTING',
      `ECOGUARD_DOCUMENTS_FILE: a file / 文件 (ECOGUARD_DOCUMENTS=${intake.documents.mode})`,
    );
  }
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    mongodbUri: data.MONGODB_URI,
    dataDir: resolve(data.ECOGUARD_DATA_DIR),
    datasets: Object.freeze(data.ECOGUARD_DATASET),
    clock: data.ECOGUARD_CLOCK,
    engine: data.ECOGUARD_ENGINE,
    logLevel: data.ECOGUARD_LOG,
    overrideLabels: Object.freeze(data.ECOGUARD_OVERRIDE_LABELS),
    remoteSubgraphs: Object.freeze(data.ECOGUARD_SUBGRAPHS),
    registryUrl: data.ECOGUARD_REGISTRY_URL,
    registryKey: data.ECOGUARD_REGISTRY_KEY,
    roomKeys: data.ECOGUARD_ROOM_KEYS,
    issuers: issuersOf(data),
    intake,
    policy: policySettingsOf(data),
  });
}
