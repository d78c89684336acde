// The random federations of the execution oracles and the pairs of worlds of the sharing rules, many more of them than
// `npm test` asks. Usage: npm run test:long -- [cases] [cases of pairs]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [cases = '20000', ofPairs = '5000'] = process.argv.slice(2);
const suites = ['gateway/execution', 'test/two-worlds/two-worlds'];
const { status } = spawnSync(join('node_modules', '.bin', 'jest'), [...suites, '--testTimeout=7200000'], {
  stdio: 'inherit',
  env: { ...process.env, ORACLE_CASES: cases, TWO_WORLDS_CASES: ofPairs },
});
process.exitCode = status ?? 1;
