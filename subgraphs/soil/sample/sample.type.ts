import { ArgsType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { division, grade, reads, resource, unit } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Location } from '../../kit/location.type';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { SoilLimitType } from '../limit/limit.type';
import { SampleMedium, SamplePurpose, SoilVerdict, VerdictReason } from './sample.enum';

/** Filter of the list of samples. */
@InputType({ description: 'Which samples to list. 土壤样品筛选条件。' })
export class SoilSampleFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('SoilSample.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Item by part of its English or Chinese name. 项目名称包含' })
  @Directive(reads('SoilSample.item'))
  query?: string | null;

  @Field(() => ID, { nullable: true, description: 'Samples of this parcel. 地块编码' })
  @Directive(reads('SoilSample.parcel'))
  parcelCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Samples of this farmland unit. 农用地单元标识' })
  @Directive(reads('SoilSample.farmlandUnit'))
  farmlandUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Samples of this item. 项目' })
  @Directive(reads('SoilSample.item'))
  item?: string | null;

  @Field(() => SampleMedium, { nullable: true, description: 'Medium. 介质' })
  @Directive(reads('SoilSample.medium'))
  medium?: SampleMedium | null;

  @Field(() => SamplePurpose, { nullable: true, description: 'Purpose. 采样目的' })
  @Directive(reads('SoilSample.purpose'))
  purpose?: SamplePurpose | null;

  @Field(() => DateScalar, { nullable: true, description: 'Taken on this day or later. 采样不早于' })
  @Directive(reads('SoilSample.sampledOn'))
  sampledFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Taken on this day or earlier. 采样不晚于' })
  @Directive(reads('SoilSample.sampledOn'))
  sampledTo?: string | null;
}

/** Arguments of the list of samples. */
@ArgsType()
export class SoilSampleArgs extends PageArgs {
  @Field(() => SoilSampleFilter, { nullable: true, description: 'Which to list. 筛选条件' })
  filter?: SoilSampleFilter | null;
}

/** A verdict with what it rests on. */
@ObjectType('SampleVerdict', {
  simpleResolvers: true,
  description: 'Comparison of a sample with its limits; equal to a limit passes. 样品评价结论。',
})
@Directive(
  resource({
    id: 'soil.sample-verdicts',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'GB 36600-2018 5.3; GB 15618-2018 6',
  }),
)
export class SampleVerdictType {
  @Field(() => SoilVerdict, { description: 'Result. 结论' })
  @Directive(grade('L1'))
  verdict!: string;

  @Field(() => VerdictReason, { description: 'Why. 理由' })
  @Directive(grade('L1'))
  reason!: string;

  @Field(() => SoilLimitType, {
    nullable: true,
    description: 'Limit with its edition, null when there is none. 适用限值',
  })
  @Directive(grade('L1'))
  limit!: SoilLimitType | null;
}

/** One item in one sample. */
@ObjectType('SoilSample', {
  simpleResolvers: true,
  description: 'One item measured in one sample (HJ 25.2). 土壤样品检测结果。',
})
@Directive('@key(fields: "id")')
@Directive(division('division', 'sampledOn'))
@Directive(
  resource({
    id: 'soil.samples',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'HJ 25.2; 土壤污染防治法 Art. 8',
  }),
)
export class SoilSampleType {
  @Field(() => ID, { description: 'Id of the result. 结果标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { description: 'Point of sampling. 采样点位' })
  @Directive(grade('L1'))
  point!: string;

  @Field(() => Location, { nullable: true, description: 'Position of the point. 点位位置' })
  @Directive(grade('L2', 'COORDINATE'))
  location!: Location | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Depth, metres. 采样深度' })
  @Directive(grade('L1'))
  @Directive(unit('m'))
  depthMetres!: string | null;

  @Field(() => SampleMedium, { description: 'Medium. 介质' })
  @Directive(grade('L1'))
  medium!: string;

  @Field(() => SamplePurpose, { description: 'Purpose. 采样目的' })
  @Directive(grade('L1'))
  purpose!: string;

  @Field(() => ID, { description: 'Item, see soilLimits. 检测项目' })
  @Directive(grade('L1'))
  item!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Value, null when not detected or not stated. 检测值' })
  @Directive(grade('L1'))
  value!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Not detected, null when not stated. 是否未检出' })
  @Directive(grade('L1'))
  notDetected!: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Method detection limit. 方法检出限' })
  @Directive(grade('L1'))
  detectionLimit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unit of value, detection limit and background; null when not stated. 单位',
  })
  @Directive(grade('L1'))
  unit!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Soil background level at the point. 土壤环境背景值' })
  @Directive(grade('L1'))
  background!: string | null;

  @Field(() => String, { nullable: true, description: 'Laboratory. 检测机构' })
  @Directive(grade('L1'))
  laboratory!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The laboratory has the CMA mark. 是否CMA' })
  @Directive(grade('L1'))
  cma!: boolean | null;

  @Field(() => DateScalar, { description: 'Day of sampling. 采样日期' })
  @Directive(grade('L1'))
  sampledOn!: string;

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real place. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;
  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of SoilSample. */
export const SoilSampleConnection = connectionOf('SoilSample', SoilSampleType);
