import { type Departments } from '../../schema/access/departments';
import { type Log } from '../../lib/log';
import { type KnownAccess } from './app-callers';
import { openDemoIssuer } from './demo/demo-issuer';
import { createIdentity, type Identity } from './identity';
import { type Issuer, type IssuerSettings } from './issuer';
import { RemoteKeys } from './remote-keys';

/** What a served gateway's identity is opened with. */
export interface IdentityOptions {
  readonly issuers: readonly IssuerSettings[];
  /** Where the demo issuer keeps its key. */
  readonly dataDir: string;
  readonly departments: Departments;
  readonly access?: KnownAccess;
  /** Told of every use of an app token, by its digest. */
  readonly noteUse?: (digest: string) => void;
  readonly log: Log;
}

const DEMO_WARNING =
  'DEMO ISSUER 演示签发方: ECOGUARD_ISSUER is not set, so whoever reaches this gateway may sign in as any demo identity. Never with real data. ' +
  '未配置 ECOGUARD_ISSUER，任何能访问本网关的人都可以任一演示身份登录，切勿用于真实数据。';

/** An issuer whose keys are fetched where it publishes them. */
export function remoteIssuer(settings: IssuerSettings, now: () => number = Date.now): Issuer {
  const keys = new RemoteKeys(settings, now);
  return Object.freeze({ name: settings.issuer, audience: settings.audience, findKey: keys.find });
}

/** The issuers of the settings, or the demo issuer while there are none, which the log says loudly. */
export async function openIdentity({ issuers, dataDir, log, ...parts }: IdentityOptions): Promise<Identity> {
  if (issuers.length > 0) {
    log.info({ issuers: issuers.map(({ issuer }) => issuer) }, 'issuers');
    return createIdentity({ ...parts, issuers: issuers.map((settings) => remoteIssuer(settings)) });
  }
  const demo = await openDemoIssuer(dataDir);
  log.warn({ keyFile: demo.keyFile }, DEMO_WARNING);
  return createIdentity({ ...parts, issuers: [], demo });
}
