import { type Command } from 'commander';
import { listOf } from './list-option';
import { type AskOptions, asking, askRegistry, type Environment, printAnswer, signedOptions } from './registry-client';

interface Shown {
  readonly id: string;
  readonly prefix: string;
  readonly state: string;
  readonly app: string;
  readonly purposes: readonly string[];
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

interface ShownOnce {
  readonly token: string;
  readonly appToken: Shown;
}

const FIELDS = '{ id prefix state app department purposes expiresAt overlapUntil lastUsedAt }';

const lineOf = ({ id, state, app, purposes, expiresAt, lastUsedAt }: Shown): string =>
  `${id}  ${state}  ${app}  ${purposes.join(',')}  ${expiresAt}  ${lastUsedAt ?? '-'}`;

const linesOf = ({ token, appToken }: ShownOnce): readonly string[] => [
  `${token}  (shown this once 仅显示一次)`,
  lineOf(appToken),
];

const CREATE = `mutation ($app: ID!, $purposes: [String!]!, $expiresAt: String!) {
  shown: createAppToken(app: $app, purposes: $purposes, expiresAt: $expiresAt) { token appToken ${FIELDS} } }`;

interface CreateOptions extends AskOptions {
  readonly app: string;
  readonly purposes: readonly string[];
  readonly expiresAt: string;
}

function addCreate(appToken: Command, environment: Environment): void {
  asking(appToken.command('create').description('make a token; it is shown once 创建应用令牌'), environment)
    .requiredOption('--app <id>', 'the app 应用')
    .requiredOption('--purposes <codes>', 'comma list 使用用途', listOf)
    .requiredOption('--expires-at <time>', 'RFC 3339 失效时间')
    .action(async (options: CreateOptions) => {
      const { app, purposes, expiresAt, ...signed } = signedOptions(options, environment);
      const data = await askRegistry(signed, CREATE, { app, purposes, expiresAt });
      printAnswer(data, linesOf(data['shown'] as ShownOnce), signed.json);
    });
}

const ROTATE = `mutation ($id: ID!, $overlapSeconds: Int!) {
  shown: rotateAppToken(id: $id, overlapSeconds: $overlapSeconds) { token appToken ${FIELDS} } }`;

function addRotate(appToken: Command, environment: Environment): void {
  asking(
    appToken.command('rotate <id>').description('a new token beside the old one for a while 轮换令牌'),
    environment,
  )
    .option('--overlap <seconds>', 'how long the old one goes on 旧令牌保留时间', '3600')
    .action(async (id: string, options: AskOptions & { readonly overlap: string }) => {
      const { overlap, ...signed } = signedOptions(options, environment);
      const data = await askRegistry(signed, ROTATE, { id, overlapSeconds: Number(overlap) });
      printAnswer(data, linesOf(data['shown'] as ShownOnce), signed.json);
    });
}

const REVOKE = `mutation ($id: ID!) { appToken: revokeAppToken(id: $id) ${FIELDS} }`;

function addRevoke(appToken: Command, environment: Environment): void {
  asking(appToken.command('revoke <id>').description('end a token at once 撤销令牌'), environment).action(
    async (id: string, options: AskOptions) => {
      const signed = signedOptions(options, environment);
      const data = await askRegistry(signed, REVOKE, { id });
      printAnswer(data, [lineOf(data['appToken'] as Shown)], signed.json);
    },
  );
}

const LIST = `{ appTokens(first: 500) { nodes ${FIELDS} totalCount } }`;

function addList(appToken: Command, environment: Environment): void {
  asking(appToken.command('list').description('tokens of your department 本部门令牌'), environment).action(
    async (options: AskOptions) => {
      const signed = signedOptions(options, environment);
      const data = await askRegistry(signed, LIST, {});
      const { nodes, totalCount } = data['appTokens'] as { nodes: readonly Shown[]; totalCount: number };
      printAnswer(data, [...nodes.map(lineOf), `${nodes.length} / ${totalCount}`], signed.json);
    },
  );
}

/** Adds `ecoguard app-token`. */
export function addAppToken(program: Command, environment: Environment): void {
  const appToken = program.command('app-token').description('tokens that machines sign in with 应用令牌');
  addCreate(appToken, environment);
  addRotate(appToken, environment);
  addRevoke(appToken, environment);
  addList(appToken, environment);
}
