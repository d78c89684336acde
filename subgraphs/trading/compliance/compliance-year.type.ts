import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { RightType, SubjectGrain } from '../right.enum';
import { ComplianceFigures, VerifiedStatus } from './compliance.enum';

/** Filter of the list and of the totals of compliance years. */
@InputType({ description: 'Which compliance years; all conditions hold together. 履约年度筛选条件。' })
export class ComplianceYearFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('ComplianceYear.division'))
  divisionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year. 年度' })
  @Directive(reads('ComplianceYear.year'))
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'Phase as the system names it. 阶段' })
  @Directive(reads('ComplianceYear.phase'))
  phase?: string | null;

  @Field(() => RightType, { nullable: true, description: 'Kind of right. 权益类型' })
  @Directive(reads('ComplianceYear.rightType'))
  rightType?: RightType | null;

  @Field(() => VerifiedStatus, { nullable: true, description: 'Whether verified emissions are stated. 核查排放量状态' })
  @Directive(reads('ComplianceYear.verifiedStatus'))
  verifiedStatus?: VerifiedStatus | null;

  @Field(() => ID, { nullable: true, description: 'Of this site or enterprise. 主体标识' })
  @Directive(reads('ComplianceYear.subject'))
  subjectId?: string | null;

  @Field(() => SubjectGrain, { nullable: true, description: 'Of this grain. 主体粒度' })
  @Directive(reads('ComplianceYear.grain'))
  subjectKind?: SubjectGrain | null;

  @Field(() => String, { nullable: true, description: 'Compliance code as the authority states it. 履约代码' })
  @Directive(reads('ComplianceYear.complianceCode'))
  complianceCode?: string | null;
}

/** Arguments of the list. */
@ArgsType()
export class ComplianceYearArgs extends PageArgs {
  @Field(() => ComplianceYearFilter, { nullable: true, description: 'Which compliance years to list. 筛选条件' })
  filter?: ComplianceYearFilter | null;
}

/** Running amounts of a phase. */
@ObjectType('CumulativeAmounts', {
  simpleResolvers: true,
  description: 'Running amounts from the beginning of the phase up to the year. 阶段累计量。',
})
@Directive(resource({ id: 'trading.cumulatives', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class CumulativeAmountsType {
  @Field(() => Quantity, { nullable: true, description: 'Allocated. 累计分配量' })
  @Directive(grade('L1'))
  allocated!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Verified. 累计核查排放量' })
  @Directive(grade('L1'))
  verified!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Surrendered. 累计清缴量' })
  @Directive(grade('L1'))
  surrendered!: Quantity | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Years of the phase so far without a verified amount, which the sum says nothing of. 缺核查量的年数',
  })
  @Directive(grade('L1'))
  yearsWithoutVerified!: number | null;
}

/** Obligation of one account in one year. */
@ObjectType('ComplianceYear', {
  simpleResolvers: true,
  description: 'Allocated, verified and surrendered amounts of one account in one year. 履约年度。',
})
@Directive('@key(fields: "id")')
@Directive(division('division', 'year'))
@Directive(
  resource({
    ...{ id: 'trading.compliance-years', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' },
    basis: '国令775 Art. 11, 14',
  }),
)
export class ComplianceYearType {
  @Field(() => ID, { description: 'Account id and year, `fr-eutl:FR-510:2005`. 履约年度标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => SubjectGrain, { description: 'Grain of its subject. 主体粒度' })
  @Directive(grade('L1'))
  grain!: string;

  @Field(() => RightType, { description: 'Kind of right. 权益类型' })
  @Directive(grade('L1'))
  rightType!: string;

  @Field(() => Int, { description: 'Year. 年度' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => String, { nullable: true, description: 'Phase as the system names it. 阶段' })
  @Directive(grade('L1'))
  phase!: string | null;

  @Field(() => VerifiedStatus, {
    description: 'Whether verified emissions are stated, and if not, why. 核查排放量状态',
  })
  @Directive(grade('L1'))
  verifiedStatus!: string;

  @Field(() => ComplianceFigures, { description: 'Where allocated and surrendered amounts come from. 数据来源' })
  @Directive(grade('L1'))
  figures!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Compliance code as the authority states it (EUTL: A surrendered ≥ verified, B less, C not verified). 履约代码',
  })
  @Directive(grade('L1'))
  complianceCode!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to surrender. 清缴截止日期' })
  @Directive(grade('L1'))
  surrenderBy!: string | null;

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: string[];

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of compliance years. */
export const ComplianceYearConnection = connectionOf('ComplianceYear', ComplianceYearType);
