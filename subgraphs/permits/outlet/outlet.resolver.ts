import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toChinaTime } from '../../../lib/clock';
import { grade, reads } from '../../../schema/directives';
import { parseOutletId } from '../../../schema/identifiers/outlet-id';
import { PageArgs } from '../../kit/connection.type';
import { allOf, equalTo } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { DateTimeScalar } from '../../kit/scalars';
import { wellFormed } from '../../kit/well-formed';
import { type PermitsContext } from '../context';
import { NamedPollutant } from '../pollution-source/emission.type';
import { PermittedLimitType } from '../limit/limit.type';
import {
  AveragingPeriod,
  DischargeOutletType,
  MonitoringRecordConnection,
  MonitoringRecordType,
  MonitoringResultType,
} from './outlet.type';
import { type LimitRow, type MonitoringRecordRow, type MonitoringResultRow, type OutletRow } from '../rows';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

@ArgsType()
class MonitoringRecordArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only this pollutant. 污染物代码' })
  @Directive(reads('MonitoringRecord.pollutant'))
  pollutantCode?: string | null;

  @Field(() => AveragingPeriod, { nullable: true, description: 'Only this averaging period. 统计时段' })
  @Directive(reads('MonitoringRecord.period'))
  period?: AveragingPeriod | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this time on. 起始时间' })
  @Directive(reads('MonitoringRecord.startedAt'))
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this time. 截止时间（不含）' })
  @Directive(reads('MonitoringRecord.startedAt'))
  to?: string | null;
}

/** Discharge outlets, their limits and what was measured at them. */
@Resolver(() => DischargeOutletType)
export class DischargeOutletResolver {
  @Query(() => DischargeOutletType, { nullable: true, description: 'One outlet, null when unknown. 按标识查询排放口' })
  async dischargeOutlet(
    @Arg('id', () => ID, { description: '`<sourceId>:<outletCode>`. 排放口标识' }) id: string,
    @Ctx() context: PermitsContext,
  ): Promise<OutletRow | null> {
    return context.outletById.load(wellFormed(parseOutletId(id)));
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'Site it belongs to. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: OutletRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the site. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: OutletRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => [PermittedLimitType], { description: 'Permitted limits at the outlet. 许可排放限值' })
  async limits(@Root() outlet: OutletRow, @Ctx() context: PermitsContext): Promise<LimitRow[]> {
    return context.limitsByOutlet.load(outlet._id);
  }

  @FieldResolver(() => [MonitoringResultType], { description: 'Manual results, oldest first. 手工监测结果' })
  async monitoringResults(@Root() outlet: OutletRow, @Ctx() context: PermitsContext): Promise<MonitoringResultRow[]> {
    return context.resultsByOutlet.load(outlet._id);
  }

  @FieldResolver(() => MonitoringRecordConnection, { description: 'Automatic values, oldest first. 自动监测数据' })
  async monitoringRecords(
    @Root() outlet: OutletRow,
    @Args(() => MonitoringRecordArgs) { first, after, pollutantCode, period, from, to }: MonitoringRecordArgs,
    @Ctx() context: PermitsContext,
  ): Promise<Page<MonitoringRecordRow>> {
    return pageOf({
      list: `monitoringRecords:${outlet._id}`,
      collection: context.monitoringRecordRows,
      filter: allOf(
        equalTo({ outletId: outlet._id, pollutantCode, period }),
        from ? { startedAt: { $gte: toChinaTime(from) } } : {},
        to ? { startedAt: { $lt: toChinaTime(to) } } : {},
      ),
      order: { field: 'startedAt', direction: 1 },
      first,
      after,
    });
  }
}

const named = (row: { readonly pollutantCode: string; readonly pollutantName: string }): NamedPollutant => ({
  code: row.pollutantCode,
  name: row.pollutantName,
});

/** The pollutant of an automatic value. */
@Resolver(() => MonitoringRecordType)
export class MonitoringRecordResolver {
  @FieldResolver(() => NamedPollutant, { description: 'What was measured. 污染物' })
  pollutant(@Root() row: MonitoringRecordRow): NamedPollutant {
    return named(row);
  }
}

/** The pollutant of a manual result. */
@Resolver(() => MonitoringResultType)
export class MonitoringResultResolver {
  @FieldResolver(() => NamedPollutant, { description: 'What was measured. 污染物' })
  pollutant(@Root() row: MonitoringResultRow): NamedPollutant {
    return named(row);
  }
}

/** Where a limit applies, and to which pollutant. */
@Resolver(() => PermittedLimitType)
export class PermittedLimitResolver {
  @FieldResolver(() => NamedPollutant, { description: 'Pollutant that is limited. 污染物' })
  pollutant(@Root() row: LimitRow): NamedPollutant {
    return named(row);
  }

  @FieldResolver(() => DischargeOutletType, {
    nullable: true,
    description: 'Outlet it applies to, null for others. 排放口',
  })
  @Directive(grade('L1'))
  async outlet(@Root() { outletId }: LimitRow, @Ctx() context: PermitsContext): Promise<OutletRow | null> {
    return outletId === null ? null : context.outletById.load(outletId);
  }
}
