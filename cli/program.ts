import { Command, CommanderError, Option } from 'commander';
import { addAppToken } from './app-token-command';
import { addGrant } from './grant-command';
import { type Config, readConfig } from '../gateway/config';
import { createLog, type Log } from '../lib/log';
import { SharingError } from '../schema/sharing-error';
import { type ComposeOptions } from './commands/compose';
import { type VerifyOptions } from './commands/dataset-verify';
import { type ImportOptions } from './commands/import';
import { EXIT } from './failure';
import { keepRunning } from './keep-running';
import { addOpenOptions, type OpenOptions, openSourceOf } from './open-options';
import { type Running } from './running';
import { settingsHelp } from './settings-help';
import { addToken } from './token-command';

// Commands are loaded when they run: the rooms and their stores take longer to load than an open graph to serve.

type Environment = Readonly<Record<string, string | undefined>>;

interface ServeOptions {
  readonly engine?: string;
  readonly port?: string;
  readonly host?: string;
  readonly json?: boolean;
  readonly inboundDedup?: boolean;
}

const datasetsKnown = async (): Promise<readonly string[]> => (await import('./house')).knownDatasets;

/** Without the rooms there are no data sets, whatever the environment says of them. */
const withoutRooms = (environment: Environment): Environment => ({ ...environment, ECOGUARD_DATASET: 'none' });

/** Options typed on the command line win over the environment. */
function configOf(environment: Environment, options: ServeOptions, knownDatasets: readonly string[] = []): Config {
  const { port, host, engine, inboundDedup } = options;
  const dedup = inboundDedup === true ? 'on' : undefined;
  const given = Object.entries({ PORT: port, HOST: host, ECOGUARD_ENGINE: engine, ECOGUARD_INBOUND_DEDUP: dedup });
  const typed = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return readConfig({ ...environment, ...typed }, knownDatasets);
}

interface Service {
  readonly config: Config;
  readonly start: (config: Config, log: Log) => Promise<Running>;
}

async function run({ config, start }: Service, { json = false }: ServeOptions): Promise<void> {
  const log = createLog({ level: config.logLevel, pretty: process.stderr.isTTY && !json });
  await keepRunning(await start(config, log), { log, json });
}

/** A service of our own rooms. */
async function serve(environment: Environment, command: Command, start: Service['start']): Promise<void> {
  const options = command.optsWithGlobals<ServeOptions>();
  await run({ config: configOf(environment, options, await datasetsKnown()), start }, options);
}

/** A graph of somebody else's. */
async function serveOpen(environment: Environment, command: Command): Promise<void> {
  const options = command.optsWithGlobals<ServeOptions & OpenOptions>();
  const source = openSourceOf(options);
  const config = configOf(withoutRooms(environment), options);
  const { serveSupergraph } = await import('./commands/serve-supergraph');
  await run({ config, start: (_, log) => serveSupergraph(source, config, log) }, options);
}

function listening(command: Command): Command {
  return command
    .option('-p, --port <number>', 'port to listen on 监听端口')
    .option('--host <address>', 'address to listen on 监听地址')
    .option('--engine <name>', 'who executes query plans: compiled, apollo 执行引擎')
    .option('--json', 'print the ready line and errors as JSON 以 JSON 输出');
}

function addServeGateway(all: Command, environment: Environment): void {
  const gateway = all
    .command('gateway')
    .description('the gateway alone, over ECOGUARD_SUBGRAPHS, or over any supergraph 仅启动网关')
    .option(
      '--inbound-dedup',
      'queries alike in every byte and header share an execution while it runs 相同查询共享执行',
    );
  addOpenOptions(listening(gateway)).action(async ({ supergraph, open }: OpenOptions, command: Command) => {
    if (supergraph !== undefined || open === true) return serveOpen(environment, command);
    await serve(environment, command, (await import('./commands/serve')).serveGateway);
  });
}

