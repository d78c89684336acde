import { ArgsType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { codes, division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { describedEnum } from '../../kit/described-enum';
import { Quantity } from '../../kit/quantity.type';
import { SourceRecordType } from '../../kit/source-record.type';

/** What a facility does. */
export const TreatmentFacilityKind = describedEnum('TreatmentFacilityKind', 'What a facility does. 处理设施类型。', {
  INCINERATION: 'Incineration. 焚烧',
  LANDFILL: 'Landfill. 填埋',
  PHYSICOCHEMICAL: 'Physico-chemical treatment. 物化处理',
  CEMENT_KILN: 'Cement kiln. 水泥窑协同处置',
  FLY_ASH: 'Treatment of fly ash. 飞灰处理',
  FOOD_WASTE: 'Food waste. 厨余垃圾处理',
  CONSTRUCTION: 'Construction waste. 建筑垃圾处理',
  UTILISATION: 'Utilisation. 综合利用',
  STORAGE: 'Storage. 贮存',
});

/** Filter of facilities. */
@InputType({ description: 'Which facilities to list; all conditions hold together. 处理设施筛选条件。' })
export class TreatmentFacilityFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('TreatmentFacility.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, any case. 设施名称包含' })
  @Directive(reads('TreatmentFacility.name'))
  query?: string | null;

  @Field(() => TreatmentFacilityKind, { nullable: true, description: 'What it does. 设施类型' })
  @Directive(reads('TreatmentFacility.type'))
  type?: string | null;

  @Field(() => ID, { nullable: true, description: 'Licence it is run under. 经营许可证编号' })
  @Directive(reads('TreatmentFacility.licence'))
  licenceNo?: string | null;
}

/** Arguments of the list of facilities. */
@ArgsType()
export class TreatmentFacilityArgs extends PageArgs {
  @Field(() => TreatmentFacilityFilter, { nullable: true, description: 'Which facilities to list. 筛选条件' })
  filter?: TreatmentFacilityFilter | null;
}

/** A facility that takes waste. */
@ObjectType('TreatmentFacility', {
  simpleResolvers: true,
  description: 'Facility that stores, utilises or disposes of waste. 固体废物处理设施。',
})
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(
  resource({ id: 'waste.facilities', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1M', basis: 'HJ 608-2017' }),
)
export class TreatmentFacilityType {
  @Field(() => ID, { description: 'Id of its site, a colon and its code. 设施标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { description: 'Code on the site. 设施编码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 608', '2017'))
  facilityCode!: string;

  @Field(() => String, { nullable: true, description: 'Name. 设施名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => TreatmentFacilityKind, { description: 'What it does. 设施类型' })
  @Directive(grade('L1'))
  type!: string;

  @Field(() => [ID], { description: 'Ways of treatment. 利用处置方式代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 1033 附录F', '2019'))
  treatmentCodes!: string[];

  @Field(() => Quantity, { nullable: true, description: 'Designed for so much a day. 设计处理能力' })
  @Directive(grade('L1'))
  designCapacity!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Room in store. 贮存能力' })
  @Directive(grade('L1'))
  storageCapacity!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Room left in a landfill. 剩余库容' })
  @Directive(grade('L1'))
  landfillRemaining!: Quantity | null;

  @Field(() => ID, { nullable: true, description: 'Discharge permit. 排污许可证编号' })
  @Directive(grade('L1'))
  permitNo!: string | null;

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of facilities. */
export const TreatmentFacilityConnection = connectionOf('TreatmentFacility', TreatmentFacilityType);
