import { NoAnswer } from './ask';
import { HELP, type Options, readOptions } from './options';
import { reconcile } from './pairs';
import { asJson, asText } from './report';
import { readSources } from './sources';

/** The year the release register's file stands for. */
const YEAR = 2019;

function optionsOf(args: readonly string[]): Options | null {
  try {
    return readOptions(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n参数无法识别，请使用 --help\n`);
    process.exitCode = 2;
    return null;
  }
}

function fail(error: unknown, json: boolean): void {
  const message = error instanceof Error ? error.message : String(error);
  const messageZh = error instanceof NoAnswer ? error.messageZh : '内部错误';
  process.stderr.write(json ? `${JSON.stringify({ ok: false, message, messageZh })}\n` : `${message}\n${messageZh}\n`);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === null) return;
  if (options.help) return void process.stdout.write(`${HELP}\n`);
  // Not an option: a command line can be read by everybody on the machine.
  const { TOKEN: token } = process.env;
  try {
    const reconciliation = reconcile(await readSources({ url: options.url, token }, YEAR), YEAR);
    process.stdout.write(`${options.json ? asJson(reconciliation) : asText(reconciliation)}\n`);
  } catch (error) {
    fail(error, options.json);
  }
}

void main(process.argv.slice(2));
