import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../../lib/log';
import { directoryFixture, permitsFixture, serveFixture } from '../testing/fixture-subgraphs';
import { gatewaysOver, supergraphServer, supergraphWith } from '../testing/serve-supergraph';
import { type Line } from '../testing/watched-log';
import { sha256 } from '../../lib/sha256';
import { remoteRoomsSupply } from './rooms-supply';

const [ONE, TWO] = [supergraphWith('one'), supergraphWith('two')];
const QUIET = createLog({ level: 'silent', pretty: false });
const LOUD = 'THE SOURCE CANNOT BE USED';

let over: ReturnType<typeof gatewaysOver>;
let file: string;
beforeEach(() => {
  over = gatewaysOver();
  file = join(over.folder, 'supergraph.graphql');
  writeFileSync(file, ONE);
});
afterEach(() => over.cleanUp());

/** What a start that failed says, and what it wrote into the log. */
async function failure(start: Promise<unknown>): Promise<{ code: string; message: string; lines: readonly Line[] }> {
  return start.then(
    () => Promise.reject(new Error('it started')),
    (error: unknown) => error as { code: string; message: string; lines: readonly Line[] },
  );
}

const keptFolder = (): string => join(over.folder, 'data', 'supergraph');

/** Serves the file once, so that it is kept. */
async function serveOnce(): Promise<void> {
  await (await over.open({ supergraph: file })).stop();
}

describe('the last good supergraph', () => {
  test.each([
    ['is gone', () => rmSync(file)],
    ['is damaged', () => writeFileSync(file, ONE.slice(0, 100))],
  ])('serves when the source %s at the start, and the log says so loudly', async (_, spoil) => {
    await serveOnce();
    spoil();
    const gateway = await over.open({ supergraph: file });
    expect(await gateway.lineWith(LOUD)).toMatchObject({
      level: 'error',
      code: 'SUPERGRAPH_UNUSABLE',
      messageZh: expect.stringContaining('超图不可用') as unknown,
      digest: sha256(ONE),
    });
    expect(await gateway.health()).toMatchObject({ digest: sha256(ONE), origin: 'last good' });
    expect(await gateway.fields()).toEqual(['one']);

    writeFileSync(file, TWO);
    await gateway.lineWith('supergraph swapped');
    expect(await gateway.health()).toMatchObject({ digest: sha256(TWO), origin: 'source' });
  });

  test('is the one that was swapped in last', async () => {
    const gateway = await over.open({ supergraph: file });
    writeFileSync(file, TWO);
    await gateway.lineWith('supergraph swapped');
    await gateway.stop();
    rmSync(file);
    expect(await (await over.open({ supergraph: file })).fields()).toEqual(['two']);
  });

  test('gives way without a swap when the source comes back with the same', async () => {
    const server = await supergraphServer((_, response) => response.end(ONE));
    await (await over.open({ supergraph: server.url })).stop();
    server.answerWith((_, response) => response.writeHead(503).end());
    const gateway = await over.open({ supergraph: server.url, poll: 0.05 });
    expect(await gateway.health()).toMatchObject({ origin: 'last good' });
    server.answerWith((_, response) => response.end(ONE));
    await gateway.lineWith('the source has it');
    expect(await gateway.health()).toMatchObject({ origin: 'source', swaps: 0 });
    server.stop();
  });

  test.each([
    ['a changed letter', (text: string) => text.replace('one', 'two')],
    ['its end missing', (text: string) => text.slice(0, -9)],
    ['nothing in it', () => ''],
  ])('with %s is not used: the start fails for the source, and the log names the damaged file', async (_, damage) => {
    await serveOnce();
    rmSync(file);
    const [name = ''] = readdirSync(keptFolder());
    const kept = join(keptFolder(), name);
    writeFileSync(kept, damage(readFileSync(kept, 'utf8')));
    const { code, message, lines } = await failure(over.open({ supergraph: file }));
    expect([code, message]).toEqual(['SUPERGRAPH_UNUSABLE', expect.stringContaining(file)]);
    const damaged = lines.find((line) => String(line['msg']).includes(kept));
    expect(damaged).toMatchObject({ level: 'error', code: 'SUPERGRAPH_UNUSABLE' });
    expect(damaged?.['messageZh']).toContain('已损坏');
  });

  test('of another source is not used', async () => {
    await serveOnce();
    const { code } = await failure(over.open({ supergraph: `${file}.other` }));
    expect(code).toBe('SUPERGRAPH_UNUSABLE');
  });

  test('is no way around the sharing rules', async () => {
    await serveOnce();
    writeFileSync(file, ONE.replace('schema\n', 'schema\n  @link(url: "https://eco-smart-guard.dev/sharing/v1.0")\n'));
    expect(await failure(over.open({ supergraph: file }))).toMatchObject({ code: 'SUPERGRAPH_SHARES' });
  });

  test('that cannot be kept costs a warning and no more', async () => {
    writeFileSync(join(over.folder, 'data'), 'a file where the folder should be');
    const gateway = await over.open({ supergraph: file });
    expect(await gateway.lineWith('could not be kept')).toMatchObject({ level: 'warn' });
    expect(await gateway.fields()).toEqual(['one']);
  });

  test('of rooms in other processes serves while one of them is down', async () => {
    const served = await Promise.all([directoryFixture(), permitsFixture()].map(serveFixture));
    const rooms = served.map(({ http }) => http);
    let isDown = false;
    const ask = async () => {
      if (isDown) throw new Error('permits could not be asked');
      return rooms;
    };
    const place = { dataDir: join(over.folder, 'data'), log: QUIET };
    mkdirSync(place.dataDir);
    await (await over.startOver(() => remoteRoomsSupply(rooms, ask, place))).stop();
    isDown = true;
    const gateway = await over.startOver(() => remoteRoomsSupply(rooms, ask, place));
    expect(await gateway.lineWith(LOUD)).toMatchObject({ level: 'error' });
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ source(id: \\"s1\\") { name permits { permitNo } } }"}',
    });
    expect(await answer.json()).toEqual({ data: { source: { name: 'Source s1', permits: [{ permitNo: 's1-P1' }] } } });
    served.forEach(({ stop }) => stop());
  });
});
