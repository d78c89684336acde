import { createLog } from './log';
import { formatLine } from './log-line';

function collect(pretty: boolean) {
  const lines: string[] = [];
  return { lines, log: createLog({ level: 'info', pretty, sink: { write: (line) => lines.push(line) } }) };
}

test('off a terminal each entry is one line of JSON', () => {
  const { lines, log } = collect(false);
  log.child({ requestId: 'r-1' }).info({ errors: 0 }, 'operation');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', requestId: 'r-1', errors: 0, msg: 'operation' });
});

test('on a terminal each entry is one readable line, and an error shows its stack below', () => {
  const entry = { time: '2026-09-28T01:02:03.000Z', level: 'warn', msg: 'slow', requestId: 'r-1', milliseconds: 12 };
  expect(formatLine(entry)).toBe('01:02:03 WARN  slow requestId=r-1 milliseconds=12\n');
  expect(formatLine({ ...entry, err: { stack: 'Error: x\n  at y' } })).toMatch(
    /milliseconds=12\nError: x\n {2}at y\n$/,
  );

  const { lines, log } = collect(true);
  log.error(new Error('broken'), 'it failed');
  expect(lines.join('')).toMatch(/^\d\d:\d\d:\d\d ERROR it failed\nError: broken\n/);
});

test('variables and credentials are left out wherever they stand', () => {
  const { lines, log } = collect(false);
  log.info(
    { variables: { id: 'secret' }, headers: { authorization: 'secret' }, request: { http: { cookie: 'secret' } } },
    'x',
  );
  expect(lines.join('')).not.toContain('secret');
});

test('entries below the level are not written', () => {
  const { lines, log } = collect(false);
  log.debug('quiet');
  expect(lines).toEqual([]);
});
