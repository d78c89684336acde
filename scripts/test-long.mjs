// The random federations of the execution oracles, many more of them than `npm test` asks. Usage: npm run test:long -- [cases]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [cases = '20000'] = process.argv.slice(2);
const { status } = spawnSync(join('node_modules', '.bin', 'jest'), ['gateway/execution', '--testTimeout=7200000'], {
  stdio: 'inherit',
  env: { ...process.env, ORACLE_CASES: cases },
});
process.exitCode = status ?? 1;
