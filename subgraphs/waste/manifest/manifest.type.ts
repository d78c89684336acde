import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { codes, division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar, DateTimeScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { WasteForm } from '../flow/flow.enum';
import { DiscrepancyKind, ManifestChannel, ManifestOpinion, ManifestState } from './manifest.enum';

/** Where a driver went is sensitive personal information (个人信息保护法 Art. 28): it stays with the department. */
const tracks = resource({
  ...{ id: 'waste.vehicle-tracks', provider: 'eeb', share: 'NOT_SHARED', updates: 'PT1H' },
  basis: '个人信息保护法 Art. 28, 34',
});

/** Filter of manifests. */
@InputType({ description: 'Which manifests to list; all conditions hold together. 转移联单筛选条件。' })
export class ManifestFilter {
  @Field(() => ID, { nullable: true, description: 'Division of the consignor, and below. 移出地（含下级）' })
  @Directive(reads('Manifest.division'))
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Division of the receiver, and below. 接受地（含下级）' })
  @Directive(reads('Manifest.receiverDivision'))
  receiverDivision?: string | null;

  @Field(() => ID, { nullable: true, description: 'Consignor. 移出人固定污染源标识' })
  @Directive(reads('Manifest.consignor'))
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Receiver. 接受人固定污染源标识' })
  @Directive(reads('Manifest.receiver'))
  receiverSourceId?: string | null;

  @Field(() => ID, { nullable: true, description: "Receiver's licence. 接受人许可证编号" })
  @Directive(reads('Manifest.receiverLicenceNo'))
  receiverLicenceNo?: string | null;

  @Field(() => ID, { nullable: true, description: 'With a line of this code. 危险废物代码' })
  @Directive(reads('Manifest.lines'))
  hwCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Departed from this day on. 起运日期起' })
  @Directive(reads('Manifest.departAt'))
  departFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Departed to this day, inclusive. 起运日期止' })
  @Directive(reads('Manifest.departAt'))
  departTo?: string | null;

  @Field(() => ManifestChannel, { nullable: true, description: 'How it was made. 联单形式' })
  @Directive(reads('Manifest.channel'))
  channel?: string | null;

  @Field(() => ManifestOpinion, { nullable: true, description: 'What the receiver said. 接受意见' })
  @Directive(reads('Manifest.opinion'))
  opinion?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Arrived and not confirmed (true), or not. 运抵未确认' })
  @Directive(reads('Manifest.arriveAt', 'Manifest.receivedAt'))
  awaitsReceipt?: boolean | null;
}

/** Arguments of the list of manifests. */
@ArgsType()
export class ManifestArgs extends PageArgs {
  @Field(() => ManifestFilter, { nullable: true, description: 'Which manifests to list. 筛选条件' })
  filter?: ManifestFilter | null;
}

/** A carrier of a manifest. */
@ObjectType('ManifestCarrier', {
  simpleResolvers: true,
  description: 'Carrier of a manifest, in the order in which they carried. 承运人。',
})
export class ManifestCarrierType {
  @Field(() => String, { nullable: true, description: 'Name. 单位名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => ID, { nullable: true, description: 'Unified social credit code. 统一社会信用代码' })
  @Directive(grade('L1'))
  @Directive(codes('GB 32100', '2015'))
  enterpriseId!: string | null;

  @Field(() => String, { nullable: true, description: 'Road transport licence. 道路运输许可证号' })
  @Directive(grade('L2', 'ID_NUMBER'))
  roadTransportLicence!: string | null;

  @Field(() => String, { nullable: true, description: 'Plate of the vehicle. 车牌号' })
  @Directive(grade('L3', 'ID_NUMBER'))
  vehiclePlate!: string | null;

  @Field(() => ID, { nullable: true, description: 'Track of the vehicle. 轨迹编号' })
  @Directive(grade('L4'))
  @Directive(tracks)
  trackId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Took over. 起运时间' })
  @Directive(grade('L1'))
  startAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Handed over. 交付时间' })
  @Directive(grade('L1'))
  endAt!: string | null;
}

/** A waste of a manifest. */
@ObjectType('ManifestLine', { simpleResolvers: true, description: 'One waste of a manifest. 联单明细。' })
export class ManifestLineType {
  @Field(() => ID, { description: 'Waste code. 废物代码' })
  @Directive(grade('L1'))
  @Directive(codes('国家危险废物名录', '2021'))
  hwCode!: string;

  @Field(() => String, { nullable: true, description: 'Name at the consignor. 废物名称' })
  @Directive(grade('L1'))
  localName!: string | null;

  @Field(() => WasteForm, { nullable: true, description: 'Form. 形态' })
  @Directive(grade('L1'))
  form!: string | null;

  @Field(() => [String], { description: 'Hazards. 危险特性' })
  @Directive(grade('L1'))
  hazards!: string[];

  @Field(() => String, { nullable: true, description: 'Packaging. 包装方式' })
  @Directive(grade('L1'))
  packaging!: string | null;

  @Field(() => Int, { nullable: true, description: 'Containers. 包装数量' })
  @Directive(grade('L1'))
  containers!: number | null;

  @Field(() => Quantity, { description: 'Planned. 计划转移量' })
  @Directive(grade('L1'))
  planned!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'Received, null until it is. 接受量' })
  @Directive(grade('L1'))
  received!: Quantity | null;

  @Field(() => ID, { nullable: true, description: 'Treatment. 利用处置方式代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 1033 附录F', '2019'))
  treatmentCode!: string | null;
}

/** A reported difference. */
@ObjectType('ManifestDiscrepancy', {
  simpleResolvers: true,
  description: 'Difference the receiver reported (部令第23号 Art. 18). 差异报告。',
})
export class ManifestDiscrepancyType {
  @Field(() => [DiscrepancyKind], { description: 'What differs. 差异类型' })
  @Directive(grade('L1'))
  kinds!: string[];

  @Field(() => DateTimeScalar, { description: 'Reported. 报告时间' })
  @Directive(grade('L1'))
  reportedAt!: string;
}

/** A state a manifest reached. */
@ObjectType('ManifestEvent', { simpleResolvers: true, description: 'A state a manifest reached. 联单环节。' })
export class ManifestEventType {
  @Field(() => ManifestState, { description: 'State. 状态' })
  @Directive(grade('L1'))
  state!: string;

  @Field(() => DateTimeScalar, { description: 'Time. 时间' })
  @Directive(grade('L1'))
  at!: string;
}

/** A transfer manifest. */
@ObjectType('Manifest', {
  simpleResolvers: true,
  description: 'Transfer manifest of hazardous waste (部令第23号). 危险废物转移联单。',
})
@Directive('@key(fields: "no")')
@Directive(division('division', 'departAt'))
@Directive(division('receiverDivision', 'departAt'))
@Directive(
  resource({
    id: 'waste.manifests',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'PT1H',
    basis: '部令第23号 Art. 15',
  }),
)
export class ManifestType {
  @Field(() => ID, { description: 'Number: year, province, city of origin, serial. 联单编号' })
  @Directive(grade('L1'))
  no!: string;

  @Field(() => ID, { nullable: true, description: "Receiver's licence. 接受人许可证编号" })
  @Directive(grade('L1'))
  receiverLicenceNo!: string | null;

  @Field(() => [ManifestLineType], { description: 'Its wastes. 明细' })
  lines!: ManifestLineType[];

  @Field(() => ManifestChannel, { description: 'How it was made. 联单形式' })
  @Directive(grade('L1'))
  channel!: string;

  @Field(() => ManifestOpinion, { nullable: true, description: 'What the receiver said. 接受意见' })
  @Directive(grade('L1'))
  opinion!: string | null;

  @Field(() => ManifestDiscrepancyType, { nullable: true, description: 'Difference that was reported. 差异报告' })
  discrepancy!: ManifestDiscrepancyType | null;

  @Field(() => ID, { nullable: true, description: 'Plan it is under. 管理计划备案编号' })
  @Directive(grade('L1'))
  planRecordNo!: string | null;

  @Field(() => ID, { nullable: true, description: 'Approval to cross a province. 跨省转移批准文号' })
  @Directive(grade('L1'))
  crossProvinceApprovalNo!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Departed. 起运时间' })
  @Directive(grade('L1'))
  departAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Arrived. 运抵时间' })
  @Directive(grade('L1'))
  arriveAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Receipt confirmed. 接受确认时间' })
  @Directive(grade('L1'))
  receivedAt!: string | null;

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of manifests. */
export const ManifestConnection = connectionOf('Manifest', ManifestType);
