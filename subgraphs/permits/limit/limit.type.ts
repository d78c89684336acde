import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { codes, grade, resource, unit } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { LimitScope, ReportKind } from '../permit/permit.enum';

const permitResource = { provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' } as const;

/** Permitted amount of one year. */
@ObjectType('AnnualQuantity', {
  simpleResolvers: true,
  description: 'Permitted amount of one calendar year. 年许可排放量。',
})
export class AnnualQuantity {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => Quantity, { description: 'Permitted amount. 许可排放量' })
  @Directive(grade('L1'))
  quantity!: Quantity;
}

/** Permitted limit of one pollutant. */
@ObjectType('PermittedLimit', {
  simpleResolvers: true,
  description:
    'Permitted limit of one pollutant at an outlet, a facility, the boundary or the whole site. 许可排放限值。',
})
@Directive(resource({ id: 'permits.limits', basis: '国令736 Art. 13', ...permitResource }))
export class PermittedLimitType {
  @Field(() => LimitScope, { description: 'What it applies to. 适用对象' })
  @Directive(grade('L1'))
  appliesTo!: string;

  @Field(() => Quantity, { nullable: true, description: 'Concentration limit. 浓度限值' })
  @Directive(grade('L1'))
  concentrationLimit!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Rate limit. 速率限值' })
  @Directive(grade('L1'))
  rateLimit!: Quantity | null;

  @Field(() => [AnnualQuantity], { description: 'Permitted amount per year. 各年许可排放量' })
  annualQuantities!: AnnualQuantity[];

  @Field(() => Quantity, {
    nullable: true,
    description: 'Limit in special periods, e.g. heavy pollution. 特殊时段许可排放量',
  })
  @Directive(grade('L1'))
  specialPeriodQuantity!: Quantity | null;

  @Field(() => String, { nullable: true, description: 'Standard the limit is taken from. 执行标准' })
  @Directive(grade('L1'))
  standard!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Reference oxygen, per cent. 基准含氧量（%）' })
  @Directive(grade('L1'))
  @Directive(unit('%'))
  referenceOxygenPercent!: string | null;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Execution report of one period. */
@ObjectType('ExecutionReport', {
  simpleResolvers: true,
  description: 'Execution report of a permit for one period (HJ 944-2018). 排污许可证执行报告。',
})
@Directive(resource({ id: 'permits.execution-reports', basis: '国令736 Art. 22', ...permitResource }))
export class ExecutionReportType {
  @Field(() => ReportKind, { description: 'Kind of report. 报告类型' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => DateScalar, { description: 'First day of the period. 报告期起' })
  @Directive(grade('L1'))
  periodStart!: string;

  @Field(() => DateScalar, { description: 'Last day of the period. 报告期止' })
  @Directive(grade('L1'))
  periodEnd!: string;

  @Field(() => DateScalar, { description: 'Last day to submit. 提交期限' })
  @Directive(grade('L1'))
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was submitted, null when it was not. 提交日期' })
  @Directive(grade('L1'))
  submittedOn!: string | null;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** How much of a permitted amount is used. */
export enum UsageStatus {
  WITHIN = 'WITHIN',
  NEAR_LIMIT = 'NEAR_LIMIT',
  EXCEEDED = 'EXCEEDED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(UsageStatus, {
  name: 'UsageStatus',
  description: 'How much of a permitted amount is used. 许可量使用状态。',
  valuesConfig: {
    WITHIN: { description: 'Below the warning share. 许可量内' },
    NEAR_LIMIT: { description: 'At or above the warning share, not above the limit. 接近限值' },
    EXCEEDED: { description: 'Above the permitted amount. 超许可排放量' },
    UNKNOWN: { description: 'No actual amount, or one whose unit is not stated. 未知' },
  },
});

/** Permitted against actual, one pollutant and year, as one system states the actual. */
@ObjectType('PermitUsage', {
  simpleResolvers: true,
  description: 'Permitted against actual amount of one pollutant in one year. 许可量与实际排放量对照。',
})
@Directive(resource({ id: 'permits.usage', basis: '国令736 Art. 34', ...permitResource }))
export class PermitUsageType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => ID, { description: 'Pollutant code. 污染物代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  pollutantCode!: string;

  @Field(() => String, { description: 'Pollutant name. 污染物名称' })
  @Directive(grade('L1'))
  pollutantName!: string;

  @Field(() => Quantity, { description: 'Permitted amount of the year. 许可排放量' })
  @Directive(grade('L1'))
  permitted!: Quantity;

  @Field(() => RegulatorySystem, {
    nullable: true,
    description: 'System that states the actual amount. 实际量来源系统',
  })
  @Directive(grade('L1'))
  system!: string | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Actual amount in the unit of the permit, null when unknown. 实际排放量',
  })
  @Directive(grade('L1'))
  actual!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Actual by permitted, rounded to 4 decimals. 使用比例' })
  @Directive(grade('L1'))
  share!: string | null;

  @Field(() => UsageStatus, { description: 'Verdict; UNKNOWN when the actual is not known. 判定' })
  @Directive(grade('L1'))
  status!: string;
}
