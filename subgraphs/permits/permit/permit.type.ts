import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { codes, division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { ManagementCategory, PermitBusinessType } from './permit.enum';

/** Filter of the permit list. */
@InputType({ description: 'Which permits to list; all conditions hold together. 许可证筛选条件。' })
export class PermitFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('Permit.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the site name, any case. 单位名称包含' })
  @Directive(reads('Permit.siteName'))
  query?: string | null;

  @Field(() => RegulatorySystem, { nullable: true, description: 'Permit programme. 监管系统' })
  @Directive(reads('Permit.system'))
  system?: RegulatorySystem | null;

  @Field(() => ManagementCategory, { nullable: true, description: 'Management category. 管理类别' })
  @Directive(reads('Permit.managementCategory'))
  managementCategory?: ManagementCategory | null;

  @Field(() => ID, { nullable: true, description: 'Permits of this pollution source. 固定污染源标识' })
  @Directive(reads('Permit.pollutionSource'))
  sourceId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose term covers this day. 有效期覆盖日期' })
  @Directive(reads('Permit.validFrom', 'Permit.validTo'))
  inForceOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose term ends before this day. 有效期早于' })
  @Directive(reads('Permit.validTo'))
  expiresBefore?: string | null;
}

/** Arguments of the permit list. */
@ArgsType()
export class PermitArgs extends PageArgs {
  @Field(() => PermitFilter, { nullable: true, description: 'Which permits to list. 筛选条件' })
  filter?: PermitFilter | null;
}

/** One version of a permit. */
@ObjectType('PermitVersion', {
  simpleResolvers: true,
  description: 'One version in the history of a permit. 许可证版本。',
})
export class PermitVersionType {
  @Field(() => Int, { description: 'Running number. 版本号' })
  @Directive(grade('L1'))
  versionNo!: number;

  @Field(() => PermitBusinessType, { description: 'What the version did. 业务类型' })
  @Directive(grade('L1'))
  businessType!: string;

  @Field(() => DateScalar, { description: 'Day it was completed. 办结日期' })
  @Directive(grade('L1'))
  completedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of its term. 有效期起' })
  @Directive(grade('L1'))
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of its term. 有效期止' })
  @Directive(grade('L1'))
  validTo!: string | null;
}

/** Discharge permit. */
@ObjectType('Permit', {
  simpleResolvers: true,
  description: 'Discharge permit of one production site (Decree 736, HJ 608-2017). 排污许可证。',
})
@Directive('@key(fields: "permitNo")')
@Directive(division('division', 'validFrom'))
@Directive(
  resource({
    id: 'permits.permits',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '国令736 Art. 23',
  }),
)
export class PermitType {
  @Field(() => ID, { description: 'Permit number: 22 characters in China, `<scheme>:<value>` elsewhere. 许可证编号' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 608', '2017'))
  permitNo!: string;

  @Field(() => RegulatorySystem, { description: 'Permit programme. 监管系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => String, { nullable: true, description: 'Name of the site as on the permit. 单位名称' })
  @Directive(grade('L1'))
  siteName!: string | null;

  @Field(() => ManagementCategory, {
    nullable: true,
    description: 'Category, null where the origin has none. 管理类别',
  })
  @Directive(grade('L1'))
  managementCategory!: string | null;

  @Field(() => String, { nullable: true, description: 'Authority that issued it. 核发机关' })
  @Directive(grade('L1'))
  issuingAuthority!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue. 发证日期' })
  @Directive(grade('L1'))
  issuedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term. 有效期起' })
  @Directive(grade('L1'))
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term, inclusive. 有效期止' })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => [String], { description: 'Industry codes on the permit, the main one first. 行业代码' })
  @Directive(grade('L1'))
  @Directive(codes('GB/T 4754', '2017'))
  industryCodes!: string[];

  @Field(() => [String], { description: 'Main pollutants on the permit. 主要污染物' })
  @Directive(grade('L1'))
  mainPollutants!: string[];

  @Field(() => [PermitVersionType], { description: 'Its history, oldest first. 历次版本' })
  versions!: PermitVersionType[];

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: string[];

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real permit. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of permits. */
export const PermitConnection = connectionOf('Permit', PermitType);
