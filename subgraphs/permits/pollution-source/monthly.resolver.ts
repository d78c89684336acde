import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { reads, resource } from '../../../schema/directives';
import { DateScalar } from '../../kit/scalars';
import { type PermitsContext } from '../context';
import { rollingUsage, type RollingUsage } from '../limit/rolling-usage';
import { RollingUsageType } from '../limit/rolling-usage.type';
import { NamedPollutant } from './emission.type';
import { MonthlyEmissionType } from './monthly-emission.type';
import { type MonthlyEmission, monthlyEmissions } from './monthly-emissions';
import { PollutionSourceStub } from './stubs.type';

const added = (id: string): string =>
  resource({ id: `permits.${id}`, provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P3M' });

@ArgsType()
class MonthArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Months that begin on this day or later. 起始日期' })
  @Directive(reads('MonthlyEmission.periodStart'))
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Months that begin on this day or earlier. 截止日期' })
  @Directive(reads('MonthlyEmission.periodStart'))
  to?: string | null;
}

/** What this room adds to a pollution source month by month. */
@Resolver(() => PollutionSourceStub)
export class MonthlyResolver {
  @FieldResolver(() => [MonthlyEmissionType], {
    description: 'Monthly amounts as each system states them, empty when none does. 月排放量',
  })
  @Directive(added('monthly-emissions'))
  async monthlyEmissions(
    @Root() { id }: PollutionSourceStub,
    @Args(() => MonthArgs) { from, to }: MonthArgs,
    @Ctx() context: PermitsContext,
  ): Promise<MonthlyEmission[]> {
    return monthlyEmissions(await context.monthlyBySource.load(id), { from, to, today: context.today });
  }

  @FieldResolver(() => [RollingUsageType], {
    description: 'Permitted against the fullest twelve months in a row. 任意连续12个月对照',
  })
  @Directive(added('rolling-usage'))
  async rollingUsage(@Root() { id }: PollutionSourceStub, @Ctx() context: PermitsContext): Promise<RollingUsage[]> {
    const [permits, limits, months] = await Promise.all([
      context.permitsBySource.load(id),
      context.limitsBySource.load(id),
      context.monthlyBySource.load(id),
    ]);
    return rollingUsage({ permits, limits }, months);
  }
}

/** The pollutant of a monthly amount. */
@Resolver(() => MonthlyEmissionType)
export class MonthlyEmissionResolver {
  @FieldResolver(() => NamedPollutant, { description: 'What is emitted. 污染物' })
  pollutant(@Root() { pollutantCode: code, pollutantName: name }: MonthlyEmission): NamedPollutant {
    return { code, name };
  }
}
