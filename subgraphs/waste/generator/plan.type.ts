import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { codes, grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { WasteForm, WasteRoute } from '../flow/flow.enum';
import { HwReportKind, ReceiverType } from './generator.enum';

const filed = { provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' } as const;

/** One waste of a plan. */
@ObjectType('HwPlanLine', { simpleResolvers: true, description: 'One hazardous waste of a plan. 管理计划明细。' })
export class HwPlanLineType {
  @Field(() => ID, { description: 'Waste code. 废物代码' })
  @Directive(grade('L1'))
  @Directive(codes('国家危险废物名录', '2021'))
  hwCode!: string;

  @Field(() => String, { nullable: true, description: 'Name on the site. 单位内部名称' })
  @Directive(grade('L1'))
  localName!: string | null;

  @Field(() => WasteForm, { nullable: true, description: 'Form. 形态' })
  @Directive(grade('L1'))
  form!: string | null;

  @Field(() => [String], { description: 'Hazards. 危险特性' })
  @Directive(grade('L1'))
  hazards!: string[];

  @Field(() => String, { nullable: true, description: 'Facility that generates it. 产生设施编码' })
  @Directive(grade('L1'))
  generatingFacility!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Expected to be generated. 预计产生量' })
  @Directive(grade('L1'))
  expectedGenerated!: Quantity | null;

  @Field(() => String, { nullable: true, description: 'Facility that stores it. 贮存设施编码' })
  @Directive(grade('L1'))
  storageFacility!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Room in that facility. 贮存能力' })
  @Directive(grade('L1'))
  storageCapacity!: Quantity | null;

  @Field(() => ID, { nullable: true, description: 'Treatment on the site. 自行利用处置方式代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 1033 附录F', '2019'))
  selfTreatmentCode!: string | null;

  @Field(() => WasteRoute, { nullable: true, description: 'Where it goes. 转移类型' })
  @Directive(grade('L1'))
  route!: string | null;

  @Field(() => ReceiverType, { nullable: true, description: 'Who takes it. 接受单位类型' })
  @Directive(grade('L1'))
  receiverType!: string | null;

  @Field(() => ID, { nullable: true, description: "Receiver's licence. 接受单位许可证编号" })
  @Directive(grade('L1'))
  receiverLicenceNo!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Expected to be moved. 预计转移量' })
  @Directive(grade('L1'))
  expectedTransferred!: Quantity | null;
}

/** A management plan. */
@ObjectType('HwPlan', {
  simpleResolvers: true,
  description: 'Hazardous-waste management plan of one site and year (HJ 1259-2022). 危险废物管理计划。',
})
@Directive(resource({ id: 'waste.plans', basis: 'HJ 1259-2022 5', ...filed }))
export class HwPlanType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => ID, { nullable: true, description: 'Record number. 备案编号' })
  @Directive(grade('L1'))
  recordNo!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was filed, null when it was not. 备案日期' })
  @Directive(grade('L1'))
  filedOn!: string | null;

  @Field(() => [HwPlanLineType], { description: 'Its wastes. 明细' })
  lines!: HwPlanLineType[];

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** One waste of a report. */
@ObjectType('HwReportLine', { simpleResolvers: true, description: 'One hazardous waste of a report. 申报明细。' })
export class HwReportLineType {
  @Field(() => ID, { description: 'Waste code. 废物代码' })
  @Directive(grade('L1'))
  @Directive(codes('国家危险废物名录', '2021'))
  hwCode!: string;

  @Field(() => Quantity, { nullable: true, description: 'Generated. 产生量' })
  @Directive(grade('L1'))
  generated!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Utilised on the site. 自行利用量' })
  @Directive(grade('L1'))
  selfUtilised!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Disposed of on the site. 自行处置量' })
  @Directive(grade('L1'))
  selfDisposed!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Moved out. 转移量' })
  @Directive(grade('L1'))
  transferredOut!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'In stock at the end. 期末贮存量' })
  @Directive(grade('L1'))
  closingStock!: Quantity | null;
}

/** A report. */
@ObjectType('HwReport', {
  simpleResolvers: true,
  description: 'Hazardous-waste report of one site and period (HJ 1259-2022). 危险废物申报。',
})
@Directive(resource({ id: 'waste.reports', basis: 'HJ 1259-2022 7', ...filed }))
export class HwReportType {
  @Field(() => HwReportKind, { description: 'Period it is for. 申报周期' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => DateScalar, { description: 'First day of the period. 起始日期' })
  @Directive(grade('L1'))
  periodStart!: string;

  @Field(() => DateScalar, { description: 'Last day of the period. 截止日期' })
  @Directive(grade('L1'))
  periodEnd!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was handed in, null when it was not. 申报日期' })
  @Directive(grade('L1'))
  submittedOn!: string | null;

  @Field(() => [HwReportLineType], { description: 'Its wastes. 明细' })
  lines!: HwReportLineType[];

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
