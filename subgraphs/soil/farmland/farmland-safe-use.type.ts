import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { aggregate, grade, resource, unit } from '../../../schema/directives';
import { DecimalScalar } from '../../kit/scalars';

/** Rate of safe use of contaminated farmland. */
@ObjectType('FarmlandSafeUse', {
  simpleResolvers: true,
  description:
    'Rate of safe use of contaminated farmland in a year, by source system (formula not verified). 受污染耕地安全利用率。',
})
@Directive(aggregate('unitCount'))
@Directive(resource({ id: 'soil.farmland-safe-use', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class FarmlandSafeUseType {
  @Field(() => Int, { description: 'Year. 年度' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => String, { description: 'System the units were read from. 来源系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => Int, { nullable: true, description: 'Units for safe use or under strict control. 单元数' })
  @Directive(grade('L1'))
  unitCount!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Their area, null while one is not stated. 总面积' })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  totalAreaSquareMetres!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Area under strict control, null while one is not stated. 严格管控面积',
  })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  strictAreaSquareMetres!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Area with measures met or controls in place, null while one is not known. 措施到位面积',
  })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  compliantAreaSquareMetres!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Units without a stated area, or whose measures are not known. 无法判定单元数',
  })
  @Directive(grade('L1'))
  undecidedCount!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Compliant by total, per cent, rounded to 2 decimals; null while a unit is undecided. 安全利用率',
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
