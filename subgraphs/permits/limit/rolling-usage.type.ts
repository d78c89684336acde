import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { codes, grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { UsageStatus } from './limit.type';

/** Permitted against the fullest twelve months in a row. */
@ObjectType('RollingUsage', {
  simpleResolvers: true,
  description:
    'Permitted yearly amount against the twelve months in a row that use most of it, one pollutant and system. 任意连续12个月排放量与许可量对照。',
})
@Directive(
  resource({
    id: 'permits.rolling-usage',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P3M',
    basis: 'HJ 942-2018; 国令736 Art. 34',
  }),
)
export class RollingUsageType {
  @Field(() => ID, { description: 'Pollutant code. 污染物代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  pollutantCode!: string;

  @Field(() => String, { description: 'Pollutant name. 污染物名称' })
  @Directive(grade('L1'))
  pollutantName!: string;

  @Field(() => RegulatorySystem, { nullable: true, description: 'System that states the months. 实际量来源系统' })
  @Directive(grade('L1'))
  system!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the twelve months. 起始日' })
  @Directive(grade('L1'))
  periodStart!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the twelve months. 截止日' })
  @Directive(grade('L1'))
  periodEnd!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Permitted in the year they end in. 许可排放量' })
  @Directive(grade('L1'))
  permitted!: Quantity | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Amount of the twelve months in the unit of the permit, null when unknown. 实际排放量',
  })
  @Directive(grade('L1'))
  actual!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Actual by permitted, rounded to 4 decimals. 使用比例' })
  @Directive(grade('L1'))
  share!: string | null;

  @Field(() => UsageStatus, {
    description: 'Verdict; UNKNOWN when a month is missing, unless other months exceed the permitted amount. 判定',
  })
  @Directive(grade('L1'))
  status!: string;
}
