import { resolve } from 'node:path';
import { readConfig } from './config';
import { DEFAULT_INTAKE } from './intake';

const KNOWN = ['hangzhou', 'maine', 'france'];

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env, KNOWN);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test('with no settings at all the gateway listens on this machine only and keeps its data beside it', () => {
  expect(readConfig({}, KNOWN)).toEqual({
    overrideLabels: [],
    port: 4000,
    host: '127.0.0.1',
    mongodbUri: undefined,
    dataDir: resolve('.data'),
    datasets: ['hangzhou'],
    clock: undefined,
    engine: 'compiled',
    logLevel: 'info',
    remoteSubgraphs: [],
    issuers: [],
    intake: DEFAULT_INTAKE,
    policy: { home: '330100', mode: 'filter', smallGroups: { least: 5, dominance: 0.85 } },
  });
});

test('every setting is read, an empty one counts as not set, and the result cannot be changed', () => {
  const config = readConfig(
    {
      PORT: '0',
      HOST: '',
      MONGODB_URI: 'mongodb://db/eco',
      ECOGUARD_DATASET: 'maine, france',
      ECOGUARD_CLOCK: 'real',
      ECOGUARD_LOG: 'warn',
      ECOGUARD_SUBGRAPHS: 'directory=http://d:4001/,permits=https://p/graphql',
      PATH: '/bin',
    },
    KNOWN,
  );
  expect(config).toMatchObject({
    port: 0,
    host: '127.0.0.1',
    mongodbUri: 'mongodb://db/eco',
    clock: 'real',
    logLevel: 'warn',
  });
  expect(config.datasets).toEqual(['maine', 'france']);
  expect(config.remoteSubgraphs).toEqual([
    { name: 'directory', url: 'http://d:4001/' },
    { name: 'permits', url: 'https://p/graphql' },
  ]);
  expect(Object.isFrozen(config)).toBe(true);
});

test('"none" loads no data set', () => {
  expect(readConfig({ ECOGUARD_DATASET: 'none' }, KNOWN).datasets).toEqual([]);
});

test('all problems are listed at once, each with what came and what is allowed', () => {
  const text = refusal({
    PORT: '70000',
    ECOGUARD_LOG: 'loud',
    ECOGUARD_DATASET: 'maine,mars',
    ECOGUARD_SUBGRAPHS: 'permits',
    ECOGUARD_DATA: '/data',
  });
  expect(text.split('\n').slice(1)).toEqual([
    expect.stringMatching(/PORT="70000".*0 to 65535.*0 至 65535/),
    expect.stringMatching(/ECOGUARD_DATASET="maine,mars".*maine, france.*none/),
    expect.stringMatching(/ECOGUARD_LOG="loud".*debug, info/),
    expect.stringMatching(/ECOGUARD_SUBGRAPHS="permits".*name=url/),
    expect.stringMatching(/ECOGUARD_DATA: .*没有此配置项.*ECOGUARD_DATA_DIR/),
  ]);
});

test.each([
  ['none beside another set', { ECOGUARD_DATASET: 'none,maine' }],
  ['a subgraph named twice', { ECOGUARD_SUBGRAPHS: 'a=http://x/,a=http://y/' }],
  ['a port with words', { PORT: '4000 please' }],
])('%s is refused', (_, env) => {
  expect(refusal(env as Record<string, string>)).toContain(Object.keys(env)[0]);
});

test('a store address that is not usable is named without repeating the password in it', () => {
  const text = refusal({ MONGODB_URI: 'postgres://admin:secret@db/eco' });
  expect(text).toMatch(/MONGODB_URI=\*\*\*.*mongodb:\/\//);
  expect(text).not.toContain('secret');
});

describe('issuers', () => {
  const two = {
    ECOGUARD_ISSUER: 'https://a.test, https://b.test',
    ECOGUARD_JWKS_URI: 'https://a.test/jwks,http://127.0.0.1:8080/jwks',
    ECOGUARD_AUDIENCE: 'eco,eco',
  };

  test('are read place by place', () => {
    expect(readConfig(two, KNOWN).issuers).toEqual([
      { issuer: 'https://a.test', jwksUri: 'https://a.test/jwks', audience: 'eco' },
      { issuer: 'https://b.test', jwksUri: 'http://127.0.0.1:8080/jwks', audience: 'eco' },
    ]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['fewer audiences', { ...two, ECOGUARD_AUDIENCE: 'eco' }, /ECOGUARD_AUDIENCE: as many of each \/ 三项数量须一致/],
    ['no issuer at all', { ECOGUARD_AUDIENCE: 'eco' }, /as many of each/],
    ['an issuer twice', { ...two, ECOGUARD_ISSUER: 'https://a.test,https://a.test' }, /each once \/ 不得重复/],
    [
      'keys over an open wire',
      { ...two, ECOGUARD_JWKS_URI: 'https://a.test/jwks,http://b.test/jwks' },
      /"http:\/\/b.test\/jwks".*https/,
    ],
    ['keys at no address', { ...two, ECOGUARD_JWKS_URI: 'https://a.test/jwks,jwks' }, /"jwks".*https/],
  ])('%s are refused', (_, env, text) => expect(refusal(env)).toMatch(text));
});

test('the key of the registry and the token of whoever asks it are long enough, and never repeated', () => {
  const told = refusal({ ECOGUARD_REGISTRY_KEY: 'short-secret', ECOGUARD_REGISTRY_URL: 'ftp://registry' });
  expect(told).toContain('ECOGUARD_REGISTRY_KEY=***');
  expect(told).not.toContain('short-secret');
  expect(told).toContain('ECOGUARD_REGISTRY_URL="ftp://registry"');
  const key = 'k'.repeat(32);
  const given = { ECOGUARD_REGISTRY_KEY: key, ECOGUARD_REGISTRY_URL: 'https://r:4010', ECOGUARD_TOKEN: 't' };
  expect(readConfig(given, KNOWN)).toMatchObject({ registryKey: key, registryUrl: 'https://r:4010' });
});
