import { type Command, InvalidArgumentError } from 'commander';
import { type OpenSource } from '../gateway/open/open-supply';
import { isForwardable } from '../gateway/open/open-mode';
import { SharingError } from '../schema/sharing-error';

/** What `serve gateway` is told about a graph of somebody else's. */
export interface OpenOptions {
  readonly supergraph?: string;
  readonly open?: boolean;
  readonly forwardHeader?: readonly string[];
  readonly ignoreSharing?: boolean;
  readonly poll?: number;
}

/** Goes on to every subgraph anyway. */
const REQUEST_ID = 'x-request-id';

const LONGEST_POLL_SECONDS = 86_400;

function headerName(text: string, names: readonly string[] = []): readonly string[] {
  const name = text.toLowerCase();
  if (!isForwardable(name)) throw new InvalidArgumentError(`${text}: not a header that can go on to a subgraph`);
  return [...names, name];
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= LONGEST_POLL_SECONDS) return value;
  throw new InvalidArgumentError(`seconds, 0 to ${String(LONGEST_POLL_SECONDS)}`);
}

/** The options of a graph of somebody else's. */
export function addOpenOptions(command: Command): Command {
  return command
    .option('--supergraph <file|url>', 'serve this Federation supergraph over its own subgraphs 启动任意联邦超图')
    .option(
      '--open',
      'without sharing rules, @authenticated, @requiresScopes, @policy, CSRF protection or masked errors, with introspection 不执行共享规则与鉴权指令、不防 CSRF、不遮盖错误、允许内省',
    )
    .option(
      '--poll <seconds>',
      'how often the supergraph is looked at for changes; a change is served without a restart (a file 5, and whenever it is written; a URL 30; 0 never) 检查超图更新的间隔',
      seconds,
    )
    .option(
      '--forward-header <name>',
      'a request header that goes on to the subgraphs (repeatable) 转发的请求头',
      headerName,
    )
    .option('--ignore-sharing', 'serve a supergraph that carries sharing rules, unenforced 忽略超图中的共享规则');
}

/** `--supergraph` and `--open` are typed together: who opens a graph should know that it is open. */
export function openSourceOf(options: OpenOptions): OpenSource & { readonly forwardHeaders: readonly string[] } {
  const { supergraph, open, poll, forwardHeader = [], ignoreSharing = false } = options;
  if (supergraph === undefined || open !== true) {
    throw new SharingError('BAD_COMMAND', '--supergraph <file|url> --open');
  }
  const forwardHeaders = forwardHeader.filter((name) => name !== REQUEST_ID);
  return { supergraph, ignoreSharing, poll, forwardHeaders };
}
