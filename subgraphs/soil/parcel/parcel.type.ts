import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { codes, division, grade, resource, unit } from '../../../schema/directives';
import { connectionOf } from '../../kit/connection.type';
import { Location } from '../../kit/location.type';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { ParcelState } from './parcel-state.enum';

/**
 * Who answers for polluted land may be a person: the departments that the law has share soil information (土壤污染防治法
 * Art. 8) get the name on request, for land supply and enforcement.
 */
const responsible = resource({
  ...{ id: 'soil.responsible-parties', provider: 'eeb', share: 'CONDITIONAL', updates: 'P1D' },
  basis: '土壤污染防治法 Art. 8, 45',
  scope: ['生态环境', '自然资源', '农业农村', '住房城乡建设', '水利', '卫生健康', '林业草原'],
  purposes: ['土地供应与规划许可', '执法检查', '应急处置'],
});

/** Use of land in both classifications. */
@ObjectType('LandUse', {
  simpleResolvers: true,
  description: 'Use of land: 用地用海分类 and, where the plan gives it, GB 50137. 土地用途。',
})
@Directive(resource({ id: 'soil.land-uses', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' }))
export class LandUseType {
  @Field(() => ID, { description: 'Code of 用地用海分类. 用地用海分类代码' })
  @Directive(grade('L1'))
  @Directive(codes('用地用海分类'))
  code!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of GB 50137, null when the plan does not give it. 城市用地分类代码',
  })
  @Directive(grade('L1'))
  @Directive(codes('GB 50137', '2011'))
  planningCode!: string | null;

  @Field(() => String, { description: 'Name of the use. 用途名称' })
  @Directive(grade('L1'))
  name!: string;
}

/** Arrival of a parcel in a state. */
@ObjectType('ParcelEvent', { simpleResolvers: true, description: 'Arrival of a parcel in a state. 地块状态变化。' })
@Directive(
  resource({
    id: 'soil.parcel-events',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '土壤污染防治法 Art. 58-66',
  }),
)
export class ParcelEventType {
  @Field(() => ID, { description: 'Id of the event, evidence of a decision. 事件标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => ParcelState, { description: 'State reached. 状态' })
  @Directive(grade('L1'))
  state!: string;

  @Field(() => DateScalar, { description: 'Day it was reached. 日期' })
  @Directive(grade('L1'))
  on!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the next state, null while it stands. 止于' })
  @Directive(grade('L1'))
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Document that brought it about. 依据文件' })
  @Directive(grade('L1'))
  document!: string | null;
}

/** A contaminant of a parcel. */
@ObjectType('ParcelContaminant', {
  simpleResolvers: true,
  description: 'Contaminant of a parcel with what its assessment states. 地块特征污染物。',
})
@Directive(
  resource({
    id: 'soil.parcel-contaminants',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'HJ 25.3',
  }),
)
export class ParcelContaminantType {
  @Field(() => ID, { description: 'Item, see soilLimits. 项目' })
  @Directive(grade('L1'))
  item!: string;

  @Field(() => Quantity, { nullable: true, description: 'Highest value in soil. 土壤最大值' })
  @Directive(grade('L1'))
  maxSoil!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Highest value in groundwater. 地下水最大值' })
  @Directive(grade('L1'))
  maxGroundwater!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Volume of contaminated soil, cubic metres. 污染土方量' })
  @Directive(grade('L1'))
  @Directive(unit('m3'))
  volumeCubicMetres!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Target of control or remediation. 修复目标值' })
  @Directive(grade('L1'))
  remediationTarget!: Quantity | null;
}

/** A parcel of land. */
@ObjectType('Parcel', {
  simpleResolvers: true,
  description: 'Parcel of land with its history of survey, risk control and remediation. 建设用地地块。',
})
@Directive('@key(fields: "parcelCode")')
@Directive(division('division'))
@Directive(
  resource({
    id: 'soil.parcels',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '土壤污染防治法 Art. 58',
  }),
)
export class ParcelType {
  @Field(() => ID, { description: 'Parcel code: 13 digits in China, `<scheme>:<value>` elsewhere. 地块编码' })
  @Directive(grade('L1'))
  parcelCode!: string;

  @Field(() => String, { nullable: true, description: 'Name. 地块名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => Location, { nullable: true, description: 'Position as the origin states it. 位置' })
  @Directive(grade('L2', 'COORDINATE'))
  location!: Location | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Area, square metres. 面积' })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  areaSquareMetres!: string | null;

  @Field(() => [ID], { description: 'Real-estate units on it. 不动产单元代码' })
  @Directive(grade('L1'))
  @Directive(codes('GB/T 37346'))
  realEstateUnitCodes!: readonly string[];

  @Field(() => LandUseType, { nullable: true, description: 'Current use. 现状用途' })
  @Directive(grade('L1'))
  currentUse!: LandUseType | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the current use. 现状用途起始日期' })
  @Directive(grade('L1'))
  currentUseSince!: string | null;

  @Field(() => LandUseType, { nullable: true, description: 'Planned use. 规划用途' })
  @Directive(grade('L1'))
  plannedUse!: LandUseType | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the planned use was last changed. 规划用途变更日期' })
  @Directive(grade('L1'))
  plannedUseChangeOn!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Planned for housing, public administration or services (Art. 59), null when not known. 是否一住两公',
  })
  @Directive(grade('L1'))
  isSensitiveUse!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Land of a key unit for soil, null when not stated. 是否重点监管单位用地',
  })
  @Directive(grade('L1'))
  isKeyUnitLand!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Who is responsible for the contamination. 污染责任人' })
  @Directive(grade('L3', 'NAME'))
  @Directive(responsible)
  responsibleParty!: string | null;

  @Field(() => [ParcelContaminantType], { description: 'Contaminants. 特征污染物' })
  @Directive(grade('L1'))
  contaminants!: readonly ParcelContaminantType[];

  @Field(() => DecimalScalar, { nullable: true, description: 'Depth of contamination, metres. 污染深度' })
  @Directive(grade('L1'))
  @Directive(unit('m'))
  maxDepthMetres!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Groundwater is affected, null when not stated. 地下水是否受污染',
  })
  @Directive(grade('L1'))
  groundwaterAffected!: boolean | null;

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: readonly string[];

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real place. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;
  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of Parcel. */
export const ParcelConnection = connectionOf('Parcel', ParcelType);
