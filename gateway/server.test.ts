import { Agent, request } from 'node:http';
import { directoryFixture, permitsFixture } from './testing/fixture-subgraphs';
import { startTestGateway } from './testing/start-test-gateway';
import { createLog } from '../lib/log';
import { startGateway } from './server';

const QUIET = createLog({ level: 'silent', pretty: false });

test('a taken port stops the start and is named with its host', async () => {
  const first = await startTestGateway([directoryFixture()]);
  const { port } = new URL(first.url);
  const config = { host: '127.0.0.1', port: Number(port), dataDir: '/nonexistent/ecoguard' };
  const second = startGateway({ subgraphs: [directoryFixture()], config, log: QUIET, ready: async () => undefined });
  await expect(second).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringContaining(`127.0.0.1:${port}`),
    messageZh: expect.stringContaining('端口已被占用'),
  });
  await first.stop();
});

test('an address this machine does not have is a bad setting', async () => {
  const config = { host: '203.0.113.9', port: 0, dataDir: '/nonexistent/ecoguard' };
  const start = startGateway({ subgraphs: [directoryFixture()], config, log: QUIET, ready: async () => undefined });
  await expect(start).rejects.toMatchObject({ code: 'BAD_SETTING', message: expect.stringContaining('203.0.113.9') });
});

test('subgraphs that do not compose stop the start with all their problems', async () => {
  const broken = [
    { ...directoryFixture(), sdl: 'type Query {' },
    { ...permitsFixture(), sdl: 'type' },
  ];
  await expect(startTestGateway(broken)).rejects.toMatchObject({
    code: 'COMPOSITION_FAILED',
    problems: [expect.objectContaining({ subgraph: 'directory' }), expect.objectContaining({ subgraph: 'permits' })],
  });
});

describe('stopping', () => {
  test('a running request finishes, new ones are refused, and a second stop waits for the first', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const directory = directoryFixture(gate);
    const watched = {
      ...directory,
      execute: async (operation: Parameters<typeof directory.execute>[0]) => {
        asked();
        return directory.execute(operation);
      },
    };
    const gateway = await startTestGateway([watched]);
    const running = gateway.ask('{ slow }');
    await isAsked;

    const stops = [gateway.stop(), gateway.stop()];
    await expect(fetch(`${gateway.url}/health/live`)).rejects.toThrow();
    open();

    expect((await running).body).toEqual({ data: { slow: 'finished' } });
    expect((await running).headers.get('connection')).toBe('close');
    await Promise.all(stops);
  });

  test('an idle kept-alive connection does not hold the stop up', async () => {
    const gateway = await startTestGateway([directoryFixture()]);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      request(`${gateway.url}/health/live`, { agent }, (response) => response.resume().on('end', resolve)).end();
    });
    await gateway.stop();
    agent.destroy();
  });
});
