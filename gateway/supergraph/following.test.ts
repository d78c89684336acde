import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sha256 } from '../../lib/sha256';
import { countThreads } from '../testing/count-threads';
import { gatewaysOver, supergraphServer, supergraphWith } from '../testing/serve-supergraph';
import { until } from '../testing/until';
import { urlSource } from './url-source';

const { folder, open, cleanUp } = gatewaysOver();
const [ONE, TWO, THREE] = [supergraphWith('one'), supergraphWith('two'), supergraphWith('three')];
const never = new AbortController().signal;
let count = 0;

/** A file of the test's own in a folder of its own. */
function newFile(text: string): string {
  mkdirSync(join(folder, String((count += 1))));
  const file = join(folder, String(count), 'supergraph.graphql');
  writeFileSync(file, text);
  return file;
}

afterAll(cleanUp);

describe('a file', () => {
  test.each([
    ['written over', (file: string) => writeFileSync(file, TWO)],
    [
      'exchanged by a rename',
      (file: string) => {
        writeFileSync(`${file}.new`, TWO);
        renameSync(`${file}.new`, file);
      },
    ],
    [
      'deleted and made again',
      (file: string) => {
        unlinkSync(file);
        writeFileSync(file, TWO);
      },
    ],
  ])('that is %s is served as it is now, and the health tells which one that is', async (_, change) => {
    const file = newFile(ONE);
    const gateway = await open({ supergraph: file });
    const before = await gateway.health();
    expect(before).toMatchObject({ digest: sha256(ONE), source: file, origin: 'source', swaps: 0, refused: 0 });
    change(file);
    const line = await gateway.lineWith('supergraph swapped');
    expect(line).toMatchObject({ level: 'info', from: sha256(ONE), to: sha256(TWO), source: file });
    // The operation that the health asks is in use.
    expect(line).toMatchObject({ warmed: 1, skipped: 0, milliseconds: expect.any(Number) as unknown });
    expect(await gateway.fields()).toEqual(['two']);
    const after = await gateway.health();
    expect(after).toMatchObject({ digest: sha256(TWO), swaps: 1 });
    expect(Date.parse(after.since)).toBeGreaterThanOrEqual(Date.parse(before.since));
    await gateway.stop();
  });

  test('that is a link, as mounted configurations are, is followed when the link is exchanged', async () => {
    const real = [newFile(ONE), newFile(TWO)];
    const link = join(folder, `..data-${String(count)}`);
    const [first = '', second = ''] = real;
    symlinkSync(join(first, '..'), link);
    const gateway = await open({ supergraph: join(link, 'supergraph.graphql'), poll: 0.1 });
    symlinkSync(join(second, '..'), `${link}.new`);
    renameSync(`${link}.new`, link);
    await gateway.lineWith('supergraph swapped');
    expect(await gateway.fields()).toEqual(['two']);
    await gateway.stop();
  });

  test('that turns bad is refused in both languages and counted once, the old one serves on, and a good one comes after', async () => {
    const file = newFile(ONE);
    const gateway = await open({ supergraph: file, poll: 0.05 });
    writeFileSync(file, TWO.slice(0, TWO.length / 2));
    const line = await gateway.lineWith('cannot be used');
    expect(line).toMatchObject({ level: 'error', code: 'SUPERGRAPH_UNUSABLE', serving: sha256(ONE), refused: 1 });
    expect(line['messageZh']).toContain('超图不可用');
    expect(await gateway.health()).toMatchObject({ digest: sha256(ONE), swaps: 0, refused: 1 });
    expect(await gateway.fields()).toEqual(['one']);

    writeFileSync(file, THREE);
    await gateway.lineWith('supergraph swapped', ({ to }) => to === sha256(THREE));
    expect(gateway.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(await gateway.health()).toMatchObject({ digest: sha256(THREE), swaps: 1, refused: 1 });
    await gateway.stop();
  });

  test.each([
    [
      'that links the sharing spec',
      TWO.replace('schema\n', 'schema\n  @link(url: "https://eco-smart-guard.dev/sharing/v1.0")\n'),
      'SUPERGRAPH_SHARES',
    ],
    ['of more than 16 MiB', `${TWO}#${' '.repeat(16 * 1024 * 1024)}`, 'SUPERGRAPH_UNUSABLE'],
    ['whose subgraph has no address', TWO.replace('http://127.0.0.1:9/', ''), 'SUPERGRAPH_UNUSABLE'],
  ])('is held to the same rules as at the start: one %s does not take over', async (_, text, code) => {
    const file = newFile(ONE);
    const gateway = await open({ supergraph: file });
    writeFileSync(file, text);
    await gateway.lineWith('', (line) => line['code'] === code);
    expect(await gateway.fields()).toEqual(['one']);
    await gateway.stop();
  });

  test('that is taken away leaves the old one serving', async () => {
    const file = newFile(ONE);
    const gateway = await open({ supergraph: file, poll: 0.05 });
    rmSync(file);
    await gateway.lineWith('ENOENT');
    await until(async () => (await gateway.health()).refused > 2);
    expect(gateway.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(await gateway.fields()).toEqual(['one']);
    await gateway.stop();
  });
});

describe('a URL', () => {
  const etagOf = (text: string): string => `"${sha256(text)}"`;
  const serving =
    (text: string) =>
    (request: IncomingMessage, response: ServerResponse): void => {
      response.setHeader('etag', etagOf(text));
      if (request.headers['if-none-match'] === etagOf(text)) response.writeHead(304).end();
      else response.end(text);
    };

  test('is asked whether anything is new, and what is new is served', async () => {
    const server = await supergraphServer(serving(ONE));
    const gateway = await open({ supergraph: server.url, poll: 0.05 });
    await until(() => server.requests.length > 2);
    expect(server.requests.slice(0, 3).map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      etagOf(ONE),
      etagOf(ONE),
    ]);
    server.answerWith(serving(TWO));
    await gateway.lineWith('supergraph swapped');
    expect(await gateway.fields()).toEqual(['two']);
    await gateway.stop();
    server.stop();
  });

  test('without an ETag is asked by its date', async () => {
    const date = new Date(0).toUTCString();
    const server = await supergraphServer((_, response) => response.setHeader('last-modified', date).end(ONE));
    const source = urlSource(server.url);
    expect(await source.read(never)).toEqual({ kind: 'read', supergraphSdl: ONE });
    server.answerWith((request, response) => {
      response.writeHead(request.headers['if-modified-since'] === date ? 304 : 500).end();
    });
    expect(await source.read(never)).toEqual({ kind: 'unchanged' });
    server.stop();
  });

  test('that fails is said once and counted each time, and is served again when it is back', async () => {
    const server = await supergraphServer(serving(ONE));
    const gateway = await open({ supergraph: server.url, poll: 0.05 });
    server.answerWith((_, response) => response.writeHead(503).end('down'));
    await gateway.lineWith('HTTP 503');
    await until(async () => (await gateway.health()).refused > 1);
    expect(gateway.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(await gateway.fields()).toEqual(['one']);
    server.answerWith(serving(TWO));
    await gateway.lineWith('supergraph swapped');
    await gateway.stop();
    server.stop();
  });

  test('that sends more than 16 MiB is cut off', async () => {
    let sent = 0;
    const server = await supergraphServer((_, response) => {
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        sent += chunk.length;
      };
      response.on('drain', more);
      more();
    });
    await expect(urlSource(server.url).read(never)).rejects.toThrow('16777216');
    await until(() => server.requests.every(({ socket }) => socket.destroyed));
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    server.stop();
  });

  test('that does not end its answer is given up', async () => {
    const server = await supergraphServer((_, response) => void response.write('schema'));
    await expect(urlSource(server.url, { timeoutMs: 100 }).read(never)).rejects.toThrow(/timeout/i);
    server.stop();
  });

  test('shows neither its password nor its query, and sends both', async () => {
    const server = await supergraphServer(serving(ONE));
    const secret = server.url.replace('//', '//me:hush-hush@');
    const gateway = await open({ supergraph: `${secret}?key=hush-hush-too`, poll: 0 });
    const [request] = server.requests;
    expect(request?.url).toBe('/supergraph?key=hush-hush-too');
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('me:hush-hush').toString('base64')}`);
    expect(JSON.stringify([gateway.lines, await gateway.health()])).not.toContain('hush-hush');
    await gateway.stop();
    server.stop();
  });
});

test('stopping in the middle of a swap leaves no thread behind', async () => {
  for (const milliseconds of [0, 25, 40, 55]) {
    const threads = countThreads();
    const file = newFile(ONE);
    const gateway = await open({ supergraph: file });
    writeFileSync(file, TWO);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await gateway.stop();
    await until(() => threads.count() === 0);
    threads.stop();
  }
});
