import { type Command, InvalidArgumentError } from 'commander';
import { type Config } from '../gateway/config';
import { DEMO_TTL_SECONDS, LONGEST_DEMO_TTL_SECONDS } from '../gateway/identity/demo/token-life';
import { SharingError } from '../schema/sharing-error';

interface TokenOptions {
  readonly as?: string;
  readonly purpose?: string;
  readonly ttl: number;
  readonly list?: boolean;
  readonly json?: boolean;
}

function ttl(text: string): number {
  const seconds = Number(text);
  if (/^[1-9]\d*$/.test(text) && seconds <= LONGEST_DEMO_TTL_SECONDS) return seconds;
  throw new InvalidArgumentError(`seconds, 1 to ${String(LONGEST_DEMO_TTL_SECONDS)}`);
}

async function run(config: () => Config, { as, purpose, ttl: ttlSeconds, list, json = false }: TokenOptions) {
  const { listIdentities, printToken } = await import('./commands/token');
  if (list === true) return listIdentities(json);
  if (as === undefined) throw new SharingError('BAD_COMMAND', 'token --as <name>, token --list');
  await printToken(config(), { as, purpose, ttlSeconds }, json);
}

/** Adds `ecoguard token`. */
export function addToken(program: Command, config: () => Config): void {
  program
    .command('token')
    .description('a token of the demo issuer, for a gateway on the same data folder 演示身份令牌')
    .option('--as <name>', 'the demo identity 演示身份')
    .option('--purpose <purpose>', 'what the data is asked for 使用用途')
    .option('--ttl <seconds>', 'how long it lasts 有效期（秒）', ttl, DEMO_TTL_SECONDS)
    .option('--list', 'show identities and purposes 列出身份与用途')
    .option('--json', 'print the token with what it says, and errors, as JSON 以 JSON 输出')
    .action((options: TokenOptions) => run(config, options));
}
