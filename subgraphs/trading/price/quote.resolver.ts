import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from 'type-graphql';
import { reads } from '../../../schema/directives';
import { SharingError } from '../../../schema/sharing-error';
import { DateScalar } from '../../kit/scalars';
import { type TradingContext } from '../context';
import { Commodity } from '../right.enum';
import { type Quote } from './quotes';
import { PriceInterval, PriceQuoteType } from './quote.type';

@ArgsType()
class PriceArgs {
  @Field(() => Commodity, { description: 'Commodity. 品种' })
  @Directive(reads('PriceQuote.commodity'))
  commodity!: Commodity;

  @Field(() => DateScalar, { description: 'First day. 起始日期' })
  @Directive(reads('PriceQuote.periodStart'))
  from!: string;

  @Field(() => DateScalar, { description: 'Last day, inclusive. 截止日期' })
  @Directive(reads('PriceQuote.periodStart'))
  to!: string;

  @Field(() => PriceInterval, { defaultValue: PriceInterval.MONTH, description: 'Length of the periods. 周期' })
  @Directive(reads('PriceQuote.periodStart'))
  interval!: PriceInterval;
}

/** Prices from what was traded. */
@Resolver(() => PriceQuoteType)
export class PriceQuoteResolver {
  @Query(() => [PriceQuoteType], {
    description:
      'Prices of a commodity by period, oldest first, from settled trades; none where nothing was traded. 价格序列',
  })
  async priceSeries(
    @Args(() => PriceArgs) { commodity, from, to, interval }: PriceArgs,
    @Ctx() context: TradingContext,
  ): Promise<Quote[]> {
    if (from > to) throw new SharingError('BAD_ARGUMENT', `from ${from}, to ${to}`);
    return context.quotes.load({ commodity, from, to, interval });
  }
}
