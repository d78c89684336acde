import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { codes, division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { WasteClass } from '../flow/flow.enum';
import { ClassReason, HwManagementClass } from './generator.enum';

/** Filter of generators. */
@InputType({ description: 'Which generators to list; all conditions hold together. 产废单位筛选条件。' })
export class WasteGeneratorFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('WasteGenerator.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, any case. 单位名称包含' })
  @Directive(reads('WasteGenerator.name'))
  query?: string | null;

  @Field(() => HwManagementClass, { nullable: true, description: 'Class as filed. 管理类别（申报）' })
  @Directive(reads('WasteGenerator.mgmtClass'))
  mgmtClass?: string | null;

  @Field(() => String, { nullable: true, description: "The origin's own class, e.g. LQG. 原始类别" })
  @Directive(reads('WasteGenerator.nativeClasses'))
  nativeClass?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id in the waste register. 产废登记编号' })
  @Directive(reads('WasteGenerator.handlerIds'))
  handlerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Industry code. 行业代码' })
  @Directive(reads('WasteGenerator.industryCode'))
  industryCode?: string | null;
}

/** Arguments of the list of generators. */
@ArgsType()
export class WasteGeneratorArgs extends PageArgs {
  @Field(() => WasteGeneratorFilter, { nullable: true, description: 'Which generators to list. 筛选条件' })
  filter?: WasteGeneratorFilter | null;
}

/** Amounts of one year and class. */
@ObjectType('WasteYearlyAmount', {
  simpleResolvers: true,
  description: 'Amounts of one class in one calendar year as the generator declares them. 年度申报量。',
})
export class WasteYearlyAmountType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => WasteClass, { description: 'Class. 类别' })
  @Directive(grade('L1'))
  zjClass!: string;

  @Field(() => Quantity, { nullable: true, description: 'Generated. 产生量' })
  @Directive(grade('L1'))
  generated!: Quantity | null;

  @Field(() => Quantity, {
    nullable: true,
    description: "Utilised, with what came from earlier years' stock. 综合利用量",
  })
  @Directive(grade('L1'))
  utilised!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: "Utilised from earlier years' stock. 综合利用往年贮存量" })
  @Directive(grade('L1'))
  utilisedFromStock!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Disposed of. 处置量' })
  @Directive(grade('L1'))
  disposed!: Quantity | null;
}

/** The class that the amounts give. */
@ObjectType('ComputedManagementClass', {
  simpleResolvers: true,
  description: 'Management class that HJ 1259 gives for what is known of the generator. 管理类别核算。',
})
export class ComputedManagementClassType {
  @Field(() => HwManagementClass, { description: 'Class. 核算类别' })
  @Directive(grade('L1'))
  computed!: string;

  @Field(() => ClassReason, { description: 'What decided it. 判定依据' })
  @Directive(grade('L1'))
  reason!: string;

  @Field(() => Quantity, { nullable: true, description: 'Highest amount looked at. 最大年产生量' })
  @Directive(grade('L1'))
  amount!: Quantity | null;

  @Field(() => [Int], { description: 'Years looked at. 核算年份' })
  @Directive(grade('L1'))
  years!: number[];

  @Field(() => Boolean, { nullable: true, description: 'A lower class is filed; null when not known. 是否低报' })
  @Directive(grade('L1'))
  isUnderFiled!: boolean | null;
}

/** A site that generates waste. */
@ObjectType('WasteGenerator', {
  simpleResolvers: true,
  description: 'Site that generates waste; its id is the id of its pollution source. 产废单位。',
})
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(
  resource({
    id: 'waste.generators',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'HJ 1259-2022 4.2',
  }),
)
export class WasteGeneratorType {
  @Field(() => ID, { description: 'Id of its pollution source. 固定污染源标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name. 单位名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => [ID], { description: 'Its ids in the waste register. 产废登记编号' })
  @Directive(grade('L1'))
  handlerIds!: string[];

  @Field(() => HwManagementClass, {
    nullable: true,
    description: 'Class as filed, null where none is. 管理类别（申报）',
  })
  @Directive(grade('L1'))
  @Directive(codes('HJ 1259', '2022'))
  mgmtClass!: string | null;

  @Field(() => [String], { description: "The origin's own classes, e.g. LQG, not mapped to ours. 原始类别" })
  @Directive(grade('L1'))
  @Directive(codes('US RCRA generator status'))
  nativeClasses!: string[];

  @Field(() => ID, { nullable: true, description: 'Industry code. 行业代码' })
  @Directive(grade('L1'))
  @Directive(codes('GB/T 4754', '2017'))
  industryCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Discharge permit. 排污许可证编号' })
  @Directive(grade('L1'))
  permitNo!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Holds an operating licence. 是否持有经营许可证' })
  @Directive(grade('L1'))
  holdsLicence!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Has a facility of its own. 是否自有利用处置设施' })
  @Directive(grade('L1'))
  hasOwnFacility!: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it began to run. 投产日期' })
  @Directive(grade('L1'))
  operatingSince!: string | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Highest yearly hazardous amount approved. 环评或许可年产生量',
  })
  @Directive(grade('L1'))
  approvedAmount!: Quantity | null;

  @Field(() => [WasteYearlyAmountType], { description: 'Amounts by year and class. 年度申报量' })
  yearlyAmounts!: WasteYearlyAmountType[];

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: string[];

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real site. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of generators. */
export const WasteGeneratorConnection = connectionOf('WasteGenerator', WasteGeneratorType);
