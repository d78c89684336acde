import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from 'type-graphql';
import { reads, scopeBy } from '../../../schema/directives';
import { type TradingContext } from '../context';
import { type ComplianceYearRow } from '../rows';
import { amountsOf, computedCumulative, reportedCumulative } from './compliance-amounts';
import { complianceFilter } from './compliance-filter';
import { ComplianceYearFilter } from './compliance-year.type';
import { ComplianceTotals, type GroupKey, type YearFacts } from './totals';
import { ComplianceTotalType, TotalsBy } from './totals.type';

@ArgsType()
class TotalsArgs {
  @Field(() => ComplianceYearFilter, { nullable: true, description: 'Which compliance years. 筛选条件' })
  filter?: ComplianceYearFilter | null;

  @Field(() => TotalsBy, { defaultValue: TotalsBy.YEAR, description: 'What totals are taken by. 汇总维度' })
  @Directive(reads('ComplianceYear.subject', 'ComplianceYear.division', 'ComplianceYear.year'))
  by!: TotalsBy;
}

const NO_KEY: GroupKey = { year: null, phase: null, divisionCode: null };

/** The division directly below `above` on the row's path; the row's own where it is `above` itself. */
function divisionBelow({ divisionPath }: ComplianceYearRow, above: string | null | undefined): string | null {
  const place = above === null || above === undefined ? -1 : divisionPath.indexOf(above);
  return divisionPath[place + 1] ?? divisionPath.at(-1) ?? null;
}

function keyOf(row: ComplianceYearRow, { by, filter }: TotalsArgs): GroupKey {
  if (by === TotalsBy.YEAR) return { ...NO_KEY, year: row.year };
  if (by === TotalsBy.PHASE) return { ...NO_KEY, phase: row.phase };
  return { ...NO_KEY, divisionCode: divisionBelow(row, filter?.divisionCode) };
}

async function factsOf(context: TradingContext, row: ComplianceYearRow): Promise<YearFacts> {
  const [amounts, computed] = await Promise.all([amountsOf(context, row), computedCumulative(context, row)]);
  return { row, amounts, computed, reported: reportedCumulative(row) };
}

/** Totals of compliance years. */
@Resolver(() => ComplianceTotalType)
export class ComplianceTotalResolver {
  @Query(() => [ComplianceTotalType], {
    description: 'Allocated against verified against surrendered, by year, phase or division. 履约汇总',
  })
  @Directive(scopeBy('filter.divisionCode'))
  async complianceTotals(
    @Args(() => TotalsArgs) args: TotalsArgs,
    @Ctx() context: TradingContext,
  ): Promise<ComplianceTotalType[]> {
    const totals = new ComplianceTotals((row) => keyOf(row, args));
    const folded: ComplianceYearRow[] = [];
    // A register's rows carry their amounts and pass by; those of a ledger wait, so that all are folded from one call.
    const counted = context.rowsCounted<ComplianceYearRow>('complianceYears', 'trading.compliance-totals');
    for await (const row of counted.find(complianceFilter(context, args.filter))) {
      if (row.register === null) folded.push(row);
      else totals.add(await factsOf(context, row));
    }
    for (const facts of await Promise.all(folded.map((row) => factsOf(context, row)))) totals.add(facts);
    return totals.finish(context.smallGroups('trading.compliance-totals'));
  }
}
