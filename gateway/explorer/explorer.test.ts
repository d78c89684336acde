import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { Kind, parse } from 'graphql';
import { chromium, type Browser, type Page } from 'playwright-core';
import { projectRoot } from '../../lib/project-root';
import { openIdentity } from '../identity/open-identity';
import { fixture } from '../testing/fixture-subgraphs';
import { watchedLog } from '../testing/watched-log';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { parseExample, readExamples } from './examples';

const VERSION = '147.0.0';
const SHOTS = join(projectRoot, '.cache', 'screenshots');
const FONT = require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2');

const divisions = () =>
  fixture(
    'directory',
    `input DivisionFilter { parent: ID }
     type Query { division(code: ID!): Division  divisions(filter: DivisionFilter): [Division!]! }
     type Division { code: ID!  name: String!  level: String!  parent: Division }`,
    {
      Query: {
        division: (_, { code }: { code: string }) => ({
          code,
          name: 'Aroostook',
          level: 'COUNTY',
          parent: { code: 'us-23', name: 'Maine' },
        }),
        divisions: () => [{ code: 'us-23-003', name: 'Aroostook', level: 'COUNTY' }],
      },
    },
  );

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway([divisions()]);
});
afterAll(() => gateway.stop());

describe('the page in a browser', () => {
  let browser: Browser;
  const requested: string[] = [];
  const errors: string[] = [];

  /** The browser's binary is unpacked into TMPDIR and reused whatever its version, so the folder carries the version. */
  beforeAll(async () => {
    process.env.TMPDIR = join(projectRoot, '.cache', `chromium-${VERSION}`);
    mkdirSync(process.env.TMPDIR, { recursive: true });
    mkdirSync(SHOTS, { recursive: true });
    browser = await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: sparticuz.args,
      headless: true,
    });
  });
  afterAll(() => browser.close());

  /** A machine without Chinese glyphs draws boxes: the font goes to this browser alone, the page knows nothing of it. */
  async function addChineseFont(page: Page): Promise<void> {
    await page.route('**/test-font.woff2', (route) => route.fulfill({ path: FONT, contentType: 'font/woff2' }));
    await page.route('**/explorer.css?*', async (route) => {
      const css = await (await route.fetch()).text();
      const face = `@font-face { font-family: 'Noto Sans SC'; src: url(/test-font.woff2); font-display: block; }`;
      await route.fulfill({ body: `${face}${css}`, contentType: 'text/css' });
    });
  }

  async function open(url = gateway.url): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await addChineseFont(page);
    await page.goto(`${url}/`);
    await page.waitForSelector('#examples button');
    await page.waitForSelector('.graphiql-query-editor .CodeMirror');
    return page;
  }

  test('an example loads into the editor, runs, and its answer shows; nothing leaves this host and nothing fails', async () => {
    const page = await open();
    expect(await page.title()).toBe('生态智卫 Eco Smart Guard');
    expect(page.url()).toBe(`${gateway.url}/explorer`);

    await page.click('#example-04-division-tree');
    await page.locator('.graphiql-query-editor', { hasText: 'DivisionTree' }).waitFor();
    await page.click('.graphiql-execute-button');
    await page.locator('.graphiql-response', { hasText: 'Aroostook' }).waitFor();
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(SHOTS, 'explorer.png') });

    expect(await page.locator('#sign-in').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(gateway.url) && !url.startsWith('data:'))).toEqual([]);
  });

  test('beside a demo issuer it asks as whoever is chosen, for what is chosen, and keeps the token nowhere', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ecoguard-explorer-'));
    const identity = await openIdentity({ issuers: [], dataDir, departments: () => undefined, log: watchedLog().log });
    const signedIn = await startTestGateway([divisions()], undefined, { identity });
    const page = await open(signedIn.url);
    const tokens: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) tokens.push(request.headers()['authorization'] ?? '');
    });
    expect(await page.locator('#sign-in').innerText()).toMatch(/^演示 Demo/);
    await page.selectOption('#identity', 'xihu-eeb');
    await page.selectOption('#purpose', 'statistics');
    await page.click('#example-04-division-tree');
    await page.locator('.graphiql-query-editor', { hasText: 'DivisionTree' }).waitFor();
    await page.click('.graphiql-execute-button');
    await page.locator('.graphiql-response', { hasText: 'Aroostook' }).waitFor();
    await page.screenshot({ path: join(SHOTS, 'explorer-demo.png') });

    const token = String(tokens.at(-1)).replace('Bearer ', '');
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ sub: 'xihu-eeb', purpose: 'statistics' });
    const kept = await page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])');
    expect(kept).not.toContain(token.split('.')[1]);
    expect(errors).toEqual([]);
    await signedIn.stop();
    await rm(dataDir, { recursive: true });
  });
});

describe('what the page is made of', () => {
  async function scripts(): Promise<readonly string[]> {
    const html = await (await fetch(`${gateway.url}/explorer`)).text();
    return [...html.matchAll(/"(\/explorer\/assets\/[^"]+)"/g)].map(([, address]) => gateway.url + address);
  }

  test('the page allows scripts of this server only and names both languages', async () => {
    const response = await fetch(`${gateway.url}/explorer`);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect(await response.text()).toContain('<title>生态智卫 Eco Smart Guard</title>');
  });

  test('every file the page names is served for good, compressed, and not sent twice', async () => {
    for (const address of await scripts()) {
      const first = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
      const etag = String(first.headers.get('etag'));
      const again = await fetch(address, { headers: { 'accept-encoding': 'gzip', 'if-none-match': etag } });
      expect([first.status, first.headers.get('content-encoding'), again.status]).toEqual([200, 'gzip', 304]);
      expect(first.headers.get('cache-control')).toContain('immutable');
    }
  });

  test('a browser that takes no compression gets the plain file', async () => {
    const address = `${gateway.url}/explorer/assets/explorer.js`;
    const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(readFileSync(join(__dirname, 'page', 'explorer.js'), 'utf8'));
  });
});

describe('examples', () => {
  test('every example is one valid operation with a title in both languages', async () => {
    for (const { titleZh, titleEn, query } of await readExamples()) {
      expect(titleZh).toMatch(/\p{Script=Han}/u);
      expect(titleEn).not.toMatch(/\p{Script=Han}/u);
      const operations = parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      expect(operations).toHaveLength(1);
    }
  });

  test('an example without its two title lines is refused by name', () => {
    expect(() => parseExample('06-new', '# 标题\nquery { a }')).toThrow('06-new');
  });
});
