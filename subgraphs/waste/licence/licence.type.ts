import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { codes, division, grade, reads, resource, unit } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { LicenceEventKind, LicenceIssuerLevel, LicenceMode, ScaleStatus } from './licence.enum';

/** Filter of licences. */
@InputType({ description: 'Which licences to list; all conditions hold together. 经营许可证筛选条件。' })
export class WasteLicenceFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('WasteLicence.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the holder, any case. 持证单位包含' })
  @Directive(reads('WasteLicence.holderName'))
  query?: string | null;

  @Field(() => LicenceMode, { nullable: true, description: 'What it allows. 经营方式' })
  @Directive(reads('WasteLicence.mode'))
  mode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Names this code or its class. 覆盖的危险废物代码' })
  @Directive(reads('WasteLicence.lines'))
  hwCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose term covers this day. 有效期覆盖日期' })
  @Directive(reads('WasteLicence.validFrom', 'WasteLicence.validTo'))
  inTermOn?: string | null;
}

/** Arguments of the list of licences. */
@ArgsType()
export class WasteLicenceArgs extends PageArgs {
  @Field(() => WasteLicenceFilter, { nullable: true, description: 'Which licences to list. 筛选条件' })
  filter?: WasteLicenceFilter | null;
}

/** What a licence allows to take. */
@ObjectType('WasteLicenceLine', {
  simpleResolvers: true,
  description: 'Wastes a licence allows, with their approved scale. 许可经营类别与规模。',
})
export class WasteLicenceLineType {
  @Field(() => [ID], { description: 'Codes, or whole classes such as HW08. 危险废物类别或代码' })
  @Directive(grade('L1'))
  @Directive(codes('国家危险废物名录', '2021'))
  categories!: string[];

  @Field(() => [ID], { description: 'Ways of treatment. 利用处置方式代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 1033 附录F', '2019'))
  treatmentCodes!: string[];

  @Field(() => Quantity, { nullable: true, description: 'Approved for a year. 年经营规模' })
  @Directive(grade('L1'))
  annualScale!: Quantity | null;
}

/** What an authority did with it. */
@ObjectType('WasteLicenceEvent', {
  simpleResolvers: true,
  description: 'What an authority did with a licence. 许可证变动。',
})
export class WasteLicenceEventType {
  @Field(() => LicenceEventKind, { description: 'What it did. 变动类型' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => DateScalar, { description: 'Day. 日期' })
  @Directive(grade('L1'))
  on!: string;
}

/** Use of one line in a year. */
@ObjectType('LicenceScaleUse', {
  simpleResolvers: true,
  description: 'What was received in a year under one line of a licence, against its scale. 经营规模使用情况。',
})
@Directive(
  resource({
    id: 'waste.scale-use',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '国务院令第408号 Art. 12',
  }),
)
export class LicenceScaleUseType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => [ID], { description: 'Wastes of the line. 类别' })
  @Directive(grade('L1'))
  categories!: string[];

  @Field(() => Quantity, { nullable: true, description: 'Received; null when an amount is missing. 接收量' })
  @Directive(grade('L1'))
  received!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Approved for a year. 年经营规模' })
  @Directive(grade('L1'))
  annualScale!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Received by approved, to 4 decimals. 使用比例' })
  @Directive(grade('L1'))
  @Directive(unit('1'))
  share!: string | null;

  @Field(() => ScaleStatus, { description: 'Verdict. 判定' })
  @Directive(grade('L1'))
  status!: string;
}

/** An operating licence. */
@ObjectType('WasteLicence', {
  simpleResolvers: true,
  description: 'Hazardous-waste operating licence (国务院令第408号). 危险废物经营许可证。',
})
@Directive('@key(fields: "no")')
@Directive(division('division', 'validFrom'))
@Directive(
  resource({
    id: 'waste.licences',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '国务院令第408号 Art. 7',
  }),
)
export class WasteLicenceType {
  @Field(() => ID, { description: 'Licence number, as the province writes it. 许可证编号' })
  @Directive(grade('L1'))
  no!: string;

  @Field(() => String, { nullable: true, description: 'Holder. 持证单位' })
  @Directive(grade('L1'))
  holderName!: string | null;

  @Field(() => LicenceMode, { description: 'What it allows. 经营方式' })
  @Directive(grade('L1'))
  mode!: string;

  @Field(() => [WasteLicenceLineType], { description: 'Wastes it allows. 许可类别' })
  lines!: WasteLicenceLineType[];

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term. 有效期起' })
  @Directive(grade('L1'))
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term, inclusive. 有效期止' })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => LicenceIssuerLevel, { nullable: true, description: 'Level of the authority. 发证机关层级' })
  @Directive(grade('L1'))
  issuerLevel!: string | null;

  @Field(() => String, { nullable: true, description: 'Authority that issued it. 发证机关' })
  @Directive(grade('L1'))
  issuingAuthority!: string | null;

  @Field(() => [WasteLicenceEventType], { description: 'What interrupted or ended it, oldest first. 变动记录' })
  events!: WasteLicenceEventType[];

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of licences. */
export const WasteLicenceConnection = connectionOf('WasteLicence', WasteLicenceType);
