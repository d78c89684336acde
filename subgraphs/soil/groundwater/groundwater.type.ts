import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { division, grade, reads, resource, unit } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Location } from '../../kit/location.type';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { VerdictReason } from '../sample/sample.enum';
import { GroundwaterClass, GroundwaterPointKind, PointPosition, TrendDirection } from './groundwater.enum';

/** Filter of the list of points. */
@InputType({ description: 'Which groundwater points to list. 地下水点位筛选条件。' })
export class GroundwaterPointFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('GroundwaterPoint.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, any case. 名称包含' })
  @Directive(reads('GroundwaterPoint.name'))
  query?: string | null;

  @Field(() => [GroundwaterPointKind], { nullable: true, description: 'Of one of these kinds. 点位类型' })
  @Directive(reads('GroundwaterPoint.kind'))
  kinds?: GroundwaterPointKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Points of this source. 固定污染源标识' })
  @Directive(reads('GroundwaterPoint.pollutionSource'))
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Points of this parcel. 地块编码' })
  @Directive(reads('GroundwaterPoint.parcel'))
  parcelCode?: string | null;
}

/** Arguments of the list of groundwater points. */
@ArgsType()
export class GroundwaterPointArgs extends PageArgs {
  @Field(() => GroundwaterPointFilter, { nullable: true, description: 'Which to list. 筛选条件' })
  filter?: GroundwaterPointFilter | null;
}

/** One item of a reading. */
@ObjectType('GroundwaterValue', {
  simpleResolvers: true,
  description: 'One item of a reading with its class (GB/T 14848-2017). 地下水单项结果。',
})
@Directive(
  resource({
    id: 'soil.groundwater-values',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'GB/T 14848-2017',
  }),
)
export class GroundwaterValueType {
  @Field(() => ID, { description: 'Item, see soilLimits. 项目' })
  @Directive(grade('L1'))
  item!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Value, null when not detected or not stated. 检测值' })
  @Directive(grade('L1'))
  value!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Not detected, null when not stated. 是否未检出' })
  @Directive(grade('L1'))
  notDetected!: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Method detection limit. 检出限' })
  @Directive(grade('L1'))
  detectionLimit!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit, null when not stated. 单位' })
  @Directive(grade('L1'))
  unit!: string | null;

  @Field(() => GroundwaterClass, { description: 'Class of the item. 单项类别' })
  @Directive(grade('L1'))
  itemClass!: string;

  @Field(() => VerdictReason, { description: 'Why. 理由' })
  @Directive(grade('L1'))
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Standard and edition the class is by, null when none holds. 标准版本',
  })
  @Directive(grade('L1'))
  edition!: string | null;
}

/** A quarter at a point. */
@ObjectType('GroundwaterReading', {
  simpleResolvers: true,
  description: 'Reading of one quarter at a point. 地下水季度监测结果。',
})
@Directive(
  resource({
    id: 'soil.groundwater-readings',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'GB/T 14848-2017',
  }),
)
export class GroundwaterReadingType {
  @Field(() => ID, { description: 'Point and quarter. 标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { description: 'Quarter, e.g. 2026-Q3. 季度' })
  @Directive(grade('L1'))
  quarter!: string;

  @Field(() => DateScalar, { description: 'Day of sampling. 采样日期' })
  @Directive(grade('L1'))
  sampledOn!: string;

  @Field(() => String, { nullable: true, description: 'Laboratory. 检测机构' })
  @Directive(grade('L1'))
  laboratory!: string | null;

  @Field(() => GroundwaterClass, {
    description: 'Class of the worst item; UNKNOWN while a required item is open. 综合类别',
  })
  @Directive(grade('L1'))
  overallClass!: string;

  @Field(() => [ID], { description: 'Items that have it. 决定项目' })
  @Directive(grade('L1'))
  worstItems!: readonly string[];

  @Field(() => [ID], { description: 'Items not measured or not decidable. 无法判定项目' })
  @Directive(grade('L1'))
  undecidedItems!: readonly string[];

  @Field(() => [GroundwaterValueType], { description: 'Items, by name. 各项结果' })
  @Directive(grade('L1'))
  values!: readonly GroundwaterValueType[];

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** The trend of an item. */
@ObjectType('GroundwaterTrend', {
  simpleResolvers: true,
  description: 'Trend of one item at a point (Mann-Kendall, see data/soil-limits). 单项变化趋势。',
})
@Directive(resource({ id: 'soil.groundwater-trends', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' }))
export class GroundwaterTrendType {
  @Field(() => ID, { description: 'Item. 项目' })
  @Directive(grade('L1'))
  item!: string;

  @Field(() => TrendDirection, { description: 'Direction. 趋势' })
  @Directive(grade('L1'))
  direction!: string;

  @Field(() => Int, { description: 'Quarters in the series. 序列长度' })
  @Directive(grade('L1'))
  count!: number;

  @Field(() => Int, { nullable: true, description: 'Rising pairs less falling ones, null when not tested. 统计量S' })
  @Directive(grade('L1'))
  statistic!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Normal score rounded to 4 decimals, null when not tested. 标准化统计量Z',
  })
  @Directive(grade('L1'))
  score!: string | null;
}

/** A monitoring point. */
@ObjectType('GroundwaterPoint', { simpleResolvers: true, description: 'Groundwater monitoring point. 地下水监测点。' })
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(
  resource({
    id: 'soil.groundwater-points',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '地下水管理条例',
  }),
)
export class GroundwaterPointType {
  @Field(() => ID, { description: 'Id of the point. 点位标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name. 点位名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => GroundwaterPointKind, { description: 'Kind. 点位类型' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => PointPosition, { nullable: true, description: 'Position to the site, null when not stated. 水力关系' })
  @Directive(grade('L1'))
  position!: string | null;

  @Field(() => Location, { nullable: true, description: 'Position. 位置' })
  @Directive(grade('L2', 'COORDINATE'))
  location!: Location | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Depth of the well, metres. 井深' })
  @Directive(grade('L1'))
  @Directive(unit('m'))
  depthMetres!: string | null;

  @Field(() => [ID], { description: 'Items its plan asks for each quarter. 必测项目' })
  @Directive(grade('L1'))
  requiredItems!: readonly string[];

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real place. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;
  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of GroundwaterPoint. */
export const GroundwaterPointConnection = connectionOf('GroundwaterPoint', GroundwaterPointType);
