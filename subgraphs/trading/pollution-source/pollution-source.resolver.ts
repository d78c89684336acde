import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { reads, resource } from '../../../schema/directives';
import { RightAccountType } from '../account/account.type';
import { lotBalances } from '../account/lot-balances';
import { ComplianceYearType } from '../compliance/compliance-year.type';
import { CONDITIONAL } from '../conditional';
import { type TradingContext } from '../context';
import { GhgReportType, ProgrammeParticipationType } from '../ghg/ghg.type';
import { type RightsPosition, rightsPositions, type StatedUsage } from '../position/rights-position';
import { RightsPositionType } from '../position/rights-position.type';
import { type AccountRow, type ComplianceYearRow, type GhgReportRow, type ParticipationRow } from '../rows';
import { added } from './added';
import { PermitUsageStub, PollutionSourceStub } from './stubs.type';

/** A pollution source with what the gateway brought along. */
type Source = PollutionSourceStub & { readonly permitUsage?: readonly StatedUsage[] | null };

const ofSites = <T extends { readonly grain: string }>(rows: readonly T[]): T[] =>
  rows.filter(({ grain }) => grain === 'SITE');

@ArgsType()
class RightsPositionArgs {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(reads('RightsPosition.year'))
  year!: number;

  @Field(() => ID, { nullable: true, description: 'Only this pollutant. 污染物代码' })
  @Directive(reads('RightsPosition.pollutantCode'))
  pollutantCode?: string | null;
}

/** What this room adds to a pollution source: rows whose subject is the site. */
@Resolver(() => PollutionSourceStub)
export class PollutionSourceResolver {
  @FieldResolver(() => [RightAccountType], { description: 'Its right accounts. 权益账户' })
  @Directive(added('source-accounts', 'P1D'))
  async rightAccounts(@Root() { id }: Source, @Ctx() context: TradingContext): Promise<AccountRow[]> {
    return ofSites(await context.accountsBySource.load(id));
  }

  @FieldResolver(() => [ComplianceYearType], { description: 'Its compliance years, oldest first. 履约年度' })
  @Directive(added('source-compliance-years', 'P1Y'))
  async complianceYears(@Root() { id }: Source, @Ctx() context: TradingContext): Promise<ComplianceYearRow[]> {
    return ofSites(await context.complianceYearsBySource.load(id));
  }

  @FieldResolver(() => [GhgReportType], { description: 'Its greenhouse gas reports, oldest first. 温室气体排放报告' })
  @Directive(added('source-ghg-reports', 'P1Y'))
  async ghgReports(@Root() { id }: Source, @Ctx() context: TradingContext): Promise<GhgReportRow[]> {
    return ofSites(await context.reportsBySource.load(id));
  }

  @FieldResolver(() => [ProgrammeParticipationType], {
    description: 'Trading programmes its units take part in. 参与的排放权交易体系',
  })
  @Directive(added('source-programmes', 'P1Y'))
  async tradingProgrammes(@Root() { id }: Source, @Ctx() context: TradingContext): Promise<ParticipationRow[]> {
    return context.participationsBySource.load(id);
  }

  @FieldResolver(() => [PermitUsageStub], {
    description: 'Permitted against actual, where amounts are permitted. 许可量与实际量对照',
  })
  @Directive('@external')
  permitUsage(
    @Root() source: Source,
    @Arg('year', () => Int, { nullable: true, description: 'Only this year. 年份' }) year: number | null | undefined,
  ): readonly StatedUsage[] {
    return (source.permitUsage ?? []).filter((usage) => year === null || year === undefined || usage.year === year);
  }

  @FieldResolver(() => [RightsPositionType], {
    nullable: true,
    description: 'Rights held against permitted and actual amounts, by pollutant. 排污权持有与许可、实际排放对照',
  })
  @Directive(
    '@requires(fields: "permitUsage { year pollutantCode permitted { value unit } system actual { value unit } }")',
  )
  @Directive(
    resource({ id: 'trading.source-rights-positions', ...CONDITIONAL, basis: '浙江省大气污染防治条例 Art. 13, 16' }),
  )
  async rightsPositions(
    @Root() source: Source,
    @Args(() => RightsPositionArgs) { year, pollutantCode }: RightsPositionArgs,
    @Ctx() context: TradingContext,
  ): Promise<RightsPosition[]> {
    const lastDay = `${String(year)}-12-31`;
    const asOf = lastDay < context.today ? lastDay : context.today;
    const accounts = ofSites(await context.accountsBySource.load(source.id));
    const balances = await Promise.all(accounts.map(({ _id }) => lotBalances(context, _id, asOf)));
    const positions = rightsPositions({ year, asOf, balances: balances.flat(), usages: source.permitUsage ?? [] });
    return positions.filter((position) => pollutantCode == null || position.pollutantCode === pollutantCode);
  }
}
