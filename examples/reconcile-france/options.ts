import { parseArgs } from 'node:util';

/** What the program was told. */
export interface Options {
  readonly url: string;
  readonly json: boolean;
  readonly help: boolean;
}

/** Shown by --help. */
export const HELP = `reconcile-france: carbon dioxide of 2019 in two registers, side by side
法国两套登记系统 2019 年二氧化碳数据对照

Pairs what the EU emissions trading register (verified tonnes) and the French release
register (kilograms to air, non-biomass) state of the same installations.
将欧盟碳排放交易登记的核查排放量（吨）与法国污染物排放登记的大气排放量（千克，非生物质）逐装置配对。

  --url <address>  GraphQL address of the gateway 网关地址 (http://127.0.0.1:4000/graphql)
  --json           print everything as JSON 以 JSON 输出
  --help           print this 显示帮助

TOKEN (environment 环境变量)  the token it signs in with: ecoguard token --as france-analyst 登录令牌

Exit codes 退出码: 0 done 完成, 1 failed 失败, 2 not understood 用法错误`;

/** Reads the command line; throws for an option it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return { url: new URL(values.url).href, json: values.json, help: values.help };
}
