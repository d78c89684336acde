import { type Config } from '../../gateway/config';
import { DEMO_IDENTITIES, type DemoIdentity } from '../../gateway/identity/demo/demo-identities';
import { type DemoRequest, openDemoIssuer } from '../../gateway/identity/demo/demo-issuer';
import { PURPOSES } from '../../schema/access/purposes';
import { SharingError } from '../../schema/sharing-error';
import { print } from '../print';

const lineOf = ({ name, dept, level, roles, zh, en }: DemoIdentity): string =>
  [name.padEnd(15), dept.padEnd(15), level.padEnd(8), roles.join(' ').padEnd(15), `${zh} ${en}`].join(' ');

/** `ecoguard token --list`: the demo identities, and the purposes they may ask for. */
export function listIdentities(json: boolean): void {
  if (json) return print(JSON.stringify({ ok: true, identities: DEMO_IDENTITIES, purposes: PURPOSES }));
  for (const identity of DEMO_IDENTITIES) print(lineOf(identity));
  print(`purposes 使用用途: ${PURPOSES.map(({ code, zh }) => `${code} ${zh}`).join(', ')}`);
}

/** `ecoguard token --as NAME`: the token alone on standard output, for a gateway on the same data folder. */
export async function printToken({ issuers, dataDir }: Config, request: DemoRequest, json: boolean): Promise<void> {
  if (issuers.length > 0) {
    const en = 'ECOGUARD_ISSUER is set, so there is no demo issuer; ask that issuer for a token';
    throw new SharingError('BAD_SETTING', { en, zh: '已配置 ECOGUARD_ISSUER，演示签发方不存在，请向该签发方申请令牌' });
  }
  const issued = await (await openDemoIssuer(dataDir)).token(request);
  print(json ? JSON.stringify({ ok: true, ...issued }) : issued.token);
}
