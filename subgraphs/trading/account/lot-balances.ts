import { type TradingContext } from '../context';
import { balancesOf } from '../transaction/fold';
import { type LotBalance } from './holding';

/** What an account had of each lot at the end of a day. */
export async function lotBalances(
  context: Pick<TradingContext, 'ledger' | 'lotTermsById'>,
  accountId: string,
  asOf: string,
): Promise<LotBalance[]> {
  const balances = [...balancesOf(await context.ledger.load({ accountId, asOf }), accountId)];
  const lots = await Promise.all(balances.map(([lotId]) => context.lotTermsById.load(lotId)));
  return balances.flatMap(([, balance], place) => {
    const lot = lots[place];
    return lot === null || lot === undefined ? [] : [{ lot, balance }];
  });
}
