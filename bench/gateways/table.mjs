const RIVALS = { stock: '× stock', 'hive-rust': '× Hive + Rust', 'rooms-http': '× over HTTP' };
const row = (cells) => `| ${cells.join(' | ')} |`;

const COLUMNS = [
  ['RPS', ({ rps }) => rps.toFixed(0)],
  ['p50, ms', ({ p50 }) => p50.toFixed(p50 < 10 ? 1 : 0)],
  ['p99, ms', ({ p99 }) => p99.toFixed(p99 < 10 ? 1 : 0)],
  ['CPU ms a request', ({ cpu }) => cpu.toFixed(2)],
  ['RSS, MB', ({ rss }) => rss.toFixed(0)],
  ['subgraph calls', ({ calls }) => calls.toFixed(1)],
  ['wrong answers', ({ bad }) => String(bad)],
];

/** How many times less CPU than a rival each gateway uses. */
function ratioColumns(figures) {
  return Object.entries(RIVALS)
    .filter(([rival]) => figures[rival] !== undefined)
    .map(([rival, title]) => [title, ({ cpu }) => (figures[rival].cpu / cpu).toFixed(2)]);
}

/** What the sharing rules cost beside none, and what they may: a fifth more CPU, and three tenths more at the 99th percentile. */
function costColumns({ 'sharing-off': off }) {
  if (off === undefined) return [];
  return [
    ['CPU, rules : none (at most 1.20)', ({ cpu }) => (cpu / off.cpu).toFixed(2)],
    ['p99, rules : none (at most 1.30)', ({ p99 }) => (p99 / off.p99).toFixed(2)],
  ];
}

/** The figures of one case as a table. */
export function tableOf(definitions, figures) {
  const columns = [...COLUMNS, ...ratioColumns(figures), ...costColumns(figures)];
  return [
    row(['gateway', ...columns.map(([title]) => title)]),
    `|---${'|---'.repeat(columns.length)}|`,
    ...Object.entries(figures).map(([name, each]) =>
      row([definitions[name].title, ...columns.map(([, show]) => show(each))]),
    ),
  ].join('\n');
}
