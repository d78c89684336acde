import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { aggregate, grade, resource, unit } from '../../../schema/directives';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { ParcelState } from './parcel-state.enum';

/** Parcels of one state. */
@ObjectType('ParcelStatusCount', {
  simpleResolvers: true,
  description: 'Parcels of one state and source system on a day; systems are never summed. 分状态地块统计。',
})
@Directive(aggregate('parcelCount'))
@Directive(
  resource({
    id: 'soil.parcel-status-counts',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '土壤污染防治法 Art. 58',
  }),
)
export class ParcelStatusCountType {
  @Field(() => ParcelState, { description: 'State. 状态' })
  @Directive(grade('L1'))
  state!: string;

  @Field(() => String, { description: 'System the parcels were read from. 来源系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => DateScalar, { description: 'Day. 统计日期' })
  @Directive(grade('L1'))
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'Parcels. 地块数' })
  @Directive(grade('L1'))
  parcelCount!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Area of those that state one, square metres; null when none does. 已知面积合计',
  })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  statedAreaSquareMetres!: string | null;

  @Field(() => Int, { nullable: true, description: 'Parcels that state no area. 面积未知地块数' })
  @Directive(grade('L1'))
  parcelsWithoutArea!: number | null;

  @Field(() => Boolean, {
    description: 'True where the figures are left out: too few stand behind them. 数据主体过少而隐去',
  })
  @Directive(grade('L1'))
  suppressed!: boolean;
}

/** Rate of safe use of key development land. */
@ObjectType('ConstructionSafeUse', {
  simpleResolvers: true,
  description:
    'Rate of safe use of key development land in a year, by source system (formula not verified). 重点建设用地安全利用率。',
})
@Directive(aggregate('parcelCount'))
@Directive(resource({ id: 'soil.construction-safe-use', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class ConstructionSafeUseType {
  @Field(() => Int, { description: 'Year of the change of planned use. 年度' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => String, { description: 'System the parcels were read from. 来源系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Parcels whose planned use became housing, public administration or services. 地块数',
  })
  @Directive(grade('L1'))
  parcelCount!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Their area, null while one is not stated. 总面积' })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  totalAreaSquareMetres!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Area of those cleared on the day of the change, null while one is not stated. 合规面积',
  })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  compliantAreaSquareMetres!: string | null;

  @Field(() => Int, { nullable: true, description: 'Parcels cleared on the day of the change. 合规地块数' })
  @Directive(grade('L1'))
  compliantCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Parcels without a stated area. 面积未知地块数' })
  @Directive(grade('L1'))
  undecidedCount!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Compliant by total, per cent, rounded to 2 decimals; null while an area is not stated. 安全利用率',
  })
  @Directive(grade('L1'))
  @Directive(unit('%'))
  ratePercent!: string | null;

  @Field(() => String, { description: 'The formula and what is not verified of it. 公式说明' })
  @Directive(grade('L1'))
  formula!: string;

  @Field(() => Boolean, {
    description: 'True where the figures are left out: too few stand behind them. 数据主体过少而隐去',
  })
  @Directive(grade('L1'))
  suppressed!: boolean;
}
