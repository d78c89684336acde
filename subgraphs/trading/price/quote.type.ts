import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { aggregate, grade, resource, unit } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { Commodity, QuantityBasis } from '../right.enum';

/** Length of the periods of a price series. */
export enum PriceInterval {
  DAY = 'DAY',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
}

registerEnumType(PriceInterval, {
  name: 'PriceInterval',
  description: 'Length of the periods of a price series. 价格序列周期。',
  valuesConfig: {
    DAY: { description: 'A day. 日' },
    MONTH: { description: 'A calendar month. 月' },
    QUARTER: { description: 'A calendar quarter. 季' },
  },
});

/** Prices of one period. */
@ObjectType('PriceQuote', {
  simpleResolvers: true,
  description: 'Prices of a commodity in one period, from settled trades alone. 行情。',
})
@Directive(
  resource({
    ...{ id: 'trading.prices', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' },
    basis: '国令775 Art. 6',
  }),
)
@Directive(aggregate('participants'))
export class PriceQuoteType {
  @Field(() => Commodity, { description: 'Commodity. 品种' })
  @Directive(grade('L1'))
  commodity!: string;

  @Field(() => QuantityBasis, { nullable: true, description: 'Basis, where there are several. 计量基准' })
  @Directive(grade('L1'))
  quantityBasis!: string | null;

  @Field(() => DateScalar, { description: 'First day of the period. 周期起始日' })
  @Directive(grade('L1'))
  periodStart!: string;

  @Field(() => Quantity, { nullable: true, description: 'First price. 开盘价' })
  @Directive(grade('L1'))
  open!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Highest price. 最高价' })
  @Directive(grade('L1'))
  high!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Lowest price. 最低价' })
  @Directive(grade('L1'))
  low!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Last price. 收盘价' })
  @Directive(grade('L1'))
  close!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Turnover by volume, to 4 decimals. 均价' })
  @Directive(grade('L1'))
  average!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount traded. 成交量' })
  @Directive(grade('L1'))
  volume!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount paid. 成交额（元）' })
  @Directive(grade('L1'))
  @Directive(unit('CNY'))
  turnoverCny!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of trades. 成交笔数' })
  @Directive(grade('L1'))
  trades!: number | null;

  @Field(() => Int, { nullable: true, description: 'Accounts that traded. 参与账户数' })
  @Directive(grade('L1'))
  participants!: number | null;

  @Field(() => Boolean, {
    description: 'True where the figures are left out: too few stand behind them. 数据主体过少而隐去',
  })
  @Directive(grade('L1'))
  suppressed!: boolean;
}
