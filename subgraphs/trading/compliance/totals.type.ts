import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { aggregate, grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { RightType, SubjectGrain } from '../right.enum';

/** What totals are taken by. */
export enum TotalsBy {
  YEAR = 'YEAR',
  PHASE = 'PHASE',
  DIVISION = 'DIVISION',
}

registerEnumType(TotalsBy, {
  name: 'ComplianceTotalsBy',
  description: 'What compliance totals are taken by. 汇总维度。',
  valuesConfig: {
    YEAR: { description: 'Year. 年度' },
    PHASE: { description: 'Phase. 阶段' },
    DIVISION: { description: 'Division directly below the one asked for, else the topmost. 下一级行政区划' },
  },
});

/** A sum that says what it does not hold. */
@ObjectType('CountedSum', {
  simpleResolvers: true,
  description: 'Sum of what is stated; what is not stated is counted, never added as zero. 合计及缺失数。',
})
export class CountedSum {
  @Field(() => Quantity, { nullable: true, description: 'Sum, null when nobody states an amount. 合计' })
  @Directive(grade('L1'))
  sum!: Quantity | null;

  @Field(() => Int, { description: 'Rows that state an amount. 有值行数' })
  @Directive(grade('L1'))
  stated!: number;

  @Field(() => Int, { description: 'Rows that state none. 缺失行数' })
  @Directive(grade('L1'))
  missing!: number;
}

/** Running amounts of a phase over many accounts. */
@ObjectType('PhaseBalance', {
  simpleResolvers: true,
  description: 'Running amounts of a phase, each account at its last year of it among those asked for. 阶段累计。',
})
export class PhaseBalanceType {
  @Field(() => String, { nullable: true, description: 'Phase. 阶段' })
  @Directive(grade('L1'))
  phase!: string | null;

  @Field(() => Int, { description: 'Accounts. 账户数' })
  @Directive(grade('L1'))
  accounts!: number;

  @Field(() => CountedSum, { description: 'Verified, as the register states it. 登记累计核查排放量' })
  verifiedReported!: CountedSum;

  @Field(() => CountedSum, { description: 'Verified, summed here. 计算累计核查排放量' })
  verifiedComputed!: CountedSum;

  @Field(() => CountedSum, { description: 'Surrendered, as the register states it. 登记累计清缴量' })
  surrenderedReported!: CountedSum;

  @Field(() => CountedSum, { description: 'Surrendered, summed here. 计算累计清缴量' })
  surrenderedComputed!: CountedSum;
}

/** Totals of one group, one grain and one kind of right. */
@ObjectType('ComplianceTotal', {
  simpleResolvers: true,
  description:
    'Allocated against verified against surrendered, of one grain and one kind of right; grains are never added. 履约汇总。',
})
@Directive(aggregate('subjects'))
@Directive(resource({ id: 'trading.compliance-totals', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class ComplianceTotalType {
  @Field(() => SubjectGrain, { description: 'Grain of the rows. 主体粒度' })
  @Directive(grade('L1'))
  grain!: string;

  @Field(() => RightType, { description: 'Kind of right. 权益类型' })
  @Directive(grade('L1'))
  rightType!: string;

  @Field(() => Int, { nullable: true, description: 'The year, when taken by year. 年度' })
  @Directive(grade('L1'))
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'The phase, when taken by phase. 阶段' })
  @Directive(grade('L1'))
  phase!: string | null;

  @Field(() => ID, { nullable: true, description: 'The division, when taken by division. 行政区划代码' })
  @Directive(grade('L1'))
  divisionCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Distinct sites or enterprises. 主体数' })
  @Directive(grade('L1'))
  subjects!: number | null;

  @Field(() => Int, { nullable: true, description: 'Compliance years in it. 履约年度数' })
  @Directive(grade('L1'))
  complianceYears!: number | null;

  @Field(() => CountedSum, { nullable: true, description: 'Allocated. 分配量' })
  allocated!: CountedSum | null;

  @Field(() => CountedSum, { nullable: true, description: 'Of it, free of charge. 免费分配量' })
  freeAllocated!: CountedSum | null;

  @Field(() => CountedSum, { nullable: true, description: 'Verified. 核查排放量' })
  verified!: CountedSum | null;

  @Field(() => CountedSum, { nullable: true, description: 'Surrendered. 清缴量' })
  surrendered!: CountedSum | null;

  @Field(() => [PhaseBalanceType], { nullable: true, description: 'Running amounts, by phase. 各阶段累计' })
  phases!: PhaseBalanceType[] | null;

  @Field(() => Boolean, {
    description: 'True where the figures are left out: too few stand behind them. 数据主体过少而隐去',
  })
  @Directive(grade('L1'))
  suppressed!: boolean;
}
