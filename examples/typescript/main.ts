import { ask } from './ask';
import { EnterpriseFileDocument, type EnterpriseFileQuery } from './generated/graphql';

const HELP = `Usage: npx tsx examples/typescript/main.ts [--url <gateway>] [--enterprise <id>]
Prints one enterprise, one file, typed from end to end; signs in with the token that TOKEN holds.
打印一企一档，全程带类型；以环境变量 TOKEN 中的令牌登录。`;

const option = (name: string, fallback: string): string => {
  const place = process.argv.indexOf(name);
  return place < 0 ? fallback : (process.argv[place + 1] ?? fallback);
};

type Site = NonNullable<EnterpriseFileQuery['enterprise']>['pollutionSources'][number];

function linesOf(site: Site): string[] {
  const { name, id, permits, emissions, wasteGenerator, wasteFlows, parcels } = site;
  return [
    `${name ?? id}`,
    ...permits.map(({ permitNo, status, limits }) => `  ${permitNo} ${status}, ${limits.length} limits 限值`),
    ...emissions.map(
      ({ system, pollutant, quantity }) =>
        `  ${system} ${pollutant.name} ${quantity === null ? 'not stated 未载明' : `${quantity?.value} ${quantity?.unit}`}`,
    ),
    `  waste generator 产废单位: ${wasteGenerator?.mgmtClass ?? 'none 无'}, ${wasteFlows.totalCount} movements 流向`,
    ...parcels.map(({ parcelCode, state }) => `  parcel 地块 ${parcelCode} ${state}`),
  ];
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const url = option('--url', 'http://127.0.0.1:4000/graphql');
  // Not an option: a command line can be read by everybody on the machine.
  const { TOKEN: token } = process.env;
  const enterpriseId = option('--enterprise', '91330109FAKE016Y4Q');
  const { enterprise } = await ask({ url, token }, EnterpriseFileDocument, { enterpriseId });
  if (!enterprise) {
    process.stderr.write(`No enterprise ${enterpriseId}. 没有该企业。\n`);
    process.exitCode = 1;
    return;
  }
  const sites = enterprise.pollutionSources.flatMap(linesOf);
  process.stdout.write([`${enterprise.name ?? ''} ${enterprise.id}`, ...sites, ''].join('\n'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
