import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { codes, grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { DateScalar } from '../../kit/scalars';
import { CONDITIONAL } from '../conditional';
import { BoundStatus } from './carbon-position.type';

/** Rights against permitted and actual amounts. */
@ObjectType('RightsPosition', {
  simpleResolvers: true,
  description:
    'Rights a site holds of one pollutant against what is permitted and what was discharged. 排污权持有与许可、实际排放对照。',
})
@Directive(
  resource({
    id: 'trading.rights-positions',
    ...CONDITIONAL,
    basis: '浙江省大气污染防治条例 Art. 13, 16',
  }),
)
export class RightsPositionType {
  @Field(() => Int, { nullable: true, description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => ID, { nullable: true, description: 'Pollutant code. 污染物代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  pollutantCode!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the rights are looked at: the last of the year, or today before it. 截止日期',
  })
  @Directive(grade('L1'))
  asOf!: string;

  @Field(() => Quantity, { nullable: true, description: 'Owned and valid on the day. 所有量' })
  @Directive(grade('L2'))
  owned!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Leased from others. 租入量' })
  @Directive(grade('L2'))
  leasedIn!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Leased to others. 租出量' })
  @Directive(grade('L2'))
  leasedOut!: Quantity | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Owned + leased in − leased out; null where the site never had such a right. 持有量',
  })
  @Directive(grade('L2'))
  held!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Permitted amount of the year. 许可排放量' })
  @Directive(grade('L2'))
  permitted!: Quantity | null;

  @Field(() => RegulatorySystem, {
    nullable: true,
    description: 'System that states the actual amount. 实际量来源系统',
  })
  @Directive(grade('L2'))
  system!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Actual amount of the year. 实际排放量' })
  @Directive(grade('L2'))
  actual!: Quantity | null;

  @Field(() => BoundStatus, {
    nullable: true,
    description: 'Whether rights cover what is permitted (PT-R20). 许可量是否超出持有量',
  })
  @Directive(grade('L2'))
  permittedStatus!: string;

  @Field(() => BoundStatus, {
    nullable: true,
    description: 'Whether rights cover what was discharged (PT-R21). 实际量是否超出持有量',
  })
  @Directive(grade('L2'))
  actualStatus!: string;
}
