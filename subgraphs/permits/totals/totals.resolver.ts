import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { scopeBy } from '../../../schema/directives';
import { divisionBelow } from '../../kit/division-below';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { type PermitsContext } from '../context';
import { type EmissionRow, type PermitRow } from '../rows';
import { permitFilter } from '../permit/permit-filter';
import { type EmissionTotal, emissionTotalFields, emissionTotals } from './emission-totals';
import {
  EmissionGrouping,
  EmissionTotalArgs,
  type EmissionTotalFilter,
  EmissionTotalType,
} from './emission-total.type';
import { PermitGrouping, PermitTotalArgs, PermitTotalType } from './permit-total.type';
import { type PermitCounting, type PermitTotal, permitTotalFields, permitTotals } from './permit-totals';
import { type DivisionStub } from '../../kit/directory-stubs.type';

/** The division a row of totals is about: the group's, or the one asked for; null when all are counted. */
function divisionOf(group: string | null, asked: string | null | undefined): DivisionStub | null {
  const code = group ?? asked ?? null;
  return code === null ? null : { code };
}

function keyFor({ filter, by }: PermitTotalArgs): PermitCounting['keyOf'] {
  const keys: Readonly<Record<PermitGrouping, PermitCounting['keyOf']>> = {
    DIVISION: ({ divisionPath }) => divisionBelow(divisionPath, filter?.divisionCode),
    MANAGEMENT_CATEGORY: ({ managementCategory }) => managementCategory,
    STATUS: (_, status) => status,
    INDUSTRY: ({ industryCodes }) => industryCodes[0] ?? null,
  };
  return keys[by];
}

/** Counts of permits. */
@Resolver(() => PermitTotalType)
export class PermitTotalResolver {
  @Query(() => [PermitTotalType], { description: 'How many permits, by group and status. 许可证统计' })
  @Directive(scopeBy('filter.divisionCode'))
  async permitTotals(
    @Args(() => PermitTotalArgs) args: PermitTotalArgs,
    @Ctx() context: PermitsContext,
  ): Promise<(PermitTotal & { division: DivisionStub | null })[]> {
    const counted = context.rowsCounted<PermitRow>('permits', 'permits.permit-totals');
    const rows = counted.find(permitFilter(context, args.filter), { projection: permitTotalFields });
    const totals = await permitTotals(rows, {
      keyOf: keyFor(args),
      today: context.today,
      small: context.smallGroups('permits.permit-totals'),
    });
    const isByDivision = args.by === PermitGrouping.DIVISION;
    return totals.map((total) => ({
      ...total,
      division: divisionOf(isByDivision ? total.key : null, args.filter?.divisionCode),
    }));
  }
}

const emissionFilter = (
  { divisions }: PermitsContext,
  { divisionCode, year, system, medium, pollutantCode }: EmissionTotalFilter,
) => allOf(equalTo({ system, year, medium, pollutantCode }), inDivision(divisions, divisionCode));

/** Sums of emissions. */
@Resolver(() => EmissionTotalType)
export class EmissionTotalResolver {
  @Query(() => [EmissionTotalType], {
    description: 'Emissions of a year as one system states them, added up by pollutant or division. 排放量合计',
  })
  @Directive(scopeBy('filter.divisionCode'))
  async emissionTotals(
    @Args(() => EmissionTotalArgs) { filter, by }: EmissionTotalArgs,
    @Ctx() context: PermitsContext,
  ): Promise<(Omit<EmissionTotal, 'group'> & Pick<EmissionTotalType, 'year' | 'system' | 'division'>)[]> {
    const counted = context.rowsCounted<EmissionRow>('emissions', 'permits.emission-totals');
    const rows = counted.find(emissionFilter(context, filter), { projection: emissionTotalFields });
    const isByDivision = by === EmissionGrouping.DIVISION;
    const totals = await emissionTotals(
      rows,
      ({ divisionPath }) => (isByDivision ? divisionBelow(divisionPath, filter.divisionCode) : null),
      context.smallGroups('permits.emission-totals'),
    );
    const { year, system } = filter;
    return totals.map(({ group, ...total }) => ({
      ...total,
      year,
      system,
      division: divisionOf(group, filter.divisionCode),
    }));
  }
}
