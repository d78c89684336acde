import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { aggregate, grade, resource, unit } from '../../../schema/directives';
import { DecimalScalar } from '../../kit/scalars';
import { GroundwaterClass } from './groundwater.enum';

/** Points of one class. */
@ObjectType('GroundwaterClassShare', {
  simpleResolvers: true,
  description: 'Points of one class in a quarter. 类别占比。',
})
@Directive(aggregate('pointCount'))
@Directive(resource({ id: 'soil.groundwater-class-shares', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P3M' }))
export class GroundwaterClassShareType {
  @Field(() => GroundwaterClass, { description: 'Class. 类别' })
  @Directive(grade('L1'))
  groundwaterClass!: string;

  @Field(() => Int, { nullable: true, description: 'Points. 点位数' })
  @Directive(grade('L1'))
  pointCount!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Share of the points with a class, per cent, rounded to 2 decimals; null for UNKNOWN and where no point has a class. 占比',
  })
  @Directive(grade('L1'))
  @Directive(unit('%'))
  sharePercent!: string | null;

  @Field(() => Boolean, {
    description: 'True where the figures are left out: too few stand behind them. 数据主体过少而隐去',
  })
  @Directive(grade('L1'))
  suppressed!: boolean;
}

/** A quarter of all points. */
@ObjectType('GroundwaterQuarter', {
  simpleResolvers: true,
  description: 'Classes of all points in one quarter. 地下水季度统计。',
})
@Directive(aggregate('pointCount'))
@Directive(resource({ id: 'soil.groundwater-quarters', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P3M' }))
export class GroundwaterQuarterType {
  @Field(() => String, { description: 'Quarter. 季度' })
  @Directive(grade('L1'))
  quarter!: string;

  @Field(() => Int, { nullable: true, description: 'Points with a reading. 点位数' })
  @Directive(grade('L1'))
  pointCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Points whose class is known. 有效点位数' })
  @Directive(grade('L1'))
  validPointCount!: number | null;

  @Field(() => [GroundwaterClassShareType], { nullable: true, description: 'By class, from I to UNKNOWN. 各类别' })
  @Directive(grade('L1'))
  shares!: readonly GroundwaterClassShareType[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Class V by points with a class, per cent, rounded to 2 decimals; null without any. Ⅴ类比例',
  })
  @Directive(grade('L1'))
  @Directive(unit('%'))
  classFiveSharePercent!: string | null;

  @Field(() => Boolean, {
    description: 'True where the figures are left out: too few stand behind them. 数据主体过少而隐去',
  })
  @Directive(grade('L1'))
  suppressed!: boolean;
}