function addServe(program: Command, environment: Environment): void {
  const all = listening(
    program.command('serve').description('serve everything in one process 单进程启动网关与全部子图'),
  );
  all.action(async (_: ServeOptions, command: Command) => {
    await serve(environment, command, (await import('./commands/serve')).serveAll);
  });
  addServeGateway(all, environment);
  addServeRegistry(all, environment);
  listening(all.command('subgraph <name>').description('one subgraph alone, over HTTP 仅启动一个子图')).action(
    async (name: string, _: ServeOptions, command: Command) => {
      const room = (await import('./house')).roomNamed(name);
      const { serveSubgraph } = await import('./commands/serve');
      await serve({ ...environment, PORT: environment['PORT'] || String(room.port) }, command, (config, log) =>
        serveSubgraph(room, config, log),
      );
    },
  );
}

function addServeRegistry(all: Command, environment: Environment): void {
  listening(
    all.command('registry').description('the registry alone, over HTTP, for gateways that have its key 仅启动登记中心'),
  ).action(async (_: ServeOptions, command: Command) => {
    await serve(environment, command, (await import('./commands/serve')).serveRegistryAlone);
  });
}

function addImport(program: Command, environment: Environment): void {
  program
    .command('import [datasets...]')
    .description('bring data sets into the store, with a report per file 导入数据集并逐文件报告')
    .option('--json', 'print the report and errors as JSON 以 JSON 输出')
    .action(async (datasets: string[], options: ImportOptions) => {
      const { assertDataset, knownDatasets } = await import('./house');
      for (const name of datasets) assertDataset(name);
      const chosen = datasets.length === 0 ? {} : { ECOGUARD_DATASET: datasets.join(',') };
      const { importDatasets } = await import('./commands/import');
      process.exitCode = await importDatasets(readConfig({ ...environment, ...chosen }, knownDatasets), options);
    });
}

function addDataset(program: Command, environment: Environment): void {
  const dataset = program.command('dataset').description('what is in the data sets 数据集');
  dataset
    .command('verify <dataset>')
    .description('prove that its books close, across departments too 核对账目')
    .option('--json', 'print the findings and errors as JSON 以 JSON 输出')
    .action(async (name: string, options: VerifyOptions) => {
      const { assertDataset, knownDatasets } = await import('./house');
      assertDataset(name);
      const config = readConfig({ ...environment, ECOGUARD_DATASET: name }, knownDatasets);
      const { verifyDataset } = await import('./commands/dataset-verify');
      process.exitCode = await verifyDataset(config, name, options);
    });
}

function addCompose(program: Command): void {
  program
    .command('compose')
    .description('print the supergraph, write all schemas, or check them for drift 组合超图、写出或核对')
    .option('--out <folder>', 'write every schema here 写出目录')
    .addOption(new Option('--check <folder>', 'exit 1 when a schema there is not current 核对目录').conflicts('out'))
    .option('--json', 'print the outcome and errors as JSON 以 JSON 输出')
    .action(async (options: ComposeOptions) => {
      process.exitCode = await (await import('./commands/compose')).compose(options);
    });
}

function addKeys(program: Command): void {
  program
    .command('keys')
    .description('keys between the gateway and its subgraphs 网关与子图之间的密钥')
    .command('room <name>')
    .description('print a fresh key of a subgraph, for ECOGUARD_ROOM_KEYS 生成子图密钥')
    .option('--json', 'print the key and errors as JSON 以 JSON 输出')
    .action(async (name: string, options: { readonly json?: boolean }) => {
      process.exitCode = (await import('./commands/keys')).makeRoomKey(name, options);
    });
}

/** The help of the whole program names the data sets. */
const asksForHelp = (args: readonly string[]): boolean =>
  args.length === 0 || args.some((argument) => ['-h', '--help', 'help'].includes(argument));

/** Reads the command line and runs the command; usage errors end with exit code 2. */
export async function runCommandLine(environment: Environment, args: readonly string[]): Promise<void> {
  const program = new Command('ecoguard')
    .description('Eco Smart Guard data-sharing gateway 生态智卫数据共享网关')
    .addHelpText('after', settingsHelp(asksForHelp(args) ? await datasetsKnown() : []))
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  addServe(program, environment);
  addImport(program, environment);
  addDataset(program, environment);
  addCompose(program);
  addGrant(program, environment);
  addAppToken(program, environment);
  addKeys(program);
  addToken(program, () => configOf(withoutRooms(environment), {}));
  await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help') {
      throw new SharingError('BAD_COMMAND', error.message.replace(/^error: /, '').replace(/\.$/, ''), error);
    }
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  });
}
