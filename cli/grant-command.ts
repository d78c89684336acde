import { type Command } from 'commander';
import { type AskOptions, asking, askRegistry, type Environment, printAnswer, signedOptions } from './registry-client';
import { listOf } from './list-option';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly resource: string;
  readonly department: string;
  readonly purposes: readonly string[];
  readonly validTo: string;
}

const FIELDS =
  '{ id state resource provider department app purposes fields methods divisions isClear piaId ceiling validFrom validTo basis isSynthetic }';

const lineOf = ({ id, state, resource, department, purposes, validTo }: Shown): string =>
  `${id}  ${state}  ${resource} → ${department}  ${purposes.join(',')}  ${validTo}`;

interface ProposeOptions extends AskOptions {
  readonly clear?: boolean;
}

const PROPOSE = `mutation ($input: GrantInput!) { grant: proposeGrant(input: $input) ${FIELDS} }`;

function addPropose(grant: Command, environment: Environment): void {
  asking(grant.command('propose').description('propose a grant, for the provider to approve 提出授权'), environment)
    .requiredOption('--resource <id>', 'resource id 资源标识')
    .requiredOption('--department <code>', 'whom it is given to 使用部门')
    .requiredOption('--purposes <codes>', 'comma list 使用用途', listOf)
    .requiredOption('--basis <text>', 'catalogue condition or clause 依据')
    .requiredOption('--valid-from <time>', 'RFC 3339 生效时间')
    .requiredOption('--valid-to <time>', 'RFC 3339 失效时间')
    .option('--app <id>', 'the one app it is given to 应用')
    .option('--fields <coordinates>', 'comma list of Type.field 字段范围', listOf)
    .option('--methods <methods>', 'comma list of QUERY, BATCH, FILE 共享方式', listOf)
    .option('--divisions <codes>', 'comma list 行政区划', listOf)
    .option('--clear', 'graded data in the clear; needs --pia-id 明文')
    .option('--pia-id <id>', 'personal information impact assessment 个人信息保护影响评估编号')
    .option('--ceiling <grade>', 'L1 … L4 汇聚级别上限')
    .action(async (options: ProposeOptions) => {
      const { url, token, json, clear, ...rest } = signedOptions(options, environment);
      const input = { ...rest, ...(clear === true ? { isClear: true } : {}) };
      const data = await askRegistry({ url, token }, PROPOSE, { input });
      printAnswer(data, [lineOf(data['grant'] as Shown)], json);
    });
}

/** A step of one grant: the command, whether it takes a reason, and what it is. */
const STEPS: readonly [name: string, needsReason: boolean, description: string][] = [
  ['approve', false, 'approve a proposal of somebody else 批准授权'],
  ['refuse', true, 'refuse a proposal 不予批准'],
  ['suspend', true, 'suspend a grant 暂停授权'],
  ['resume', false, 'resume a suspended grant 恢复授权'],
  ['revoke', true, 'revoke a grant 撤销授权'],
];

function addStep(
  grant: Command,
  environment: Environment,
  [name, needsReason, description]: (typeof STEPS)[number],
): void {
  const command = asking(grant.command(`${name} <id>`).description(description), environment);
  if (needsReason) command.requiredOption('--reason <text>', 'why 理由');
  const mutation = needsReason
    ? `mutation ($id: ID!, $reason: String!) { grant: ${name}Grant(id: $id, reason: $reason) ${FIELDS} }`
    : `mutation ($id: ID!) { grant: ${name}Grant(id: $id) ${FIELDS} }`;
  command.action(async (id: string, options: AskOptions & { readonly reason?: string }) => {
    const { reason, ...signed } = signedOptions(options, environment);
    const data = await askRegistry(signed, mutation, needsReason ? { id, reason } : { id });
    printAnswer(data, [lineOf(data['grant'] as Shown)], signed.json);
  });
}

interface ListOptions extends AskOptions {
  readonly state?: string;
  readonly resource?: string;
  readonly department?: string;
  readonly first: string;
  readonly after?: string;
}

const LIST = `query ($filter: GrantFilter, $first: Int, $after: String) {
  grants(filter: $filter, first: $first, after: $after) { nodes ${FIELDS} totalCount pageInfo { hasNextPage endCursor } } }`;

function addList(grant: Command, environment: Environment): void {
  asking(grant.command('list').description('grants that you may know of, the newest first 授权列表'), environment)
    .option('--state <state>', 'PROPOSED, ACTIVE, SUSPENDED … 状态')
    .option('--resource <id>', 'of one resource 资源')
    .option('--department <code>', 'given to one department 使用部门')
    .option('--first <number>', 'how many 条数', '100')
    .option('--after <cursor>', 'the next page 下一页')
    .action(async (options: ListOptions) => {
      const { state, resource, department, first, after, ...signed } = signedOptions(options, environment);
      const variables = { filter: { state, resource, department }, first: Number(first), after };
      const data = await askRegistry(signed, LIST, variables);
      const { nodes, totalCount } = data['grants'] as { nodes: readonly Shown[]; totalCount: number };
      printAnswer(data, [...nodes.map(lineOf), `${nodes.length} / ${totalCount}`], signed.json);
    });
}

/** Adds `ecoguard grant`. */
export function addGrant(program: Command, environment: Environment): void {
  const grant = program.command('grant').description('grants: proposed by one, approved by another 授权');
  addPropose(grant, environment);
  for (const step of STEPS) addStep(grant, environment, step);
  addList(grant, environment);
}
