import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, scopeBy } from '../../../schema/directives';
import { parsePermitNumber } from '../../../schema/identifiers/permit-number';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { type PermitsContext } from '../context';
import { ExecutionReportType, PermittedLimitType } from '../limit/limit.type';
import { PermitStatus, ReportStatus } from './permit.enum';
import { permitStatus, reportStatus } from './permit-status';
import { permitFilter } from './permit-filter';
import { PermitArgs, PermitConnection, PermitType } from './permit.type';
import { type LimitRow, type PermitRow, type ReportRow } from '../rows';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** Permits: one, a list, and the way to their site, limits and reports. */
@Resolver(() => PermitType)
export class PermitResolver {
  @Query(() => PermitType, { nullable: true, description: 'One permit, null when unknown. 按编号查询排污许可证' })
  async permit(
    @Arg('permitNo', () => ID, { description: 'Permit number. 许可证编号' }) permitNo: string,
    @Ctx() context: PermitsContext,
  ): Promise<PermitRow | null> {
    return context.permitByNo.load(wellFormed(parsePermitNumber(permitNo)));
  }

  @Query(() => PermitConnection, { description: 'Permits, by filter and page. 排污许可证列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async permits(
    @Args(() => PermitArgs) { filter, first, after }: PermitArgs,
    @Ctx() context: PermitsContext,
  ): Promise<Page<PermitRow>> {
    return pageOf({
      list: 'permits',
      collection: context.permitRows,
      filter: permitFilter(context, filter),
      first,
      after,
    });
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'Site the permit is for. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: PermitRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the site. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: PermitRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => PermitStatus, { description: 'Status on the business day. 许可证状态' })
  @Directive(grade('L1'))
  status(@Root() permit: PermitRow, @Ctx() context: PermitsContext): PermitStatus {
    return permitStatus(permit, context.today);
  }

  @FieldResolver(() => [PermittedLimitType], { description: 'Permitted limits. 许可排放限值' })
  async limits(@Root() permit: PermitRow, @Ctx() context: PermitsContext): Promise<LimitRow[]> {
    return context.limitsByPermit.load(permit._id);
  }

  @FieldResolver(() => [ExecutionReportType], { description: 'Execution reports, oldest first. 执行报告' })
  async executionReports(@Root() permit: PermitRow, @Ctx() context: PermitsContext): Promise<ReportRow[]> {
    return context.reportsByPermit.load(permit._id);
  }
}

/** The status of an execution report. */
@Resolver(() => ExecutionReportType)
export class ExecutionReportResolver {
  @FieldResolver(() => ReportStatus, { description: 'Status on the business day. 报告状态' })
  @Directive(grade('L1'))
  status(@Root() report: ReportRow, @Ctx() context: PermitsContext): ReportStatus {
    return reportStatus(report, context.today);
  }
}
