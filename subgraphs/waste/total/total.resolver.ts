import { Args, ArgsType, Ctx, Directive, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { reads, scopeBy } from '../../../schema/directives';
import { SharingError } from '../../../schema/sharing-error';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { type WasteContext } from '../context';
import { WasteClass } from '../flow/flow.enum';
import { flowFilter, WasteFlowFilter } from '../flow/flow.filter';
import { protectedTotal } from '../../kit/small-groups/protected-totals';
import { dimensions, measures } from './dimensions';
import { countedFlows, groupFlows } from './group-flows';
import { HIDDEN_SHARE, landfillTotal } from './landfill-total';
import { drawSankey, linkKey } from './sankey';
import { LandfillAttribution, SankeyNodes, WasteDimension, WasteMeasure } from './total.enum';
import { LandfillShareType, WasteSankeyType, WasteTotalType, WasteUtilisationType } from './total.type';
import { HIDDEN_UTILISATION, utilisationOf } from './utilisation';
import { wasteTotalsOf } from './waste-totals';

/** Links of a diagram and rows of a total at most; more is no picture and no overview. */
const [MOST_LINKS, MOST_TOTALS] = [60, 1_000] as const;

@ArgsType()
class WasteTotalArgs {
  @Field(() => WasteFlowFilter, { nullable: true, description: 'Which movements to take. 筛选条件' })
  filter?: WasteFlowFilter | null;

  @Field(() => [WasteDimension], { description: 'By what to total, in this order. 统计维度' })
  @Directive(reads('WasteTotal.keys'))
  by!: readonly (keyof typeof WasteDimension)[];

  @Field(() => WasteMeasure, { nullable: true, defaultValue: 'TREATED', description: 'What counts. 统计口径' })
  @Directive(reads('WasteTotal.quantity'))
  measure?: keyof typeof WasteMeasure | null;
}

@ArgsType()
class WasteSankeyArgs {
  @Field(() => WasteFlowFilter, { nullable: true, description: 'Which movements to take. 筛选条件' })
  filter?: WasteFlowFilter | null;

  @Field(() => SankeyNodes, { nullable: true, defaultValue: 'DIVISION', description: 'What nodes are. 节点' })
  nodes?: keyof typeof SankeyNodes | null;

  @Field(() => Int, { nullable: true, defaultValue: MOST_LINKS, description: 'Links at most, 1 to 60. 最多连线数' })
  maxLinks?: number | null;
}

@ArgsType()
class LandfillShareArgs {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Quarter; rows with a time only. 季度' })
  quarter?: number | null;

  @Field(() => LandfillAttribution, { description: 'To which district it is counted. 归属口径' })
  by!: keyof typeof LandfillAttribution;

  @Field(() => ID, { nullable: true, description: 'Division and everything below it. 行政区划（含下级）' })
  @Directive(reads('FlowEdge.fromDivision', 'FlowEdge.toDivision'))
  divisionCode?: string | null;

  @Field(() => WasteClass, { nullable: true, description: 'Class, all when not given. 类别' })
  @Directive(reads('FlowEdge.zjClass'))
  zjClass?: string | null;
}

@ArgsType()
class WasteUtilisationArgs {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  year!: number;

  @Field(() => WasteClass, { description: 'Class. 类别' })
  @Directive(reads('WasteGenerator.yearlyAmounts'))
  zjClass!: string;

  @Field(() => ID, { nullable: true, description: 'Division and everything below it. 行政区划（含下级）' })
  @Directive(reads('WasteGenerator.division'))
  divisionCode?: string | null;
}

/** Days of a quarter; BAD_ARGUMENT for a quarter that is none. */
function quarterDays(year: number, quarter: number | null | undefined): object {
  if (quarter === null || quarter === undefined) return {};
  if (quarter < 1 || quarter > 4) throw new SharingError('BAD_ARGUMENT', `quarter: ${String(quarter)}`);
  const month = (value: number): string => `${String(year)}-${String(value).padStart(2, '0')}`;
  return { at: { $gte: month(quarter * 3 - 2), $lt: `${month(quarter * 3)}-32` } };
}

/** Totals, shares and diagrams over the movements of waste. */
@Resolver()
export class WasteTotalResolver {
  @Query(() => [WasteTotalType], { description: 'Waste totalled by the dimensions asked for. 固体废物统计' })
  @Directive(scopeBy('filter.divisionCode'))
  async wasteTotals(
    @Args(() => WasteTotalArgs) { filter, by, measure }: WasteTotalArgs,
    @Ctx() context: WasteContext,
  ): Promise<WasteTotalType[]> {
    const taken = allOf(flowFilter(context, filter), { ...measures[measure ?? 'TREATED'] });
    const flows = countedFlows(context.rowsCounted('flows', 'waste.totals'), taken);
    const groups = await groupFlows(flows, (flow) => by.map((name) => dimensions[name]?.(flow) ?? null));
    if (groups.length > MOST_TOTALS) throw new SharingError('BAD_ARGUMENT', `by: ${String(groups.length)} totals`);
    return wasteTotalsOf(groups, by, context.smallGroups('waste.totals'));
  }

  @Query(() => WasteSankeyType, { description: 'Movements as a flow diagram of at most 60 links. 固体废物流向图' })
  @Directive(scopeBy('filter.divisionCode'))
  async wasteSankey(
    @Args(() => WasteSankeyArgs) { filter, nodes, maxLinks }: WasteSankeyArgs,
    @Ctx() context: WasteContext,
  ): Promise<WasteSankeyType> {
    const most = maxLinks ?? MOST_LINKS;
    if (most < 1 || most > MOST_LINKS) throw new SharingError('BAD_ARGUMENT', `maxLinks: ${String(most)}`);
    const flows = countedFlows(context.rowsCounted('flows', 'waste.sankey'), flowFilter(context, filter));
    const groups = await groupFlows(flows, linkKey(nodes ?? 'DIVISION'));
    const nameOf = (place: string): string => context.divisions.get(place)?.name ?? place;
    return drawSankey(groups, most, { nameOf, small: context.smallGroups('waste.sankey') });
  }

  @Query(() => LandfillShareType, { description: 'Landfilled by all treated, in a year or quarter. 填埋占比' })
  @Directive(scopeBy('divisionCode'))
  async landfillShare(
    @Args(() => LandfillShareArgs) { year, quarter, by, divisionCode, zjClass }: LandfillShareArgs,
    @Ctx() context: WasteContext,
  ): Promise<LandfillShareType> {
    const taken = allOf(
      equalTo({ year, zjClass }),
      { ...measures['TREATED'] },
      inDivision(context.divisions, divisionCode, by === 'GENERATING' ? 'fromPath' : 'toPath'),
      { ...quarterDays(year, quarter) },
    );
    const flows = countedFlows(context.rowsCounted('flows', 'waste.landfill-share'), taken);
    const total = await landfillTotal(flows, { year, by });
    return protectedTotal(total, context.smallGroups('waste.landfill-share'), HIDDEN_SHARE);
  }

  @Query(() => WasteUtilisationType, { description: 'Comprehensive utilisation of a class in a year. 综合利用率' })
  @Directive(scopeBy('divisionCode'))
  async wasteUtilisation(
    @Args(() => WasteUtilisationArgs) { year, zjClass, divisionCode }: WasteUtilisationArgs,
    @Ctx() context: WasteContext,
  ): Promise<WasteUtilisationType> {
    const below = inDivision(context.divisions, divisionCode);
    const total = await utilisationOf(context.rowsCounted('generators', 'waste.utilisation'), below, { year, zjClass });
    return protectedTotal(total, context.smallGroups('waste.utilisation'), HIDDEN_UTILISATION);
  }
}
