import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { reads, resource } from '../../../schema/directives';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { type PermitsContext } from '../context';
import { EmissionType, NamedPollutant } from './emission.type';
import { PermitUsageType } from '../limit/limit.type';
import { DischargeOutletType } from '../outlet/outlet.type';
import { PermitType } from '../permit/permit.type';
import { type EmissionRow, type OutletRow, type PermitRow } from '../rows';
import { PollutionSourceStub } from './stubs.type';
import { permitUsage, type Usage } from '../limit/usage';
import { PollutantStub } from '../../kit/directory-stubs.type';

const added = (id: string, updates: string): string =>
  resource({ id: `permits.${id}`, provider: 'eeb', share: 'UNCONDITIONAL', updates });

@ArgsType()
class EmissionArgs {
  @Field(() => Int, { nullable: true, description: 'Only this year. 年份' })
  @Directive(reads('Emission.year'))
  year?: number | null;

  @Field(() => RegulatorySystem, { nullable: true, description: 'Only as this system states. 来源监管系统' })
  @Directive(reads('Emission.system'))
  system?: RegulatorySystem | null;
}

/** What this room adds to a pollution source. */
@Resolver(() => PollutionSourceStub)
export class PollutionSourceResolver {
  @FieldResolver(() => [PermitType], { description: 'Its permits over time, empty when it has none. 排污许可证' })
  @Directive(added('permits', 'P1D'))
  async permits(@Root() { id }: PollutionSourceStub, @Ctx() context: PermitsContext): Promise<PermitRow[]> {
    return context.permitsBySource.load(id);
  }

  @FieldResolver(() => [EmissionType], { description: 'Yearly amounts as each system states them. 年排放量' })
  @Directive(added('emissions', 'P1Y'))
  async emissions(
    @Root() { id }: PollutionSourceStub,
    @Args(() => EmissionArgs) { year, system }: EmissionArgs,
    @Ctx() context: PermitsContext,
  ): Promise<EmissionRow[]> {
    return context.emissions.load({ sourceId: id, year: year ?? null, system: system ?? null });
  }

  @FieldResolver(() => [DischargeOutletType], { description: 'Its discharge outlets. 排放口' })
  @Directive(added('outlets', 'P1D'))
  async outlets(@Root() { id }: PollutionSourceStub, @Ctx() context: PermitsContext): Promise<OutletRow[]> {
    return context.outletsBySource.load(id);
  }

  @FieldResolver(() => [PermitUsageType], {
    description: 'Permitted against actual, where amounts are permitted. 许可量与实际量对照',
  })
  @Directive(added('usage', 'P1D'))
  async permitUsage(
    @Root() { id }: PollutionSourceStub,
    @Directive(reads('PermitUsage.year'))
    @Arg('year', () => Int, { nullable: true, description: 'Only this year. 年份' })
    year: number | null | undefined,
    @Ctx() context: PermitsContext,
  ): Promise<Usage[]> {
    const [permits, limits, emissions] = await Promise.all([
      context.permitsBySource.load(id),
      context.limitsBySource.load(id),
      context.emissions.load({ sourceId: id, year: year ?? null, system: null }),
    ]);
    const usages = permitUsage({ permits, limits }, emissions);
    return usages.filter((usage) => year === null || year === undefined || usage.year === year);
  }
}

/** The pollutant of an emission. */
@Resolver(() => EmissionType)
export class EmissionResolver {
  @FieldResolver(() => NamedPollutant, { description: 'What is emitted. 污染物' })
  pollutant(@Root() row: EmissionRow): NamedPollutant {
    return { code: row.pollutantCode, name: row.pollutantName };
  }
}

/** The way from a named pollutant to its entry in the directory. */
@Resolver(() => NamedPollutant)
export class NamedPollutantResolver {
  @FieldResolver(() => PollutantStub, {
    nullable: true,
    description: "The directory's entry, null without a code. 污染物目录条目",
  })
  entry(@Root() { code }: NamedPollutant): PollutantStub | null {
    return code === null ? null : { code };
  }
}
