import { cleanUp, refusalOf, run, start, type Started, temporaryFolder } from './support/command-line';

const PURPOSE = '统计分析';

/** What a gateway answers to a token. */
async function statusOf({ url }: Started, token: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
  await response.text();
  return response.status;
}

afterAll(cleanUp);

describe('beside a running gateway on the same data folder', () => {
  let env: Record<string, string>;
  let house: Started;
  beforeAll(async () => {
    env = { ECOGUARD_DATASET: 'none', ECOGUARD_DATA_DIR: await temporaryFolder() };
    house = await start(['serve'], { env });
  });

  test('the token stands alone on standard output, and the gateway takes it', async () => {
    const { code, stdout, stderr } = await run(['token', '--as', 'xihu-eeb', '--purpose', PURPOSE], { env });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(await statusOf(house, stdout.trim())).toBe(200);
    expect(await statusOf(house, `${stdout.trim()}x`)).toBe(401);
  });

  test('--json says what the token says, and when it ends', async () => {
    const begun = Date.now();
    const { stdout } = await run(['token', '--json', '--as', 'xihu-eeb', '--purpose', PURPOSE, '--ttl', '90'], { env });
    const said = JSON.parse(stdout) as { ok: boolean; token: string; expiresAt: string; claims: object };
    expect(said).toMatchObject({
      ok: true,
      claims: { sub: 'xihu-eeb', dept: '330106-eeb', level: 'COUNTY', div: '330106', purpose: 'statistics' },
    });
    const seconds = (Date.parse(said.expiresAt) - begun) / 1000;
    expect(seconds).toBeGreaterThan(88);
    expect(seconds).toBeLessThan(100);
    expect(await statusOf(house, said.token)).toBe(200);
  });

  test('a token of another folder is not taken', async () => {
    const elsewhere = { ECOGUARD_DATA_DIR: await temporaryFolder() };
    const { stdout } = await run(['token', '--as', 'xihu-eeb'], { env: elsewhere });
    expect(await statusOf(house, stdout.trim())).toBe(401);
  });
});

test('--list shows everybody there is, and every purpose', async () => {
  const plain = await run(['token', '--list']);
  const json = await run(['token', '--list', '--json']);
  const { identities, purposes } = JSON.parse(json.stdout) as Record<'identities' | 'purposes', { name: string }[]>;
  expect([identities.length, purposes.length]).toEqual([19, 8]);
  for (const { name } of identities) expect(plain.stdout).toMatch(new RegExp(`^${name} `, 'm'));
  expect(plain.stdout).toContain('tax-review 环保税复核');
});

describe('is refused', () => {
  test.each<[string, string[], string, number, RegExp]>([
    ['as nobody', ['--as', 'mayor'], 'UNKNOWN_IDENTITY', 1, /mayor \(city-eeb, .*france-analyst\)/],
    [
      'for what is no purpose',
      ['--as', 'leader', '--purpose', 'fun'],
      'UNKNOWN_PURPOSE',
      1,
      /fun \(enforcement 执法检查, /,
    ],
    ['without a name', [], 'BAD_COMMAND', 2, /token --as/],
    ['for no time', ['--as', 'leader', '--ttl', '0'], 'BAD_COMMAND', 2, /1 to 86400/],
    ['for longer than a day', ['--as', 'leader', '--ttl', '86401'], 'BAD_COMMAND', 2, /1 to 86400/],
  ])('%s', async (_, args, ...[expected, exit, text]) => {
    const env = { ECOGUARD_DATA_DIR: await temporaryFolder() };
    const { code, exits, message } = await refusalOf(['token', ...args], { env });
    expect([code, exits]).toEqual([expected, [exit, exit]]);
    expect(message).toMatch(text);
  });
});

describe('while an issuer is configured', () => {
  const issuer = {
    ECOGUARD_ISSUER: 'https://issuer.test',
    ECOGUARD_JWKS_URI: 'http://127.0.0.1:9/jwks',
    ECOGUARD_AUDIENCE: 'ecoguard',
  };

  test('there is no demo issuer: no token, no path, no word of it, and its tokens are nobody’s', async () => {
    const env = { ECOGUARD_DATASET: 'none', ECOGUARD_DATA_DIR: await temporaryFolder() };
    const demo = await run(['token', '--as', 'leader'], { env });
    expect((await refusalOf(['token', '--as', 'leader'], { env: { ...env, ...issuer } })).code).toBe('BAD_SETTING');

    const house = await start(['serve'], { env: { ...env, ...issuer } });
    expect((await fetch(`${house.url}/demo/identities`)).status).toBe(404);
    expect((await fetch(`${house.url}/demo/token`, { method: 'POST' })).status).toBe(404);
    expect(await statusOf(house, demo.stdout.trim())).toBe(401);
    expect(await house.stop()).toBe(0);
    expect((await house.ended).stderr).not.toContain('DEMO');
  });
});
