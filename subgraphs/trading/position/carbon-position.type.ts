import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { grade, resource, unit } from '../../../schema/directives';
import { CONDITIONAL } from '../conditional';
import { Quantity } from '../../kit/quantity.type';
import { DecimalScalar } from '../../kit/scalars';
import { type QuantityRow } from '../../kit/site-row';
import { type CapStatus, type PositionStatus } from './carbon-position';

/** How an obligation stands. */
export enum CarbonPositionStatus {
  SURRENDERED = 'SURRENDERED',
  COVERED = 'COVERED',
  SHORT = 'SHORT',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(CarbonPositionStatus, {
  name: 'CarbonPositionStatus',
  description: 'How an obligation stands. 履约状态。',
  valuesConfig: {
    SURRENDERED: { description: 'As much as was verified is surrendered. 已足额清缴' },
    COVERED: { description: 'Not all surrendered, but the rest is at hand. 持有量足够' },
    SHORT: { description: 'What is at hand does not suffice. 缺口' },
    UNKNOWN: { description: 'Something it rests on is not known. 未知' },
  },
});

/** Whether an amount keeps a bound. */
export enum BoundStatus {
  WITHIN = 'WITHIN',
  EXCEEDED = 'EXCEEDED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(BoundStatus, {
  name: 'BoundStatus',
  description: 'Whether an amount keeps its bound. 是否超限。',
  valuesConfig: {
    WITHIN: { description: 'At or below it. 未超' },
    EXCEEDED: { description: 'Above it. 超出' },
    UNKNOWN: { description: 'One of the two is not known. 未知' },
  },
});

/** What the resolver answers. */
export interface CarbonPosition {
  readonly gap: QuantityRow | null;
  readonly creditCap: QuantityRow | null;
  readonly creditStatus: CapStatus;
  readonly coverable: QuantityRow | null;
  readonly shortfall: QuantityRow | null;
  readonly price: QuantityRow | null;
  readonly costExposureCny: string | null;
  readonly fineLowCny: string | null;
  readonly fineHighCny: string | null;
  readonly status: PositionStatus;
}

/** How obligations stand. */
export const positions = resource({ id: 'trading.positions', ...CONDITIONAL, basis: '国令775 Art. 14, 24' });

/** How an obligation stands today. */
@ObjectType('CarbonPosition', {
  simpleResolvers: true,
  description: 'How the obligation of a year stands today: owed, at hand, missing, and what that costs. 碳头寸。',
})
@Directive(positions)
export class CarbonPositionType {
  @Field(() => Quantity, { nullable: true, description: 'Verified less surrendered. 未清缴量' })
  @Directive(grade('L2'))
  gap!: QuantityRow | null;

  @Field(() => Quantity, { nullable: true, description: 'Most that credits may serve, 5 % of verified. 抵销上限' })
  @Directive(grade('L2'))
  creditCap!: QuantityRow | null;

  @Field(() => BoundStatus, { nullable: true, description: 'Whether surrendered credits keep the cap. 抵销是否超限' })
  @Directive(grade('L2'))
  creditStatus!: string;

  @Field(() => Quantity, {
    nullable: true,
    description: 'At hand: allowances, and credits up to the cap. 可用于清缴的量',
  })
  @Directive(grade('L2'))
  coverable!: QuantityRow | null;

  @Field(() => Quantity, { nullable: true, description: 'Missing even when all at hand is surrendered. 缺口' })
  @Directive(grade('L2'))
  shortfall!: QuantityRow | null;

  @Field(() => Quantity, { nullable: true, description: 'Last price within a year. 最近价格' })
  @Directive(grade('L2'))
  price!: QuantityRow | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Missing amount at the last price. 缺口成本（元）' })
  @Directive(grade('L3', 'AMOUNT'))
  @Directive(unit('CNY'))
  costExposureCny!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Lowest fine should nothing more be surrendered; null until the month before the deadline has prices. 罚款下限（元）',
  })
  @Directive(grade('L3', 'AMOUNT'))
  @Directive(unit('CNY'))
  fineLowCny!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Highest such fine. 罚款上限（元）' })
  @Directive(grade('L3', 'AMOUNT'))
  @Directive(unit('CNY'))
  fineHighCny!: string | null;

  @Field(() => CarbonPositionStatus, { nullable: true, description: 'How it stands. 状态' })
  @Directive(grade('L2'))
  status!: string;
}
