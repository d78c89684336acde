import { Command, CommanderError, Option } from 'commander';
import { type Config, readConfig } from '../gateway/config';
import { createLog, type Log } from '../lib/log';
import { SharingError } from '../schema/sharing-error';
import { compose, type ComposeOptions } from './commands/compose';
import { verifyDataset, type VerifyOptions } from './commands/dataset-verify';
import { importDatasets, type ImportOptions } from './commands/import';
import { type Running, serveAll, serveGateway, serveSubgraph, serveSupergraph } from './commands/serve';
import { EXIT } from './failure';
import { assertDataset, knownDatasets, roomNamed } from './house';
import { keepRunning } from './keep-running';

type Environment = Readonly<Record<string, string | undefined>>;

interface ServeOptions {
  readonly engine?: string;
  readonly port?: string;
  readonly host?: string;
  readonly json?: boolean;
}

const SETTINGS = `
Settings 环境变量:
  PORT, HOST            where it listens 监听端口与地址 (4000, or the subgraph's own 或子图自身端口; 127.0.0.1)
  MONGODB_URI           the store; unset: embedded 存储地址；未设置则用内嵌存储
  ECOGUARD_DATA_DIR     embedded store and kept supergraph 数据目录 (.data)
  ECOGUARD_DATASET      data sets 数据集: ${knownDatasets.join(', ')}, none (hangzhou)
  ECOGUARD_CLOCK        business clock 业务时钟: dataset, real (the data set's own time when it has one 数据集自带时点优先)
  ECOGUARD_ENGINE       who executes query plans 执行引擎: apollo, compiled (apollo)
  ECOGUARD_SUBGRAPHS    name=url,name=url for "serve gateway" 远程子图
  ECOGUARD_LOG          log level 日志级别 (info)

Exit codes 退出码: 0 done 完成, 1 failed 失败, 2 not understood 用法错误`;

/** Options typed on the command line win over the environment. */
function configOf(environment: Environment, { port, host, engine }: ServeOptions): Config {
  const given = Object.entries({ PORT: port, HOST: host, ECOGUARD_ENGINE: engine });
  const typed = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return readConfig({ ...environment, ...typed }, knownDatasets);
}

type Start = (config: Config, log: Log) => Promise<Running>;

async function serve(environment: Environment, command: Command, start: Start): Promise<void> {
  const options = command.optsWithGlobals<ServeOptions>();
  const config = configOf(environment, options);
  const json = options.json ?? false;
  const log = createLog({ level: config.logLevel, pretty: process.stderr.isTTY && !json });
  await keepRunning(await start(config, log), { log, json });
}

function listening(command: Command): Command {
  return command
    .option('-p, --port <number>', 'port to listen on 监听端口')
    .option('--host <address>', 'address to listen on 监听地址')
    .option('--engine <name>', 'who executes query plans: compiled, apollo 执行引擎')
    .option('--json', 'print the ready line and errors as JSON 以 JSON 输出');
}

interface OpenOptions {
  readonly supergraph?: string;
  readonly open?: boolean;
  readonly forwardHeader?: string[];
  readonly ignoreSharing?: boolean;
}

/** `--supergraph` and `--open` are typed together: who opens a graph should know that it is open. */
function startOf({ supergraph, open, forwardHeader = [], ignoreSharing = false }: OpenOptions): Start {
  if (supergraph === undefined && open !== true) return serveGateway;
  if (supergraph === undefined || open !== true)
    throw new SharingError('BAD_COMMAND', '--supergraph <file|url> --open');
  return (config, log) => serveSupergraph({ supergraph, forwardHeaders: forwardHeader, ignoreSharing }, config, log);
}

function addServeGateway(all: Command, environment: Environment): void {
  const gateway = listening(
    all.command('gateway').description('the gateway alone, over ECOGUARD_SUBGRAPHS, or over any supergraph 仅启动网关'),
  );
  gateway
    .option('--supergraph <file|url>', 'serve this Federation supergraph over its own subgraphs 启动任意联邦超图')
    .option(
      '--open',
      'without sharing rules, @authenticated, @requiresScopes, @policy, CSRF protection or masked errors, with introspection 不执行共享规则与鉴权指令、不防 CSRF、允许内省',
    )
    .option(
      '--forward-header <name>',
      'a request header that goes on to the subgraphs (repeatable) 转发的请求头',
      collect,
    )
    .option('--ignore-sharing', 'serve a supergraph that carries sharing rules, unenforced 忽略超图中的共享规则')
    .action((options: OpenOptions, command: Command) => serve(environment, command, startOf(options)));
}

const collect = (name: string, names: string[] = []): string[] => [...names, name];

function addServe(program: Command, environment: Environment): void {
  const all = listening(
    program.command('serve').description('serve everything in one process 单进程启动网关与全部子图'),
  );
  all.action((_: ServeOptions, command: Command) => serve(environment, command, serveAll));
  addServeGateway(all, environment);
  listening(all.command('subgraph <name>').description('one subgraph alone, over HTTP 仅启动一个子图')).action(
    (name: string, _: ServeOptions, command: Command) => {
      const room = roomNamed(name);
      return serve({ ...environment, PORT: environment['PORT'] || String(room.port) }, command, (config, log) =>
        serveSubgraph(room, config, log),
      );
    },
  );
}

function addImport(program: Command, environment: Environment): void {
  program
    .command('import [datasets...]')
    .description('bring data sets into the store, with a report per file 导入数据集并逐文件报告')
    .option('--json', 'print the report and errors as JSON 以 JSON 输出')
    .action(async (datasets: string[], options: ImportOptions) => {
      for (const name of datasets) assertDataset(name);
      const chosen = datasets.length === 0 ? {} : { ECOGUARD_DATASET: datasets.join(',') };
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
      assertDataset(name);
      const settings = readConfig({ ...environment, ECOGUARD_DATASET: name }, knownDatasets);
      process.exitCode = await verifyDataset(settings, name, options);
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
      process.exitCode = await compose(options);
    });
}

/** Reads the command line and runs the command; usage errors end with exit code 2. */
export async function runCommandLine(environment: Environment, args: readonly string[]): Promise<void> {
  const program = new Command('ecoguard')
    .description('Eco Smart Guard data-sharing gateway 生态智卫数据共享网关')
    .addHelpText('after', SETTINGS)
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  addServe(program, environment);
  addImport(program, environment);
  addDataset(program, environment);
  addCompose(program);
  await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help') {
      throw new SharingError('BAD_COMMAND', error.message.replace(/^error: /, '').replace(/\.$/, ''), error);
    }
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  });
}
