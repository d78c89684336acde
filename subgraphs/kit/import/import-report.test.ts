import { formatReport, type ImportReport, unbalanced } from './import-report';

const report: ImportReport = {
  state: 'IMPORTED',
  room: 'zoo',
  dataset: 'birds',
  rows: { birds: 2 },
  files: [
    {
      file: 'birds.csv',
      read: 16,
      stored: 2,
      duplicate: 1,
      rejected: 12,
      outOfArea: 1,
      rejections: Array.from({ length: 12 }, (_, position) => ({ line: position + 2, reason: 'no id' })),
      outOfAreaReasons: { fish: 1 },
      links: { kinds: { resolved: 3, unresolved: 2 } },
      flags: { UNIT_NOT_STATED: 4 },
    },
  ],
};

test('the text has headings in English and Chinese and a line for every finding', () => {
  const text = formatReport(report);
  for (const part of [
    'stored 入库',
    'birds.csv',
    'kinds: resolved 已关联 3, unresolved 未关联 2',
    'fish 1',
    'UNIT_NOT_STATED: 4',
  ]) {
    expect(text).toContain(part);
  }
});

test('ten rejections are written out and the others counted', () => {
  const lines = formatReport(report).split('\n');
  expect(lines.filter((line) => line.includes('rejected 拒绝: no id'))).toHaveLength(10);
  expect(lines.at(-1)).toContain('2 more rejected');
});

test('a file whose outcomes do not add up is found', () => {
  expect(unbalanced(report.files)).toEqual([]);
  const [file] = report.files;
  expect(unbalanced(file === undefined ? [] : [{ ...file, read: 17 }])).toHaveLength(1);
});
