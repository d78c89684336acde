import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { grade, resource } from '../../../schema/directives';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { GroundwaterClass } from '../groundwater/groundwater.enum';
import { SoilClass } from '../parcel/parcel.enum';
import { SoilItemType } from './soil-item.type';

/** An edition of a standard. */
@ObjectType('StandardEdition', {
  simpleResolvers: true,
  description: 'Edition of a standard with its days in force. 标准版本。',
})
@Directive(resource({ id: 'soil.editions', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class StandardEditionType {
  @Field(() => ID, { description: 'Number of the standard. 标准号' })
  @Directive(grade('L1'))
  standard!: string;

  @Field(() => String, { description: 'Year of the edition. 版本年份' })
  @Directive(grade('L1'))
  edition!: string;

  @Field(() => String, { description: 'English name. 英文名称' })
  @Directive(grade('L1'))
  nameEn!: string;

  @Field(() => String, { description: 'Chinese name. 中文名称' })
  @Directive(grade('L1'))
  nameZh!: string;

  @Field(() => DateScalar, { description: 'First day in force. 施行日期' })
  @Directive(grade('L1'))
  inForceFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, null while it is. 废止日期' })
  @Directive(grade('L1'))
  inForceTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What is not verified. 核实说明' })
  @Directive(grade('L1'))
  note!: string | null;
}

/** A limit of a standard. */
@ObjectType('SoilLimit', {
  simpleResolvers: true,
  description: 'Limit as a standard states it; what it does not speak of is null. 标准限值。',
})
@Directive(
  resource({
    id: 'soil.limits',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1Y',
    basis: 'GB 36600-2018; GB 15618-2018; GB/T 14848-2017',
  }),
)
export class SoilLimitType {
  @Field(() => StandardEditionType, { description: 'Edition it is from. 标准版本' })
  @Directive(grade('L1'))
  edition!: StandardEditionType;

  @Field(() => SoilItemType, { description: 'Item. 项目' })
  @Directive(grade('L1'))
  item!: SoilItemType;

  @Field(() => String, { description: 'Unit of the limits. 单位' })
  @Directive(grade('L1'))
  unit!: string;

  @Field(() => SoilClass, { nullable: true, description: 'Class of development land (GB 36600). 建设用地分类' })
  @Directive(grade('L1'))
  soilClass!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Line of farmland use: PADDY, ORCHARD, OTHER or ALL (GB 15618). 农用地类型',
  })
  @Directive(grade('L1'))
  use!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Holds above this pH. pH下限（不含）' })
  @Directive(grade('L1'))
  phAbove!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Holds up to and including this pH. pH上限（含）' })
  @Directive(grade('L1'))
  phUpTo!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Screening value. 筛选值' })
  @Directive(grade('L1'))
  screening!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Intervention value, null where none is set. 管制值' })
  @Directive(grade('L1'))
  intervention!: string | null;

  @Field(() => Boolean, { description: 'Up to the soil background it is no contamination. 背景值例外' })
  @Directive(grade('L1'))
  backgroundException!: boolean;

  @Field(() => GroundwaterClass, {
    nullable: true,
    description: 'Groundwater class it is the limit of (GB/T 14848). 地下水类别',
  })
  @Directive(grade('L1'))
  groundwaterClass!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lower bound of the class, inclusive. 下限（含）' })
  @Directive(grade('L1'))
  lower!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Upper bound of the class, inclusive. 上限（含）' })
  @Directive(grade('L1'))
  upper!: string | null;

  @Field(() => Boolean, { description: 'The class admits no detection. 不得检出' })
  @Directive(grade('L1'))
  isAbsence!: boolean;

  @Field(() => String, { nullable: true, description: 'What is not verified. 核实说明' })
  @Directive(grade('L1'))
  note!: string | null;
}
