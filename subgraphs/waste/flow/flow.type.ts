import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { codes, division, grade, resource } from '../../../schema/directives';
import { connectionOf } from '../../kit/connection.type';
import { Quantity } from '../../kit/quantity.type';
import { DateTimeScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { CatalogueKind, FlowConfidence, FlowEvidenceKind, FlowStage, WasteClass, WasteRoute } from './flow.enum';

/** One end of a movement. */
@ObjectType('FlowNode', { simpleResolvers: true, description: 'One end of a movement of waste. 流向节点。' })
export class FlowNodeType {
  @Field(() => FlowStage, { description: 'What happens there. 环节' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => ID, { description: 'Id of the place, unique within its kind. 节点标识' })
  @Directive(grade('L1'))
  key!: string;
}

/** A chemical whose disposal is stated instead of a waste code. */
@ObjectType('WasteChemical', {
  simpleResolvers: true,
  description: 'Chemical that is stated where no waste code is. 所含化学品。',
})
export class WasteChemicalType {
  @Field(() => ID, { nullable: true, description: "Code of the directory's pollutant. 污染物代码" })
  @Directive(grade('L1'))
  code!: string | null;

  @Field(() => String, { description: 'Name in the register. 名称' })
  @Directive(grade('L1'))
  name!: string;
}

/** What a movement is proved by. */
@ObjectType('FlowEvidence', { simpleResolvers: true, description: 'What a movement is proved by. 流向凭证。' })
export class FlowEvidenceType {
  @Field(() => FlowEvidenceKind, { description: 'Kind of proof. 凭证类型' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'Its number. 凭证编号' })
  @Directive(grade('L1'))
  no!: string | null;
}

/** A movement of waste. */
@ObjectType('FlowEdge', {
  simpleResolvers: true,
  description:
    'Movement of waste between two nodes, one shape for all classes of waste; treatment on the spot has both ends at one site. 固体废物流向。',
})
@Directive('@key(fields: "id")')
@Directive(division('fromDivision', 'year'))
@Directive(division('toDivision', 'year'))
@Directive(
  resource({ id: 'waste.flows', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D', basis: '固废法 Art. 36' }),
)
export class FlowEdgeType {
  @Field(() => ID, { description: 'Id of the movement. 流向标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => FlowNodeType, { description: 'Where it comes from. 起点' })
  from!: FlowNodeType;

  @Field(() => FlowNodeType, { description: 'Where it goes. 终点' })
  to!: FlowNodeType;

  @Field(() => FlowStage, { description: 'Stage it reaches. 到达环节' })
  @Directive(grade('L1'))
  stage!: string;

  @Field(() => WasteClass, { nullable: true, description: 'First axis: class in Zhejiang. 无废城市五大类' })
  @Directive(grade('L1'))
  @Directive(codes('浙美丽办〔2022〕20号', '2022'))
  zjClass!: string | null;

  @Field(() => CatalogueKind, {
    nullable: true,
    description:
      'Second axis: group of the national catalogue, null for waste of the hazardous list or without code. 目录五大种类',
  })
  @Directive(grade('L1'))
  @Directive(codes('公告2024年第4号', '2024'))
  catalogueKind!: string | null;

  @Field(() => ID, { nullable: true, description: 'Solid-waste code. 固体废物代码' })
  @Directive(grade('L1'))
  @Directive(codes('公告2024年第4号', '2024'))
  swCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Hazardous-waste code. 危险废物代码' })
  @Directive(grade('L1'))
  @Directive(codes('国家危险废物名录', '2021'))
  hwCode!: string | null;

  @Field(() => String, { nullable: true, description: 'List and edition the code is from. 代码依据' })
  @Directive(grade('L1'))
  codeList!: string | null;

  @Field(() => WasteChemicalType, { nullable: true, description: 'Chemical stated instead of a code. 化学品' })
  chemical!: WasteChemicalType | null;

  @Field(() => String, { nullable: true, description: 'Name of the waste at the origin. 废物名称' })
  @Directive(grade('L1'))
  wasteName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Treatment code. 利用处置方式代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 1033 附录F', '2019'))
  treatmentCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Method in the words of the origin. 原始处置方式' })
  @Directive(grade('L1'))
  nativeMethod!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Landfilled; null where it is not known. 是否填埋' })
  @Directive(grade('L1'))
  isLandfill!: boolean | null;

  @Field(() => WasteRoute, { nullable: true, description: 'Within the site, the province or beyond. 转移类型' })
  @Directive(grade('L1'))
  route!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount, null when it is not known. 数量' })
  @Directive(grade('L1'))
  quantity!: Quantity | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Time, null where only the year is known. 时间' })
  @Directive(grade('L1'))
  at!: string | null;

  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => FlowEvidenceType, { description: 'What proves it. 凭证' })
  evidence!: FlowEvidenceType;

  @Field(() => FlowConfidence, { description: 'How sure the amount is. 可信度' })
  @Directive(grade('L1'))
  confidence!: string;

  @Field(() => Boolean, { description: 'Sent back by the receiver; it counts in no total. 是否退回' })
  @Directive(grade('L1'))
  isReturn!: boolean;

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: string[];

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of movements. */
export const FlowEdgeConnection = connectionOf('FlowEdge', FlowEdgeType);
