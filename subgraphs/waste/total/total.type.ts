import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { aggregate, grade, resource, unit } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { DecimalScalar } from '../../kit/scalars';
import { FlowStage, WasteClass } from '../flow/flow.enum';
import { LandfillAttribution, ShareStatus, WasteDimension } from './total.enum';

const totalled = { provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' } as const;

/** Where a total stands in one dimension. */
@ObjectType('WasteTotalKey', { simpleResolvers: true, description: 'Where a total stands in one dimension. 统计键。' })
export class WasteTotalKeyType {
  @Field(() => WasteDimension, { description: 'Dimension. 维度' })
  @Directive(grade('L1'))
  by!: string;

  @Field(() => ID, { nullable: true, description: 'Value, null for waste that has none. 取值' })
  @Directive(grade('L1'))
  value!: string | null;
}

/** A total of waste. */
@ObjectType('WasteTotal', {
  simpleResolvers: true,
  description: 'Total of waste; amounts of different systems and of different units stand apart. 固体废物统计。',
})
@Directive(aggregate('contributors'))
@Directive(resource({ id: 'waste.totals', basis: '固废法 Art. 29', ...totalled }))
export class WasteTotalType {
  @Field(() => [WasteTotalKeyType], { description: 'Where it stands, in the order asked for. 统计键' })
  keys!: WasteTotalKeyType[];

  @Field(() => String, { description: 'System that states the amounts. 来源系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => Quantity, { nullable: true, description: 'Sum of the known amounts, null when none is. 合计' })
  @Directive(grade('L1'))
  quantity!: Quantity | null;

  @Field(() => Int, { description: 'Movements it counts. 流向条数' })
  @Directive(grade('L1'))
  edges!: number;

  @Field(() => Int, { description: 'Of these, movements whose amount is not known. 数量未知条数' })
  @Directive(grade('L1'))
  withoutQuantity!: number;

  @Field(() => Int, { description: 'Different places the waste comes from. 来源单位数' })
  @Directive(grade('L1'))
  contributors!: number;
}

/** How much of what is treated is landfilled. */
@ObjectType('LandfillShare', {
  simpleResolvers: true,
  description: 'Landfilled by all that was utilised or disposed of (R, D, C), in tonnes. 填埋占比。',
})
@Directive(aggregate('contributors'))
@Directive(resource({ id: 'waste.landfill-share', basis: '无废城市建设指标', ...totalled }))
export class LandfillShareType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => LandfillAttribution, { description: 'To whom it is counted. 归属口径' })
  @Directive(grade('L1'))
  by!: string;

  @Field(() => Quantity, { nullable: true, description: 'Landfilled. 填埋量' })
  @Directive(grade('L1'))
  landfilled!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Treated. 利用处置量' })
  @Directive(grade('L1'))
  treated!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Share to 4 decimals, null when not known. 填埋占比' })
  @Directive(grade('L1'))
  @Directive(unit('1'))
  share!: string | null;

  @Field(() => ShareStatus, { description: 'Why it is or is not stated. 状态' })
  @Directive(grade('L1'))
  status!: string;

  @Field(() => [String], { description: 'Systems that state the amounts. 来源系统' })
  @Directive(grade('L1'))
  systems!: readonly string[];

  @Field(() => Int, { description: 'Different places the waste comes from. 来源单位数' })
  @Directive(grade('L1'))
  contributors!: number;
}

/** How much of what is generated is utilised. */
@ObjectType('WasteUtilisation', {
  simpleResolvers: true,
  description: "Utilised by what was generated and taken from earlier years' stock, in tonnes. 综合利用率。",
})
@Directive(aggregate('contributors'))
@Directive(resource({ id: 'waste.utilisation', basis: '无废城市建设指标', ...totalled }))
export class WasteUtilisationType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => WasteClass, { description: 'Class. 类别' })
  @Directive(grade('L1'))
  zjClass!: string;

  @Field(() => Quantity, { nullable: true, description: 'Generated. 产生量' })
  @Directive(grade('L1'))
  generated!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Utilised, stock included. 综合利用量' })
  @Directive(grade('L1'))
  utilised!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: "From earlier years' stock. 综合利用往年贮存量" })
  @Directive(grade('L1'))
  utilisedFromStock!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Rate to 4 decimals, null when not known. 综合利用率' })
  @Directive(grade('L1'))
  @Directive(unit('1'))
  rate!: string | null;

  @Field(() => ShareStatus, { description: 'Why it is or is not stated. 状态' })
  @Directive(grade('L1'))
  status!: string;

  @Field(() => [String], { description: 'Systems that state the amounts. 来源系统' })
  @Directive(grade('L1'))
  systems!: readonly string[];

  @Field(() => Int, { description: 'Generators that declare the year. 申报单位数' })
  @Directive(grade('L1'))
  contributors!: number;
}

/** A node of a flow diagram. */
@ObjectType('SankeyNode', { simpleResolvers: true, description: 'Node of a flow diagram. 流向图节点。' })
@Directive(resource({ id: 'waste.sankey', basis: '固废法 Art. 29', ...totalled }))
export class SankeyNodeType {
  @Field(() => ID, { description: 'Id links refer to. 节点标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => FlowStage, { nullable: true, description: 'Stage, null for the rest. 环节' })
  @Directive(grade('L1'))
  stage!: string | null;

  @Field(() => String, { nullable: true, description: 'Division or site; 其他 for the rest. 名称' })
  @Directive(grade('L1'))
  label!: string | null;
}

/** A link of a flow diagram. */
@ObjectType('SankeyLink', { simpleResolvers: true, description: 'Link of a flow diagram. 流向图连线。' })
@Directive(aggregate('contributors'))
@Directive(resource({ id: 'waste.sankey', basis: '固废法 Art. 29', ...totalled }))
export class SankeyLinkType {
  @Field(() => ID, { description: 'Node it leaves. 起点' })
  @Directive(grade('L1'))
  from!: string;

  @Field(() => ID, { description: 'Node it reaches. 终点' })
  @Directive(grade('L1'))
  to!: string;

  @Field(() => String, { description: 'System that states the amounts. 来源系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => Quantity, { nullable: true, description: 'Sum of the known amounts, null when none is. 数量' })
  @Directive(grade('L1'))
  quantity!: Quantity | null;

  @Field(() => Int, { description: 'Movements it stands for. 流向条数' })
  @Directive(grade('L1'))
  edges!: number;

  @Field(() => Int, { description: 'Of these, movements whose amount is not known. 数量未知条数' })
  @Directive(grade('L1'))
  withoutQuantity!: number;

  @Field(() => Int, { description: 'Different places the waste comes from. 来源单位数' })
  @Directive(grade('L1'))
  contributors!: number;
}

/** A flow diagram. */
@ObjectType('WasteSankey', {
  simpleResolvers: true,
  description: 'Movements as a flow diagram; what is beyond the largest links is folded into 其他. 固体废物流向图。',
})
@Directive(resource({ id: 'waste.sankey', basis: '固废法 Art. 29', ...totalled }))
export class WasteSankeyType {
  @Field(() => [SankeyNodeType], { description: 'Nodes the links refer to. 节点' })
  nodes!: SankeyNodeType[];

  @Field(() => [SankeyLinkType], { description: 'Links, the largest first, the rest last. 连线' })
  links!: SankeyLinkType[];
}
