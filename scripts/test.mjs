// The whole check, as README names it: types, lint, format, fences, then every test. Ends with one line of totals.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const resultFile = join('.cache', 'jest-result.json');
const tool = (name) => join('node_modules', '.bin', name);

/** In this order, quickest first. */
const checks = [
  { title: 'types 类型', command: tool('tsc'), args: ['--noEmit'] },
  { title: 'lint 规范', command: tool('eslint'), args: ['.', '--max-warnings=0'] },
  { title: 'format 格式', command: tool('prettier'), args: ['--check', '--log-level=warn', '.'] },
  {
    title: 'fences 边界',
    command: tool('depcruise'),
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      'cli',
      'data',
      'gateway',
      'http',
      'lib',
      'registry',
      'schema',
      'subgraphs',
      'test',
    ],
  },
];

function runCheck({ title, command, args }) {
  process.stderr.write(`— ${title}\n`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function runJest() {
  process.stderr.write('— tests 测试\n');
  mkdirSync('.cache', { recursive: true });
  rmSync(resultFile, { force: true });
  const args = ['--json', `--outputFile=${resultFile}`, ...process.argv.slice(2)];
  const { status } = spawnSync(tool('jest'), args, { stdio: ['inherit', 'ignore', 'inherit'] });
  try {
    return { ...JSON.parse(readFileSync(resultFile, 'utf8')), status };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numFailedTestSuites: 1, status };
  }
}

/** A suite that could not start has no failed test of its own and still fails. */
function failedTests({ status, numFailedTests, numFailedTestSuites }) {
  const failed = Math.max(numFailedTests, numFailedTestSuites);
  return status === 0 ? failed : Math.max(failed, 1);
}

const outcomes = checks.map(runCheck);
const jest = runJest();
const mongoSkipped = process.env.MONGODB_URI === undefined;
if (mongoSkipped) {
  process.stderr.write(
    'The MongoDB half was skipped: MONGODB_URI is not set. 未设置 MONGODB_URI，已跳过 MongoDB 部分。\n',
  );
}
// In CI a skipped half is a failure, since nobody reads a skip there; and the gateway has to be as fast as it is said to be.
if (process.env.CI === 'true') {
  outcomes.push(!mongoSkipped);
  outcomes.push(runCheck({ title: 'speed 性能', command: 'npm', args: ['run', '--silent', 'bench:gate'] }));
}
const passed = outcomes.filter(Boolean).length + jest.numPassedTests;
const failed = outcomes.filter((isGood) => !isGood).length + failedTests(jest);
process.stdout.write(`${passed} passed, ${failed} failed, ${jest.numPendingTests} skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
