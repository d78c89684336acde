import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { join } from 'node:path';
import { isWithin } from '../examples/reconcile-france/exact';
import { type Reconciliation } from '../examples/reconcile-france/pairs';
import { type TestGateway } from '../gateway/testing/start-test-gateway';
import { readCsvSync } from '../lib/csv';
import { projectRoot } from '../lib/project-root';
import { rooms } from '../subgraphs/list';
import { cleanUp, type Outcome, run } from './support/command-line';
import { startFederation } from './support/federation';
import { loadedStore, type LoadedStore } from './support/loaded-store';

const EXAMPLE = join(projectRoot, 'examples', 'reconcile-france', 'main.ts');

/** Runs the program as its README says. */
const reconcile = (...args: string[]): Promise<Outcome> =>
  run([EXAMPLE, ...args], { main: require.resolve('tsx/cli'), cwd: projectRoot });

afterAll(cleanUp);

describe('the two registers of France, asked over HTTP', () => {
  let loaded: LoadedStore;
  let gateway: TestGateway;
  let json: Outcome;
  let found: Reconciliation & { readonly ok: boolean; readonly pairCount: number };

  beforeAll(async () => {
    loaded = await loadedStore(['france']);
    gateway = await startFederation({ rooms, store: loaded.store, transport: 'http' });
    json = await reconcile('--json', '--url', `${gateway.url}/graphql`);
    found = JSON.parse(json.stdout) as typeof found;
  });
  afterAll(async () => {
    await gateway.stop();
    await loaded.close();
  });

  test('573 pairs stand on 565 establishments, 485 of them within 2 %', () => {
    expect([json.code, json.stderr]).toEqual([0, '']);
    expect(found).toMatchObject({ ok: true, year: 2019, pairCount: 573, establishments: 565, within: 485 });
  });

  test('a pair is one installation: no two pairs share one, and nothing is summed', () => {
    expect(found.pairs).toHaveLength(573);
    expect(new Set(found.pairs.map(({ complianceYear }) => complianceYear)).size).toBe(573);
    const equal = found.pairs.filter(({ verifiedTonnes: t, reportedKilograms: kg }) =>
      new Decimal(t).times(1000).eq(kg),
    );
    expect(equal).toHaveLength(64);
  });

  test('the figures do not hang on the side that 2 % are taken of', () => {
    const ofReported = found.pairs.filter(({ verifiedTonnes, reportedKilograms }) => {
      const gap = new Decimal(verifiedTonnes).times(1000).minus(reportedKilograms).abs();
      return gap.lte(new Decimal(reportedKilograms).times(0.02));
    });
    expect(ofReported).toHaveLength(485);
  });

  test('people read the same figures in both languages', async () => {
    const { code, stdout } = await reconcile('--url', `${gateway.url}/graphql`);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(1 + 573 + 2);
    expect(lines.slice(-2)).toEqual([
      '2019: 573 pairs on 565 establishments, 485 within 2 %',
      '2019 年：565 家场所共 573 对，其中 485 对相差不超过 2%',
    ]);
  });

  test('what the gateway refuses is told in both languages', async () => {
    const { code, stdout, stderr } = await reconcile('--json', '--url', `${gateway.url}/nowhere`);
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(stderr)).toEqual({
      ok: false,
      message: expect.stringMatching(/\/nowhere/),
      messageZh: expect.stringMatching(/\p{Script=Han}/u),
    });
  });
});

describe('without a gateway', () => {
  test('help is in both languages and ends with 0', async () => {
    const { code, stdout } = await reconcile('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/--url .*gateway 网关地址/);
  });

  test('no answer ends with 1, named in both languages', async () => {
    const { code, stderr } = await reconcile('--url', 'http://127.0.0.1:1/graphql');
    expect([code, stderr]).toEqual([
      1,
      'No answer from http://127.0.0.1:1/graphql\nhttp://127.0.0.1:1/graphql 没有应答\n',
    ]);
  });

  test.each([[['--what']], [['--url', 'nowhere']]])('%j is not understood and ends with 2', async (args) => {
    const { code, stdout, stderr } = await reconcile(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('参数无法识别，请使用 --help');
  });
});

describe('how near two amounts are', () => {
  const vectors = readCsvSync(join(projectRoot, 'data'), {
    file: 'vectors/within-percent.csv',
    columns: ['id', 'tonnes', 'kilograms', 'percent', 'expected'],
  }).map(({ values }) => values);

  test.each(vectors)('$id: $tonnes t and $kilograms kg within $percent %: $expected', (vector) => {
    expect(String(isWithin(vector.tonnes, vector.kilograms, Number(vector.percent)))).toBe(vector.expected);
  });

  test('is what exact decimals say, for any two amounts', () => {
    const amount = fc
      .tuple(fc.nat(100000), fc.nat(999))
      .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 100 }), (tonnes, kilograms, percent) => {
        const stated = new Decimal(tonnes).times(1000);
        const bound = stated.times(percent).div(100);
        expect(isWithin(tonnes, kilograms, percent)).toBe(stated.minus(kilograms).abs().lte(bound));
      }),
    );
  });

  test('what is no plain decimal is an error, never a guess', () => {
    expect(() => isWithin('1e3', '1', 2)).toThrow('not a decimal number: 1e3');
  });
});
