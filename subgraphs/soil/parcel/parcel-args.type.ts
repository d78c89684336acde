import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import { reads } from '../../../schema/directives';
import { PageArgs } from '../../kit/connection.type';
import { DateScalar } from '../../kit/scalars';
import { ParcelState } from './parcel-state.enum';

/** Filter of the list of parcels. */
@InputType({ description: 'Which parcels to list; all conditions hold together. 地块筛选条件。' })
export class ParcelFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('Parcel.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, any case. 名称包含' })
  @Directive(reads('Parcel.name'))
  query?: string | null;

  @Field(() => [ParcelState], { nullable: true, description: 'In one of these states on the day. 状态' })
  @Directive(reads('Parcel.state', 'Parcel.events'))
  states?: ParcelState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'On the register of risk control and remediation on the day, or known not to be. 是否在名录',
  })
  @Directive(reads('Parcel.onRegister', 'Parcel.events'))
  onRegister?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of `states` and `onRegister`, else the business day. 状态日期',
  })
  @Directive(reads('Parcel.events'))
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Planned for housing, public administration or services. 是否一住两公',
  })
  @Directive(reads('Parcel.isSensitiveUse'))
  sensitive?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Land of a key unit for soil. 是否重点监管单位用地' })
  @Directive(reads('Parcel.isKeyUnitLand'))
  keyUnitLand?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Groundwater is affected. 地下水是否受污染' })
  @Directive(reads('Parcel.groundwaterAffected'))
  groundwaterAffected?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'A pollution source that stands or stood on it. 固定污染源标识' })
  @Directive(reads('Parcel.pollutionSources'))
  sourceId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Planned use changed on this day or later. 规划用途变更不早于',
  })
  @Directive(reads('Parcel.plannedUseChangeOn'))
  plannedUseChangedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Planned use changed on this day or earlier. 规划用途变更不晚于',
  })
  @Directive(reads('Parcel.plannedUseChangeOn'))
  plannedUseChangedTo?: string | null;
}

/** Arguments of the list of parcels. */
@ArgsType()
export class ParcelArgs extends PageArgs {
  @Field(() => ParcelFilter, { nullable: true, description: 'Which to list. 筛选条件' })
  filter?: ParcelFilter | null;
}
