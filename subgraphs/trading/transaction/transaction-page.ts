import { type Filter } from '../../../lib/store/port';
import { type PageArgs } from '../../kit/connection.type';
import { type Page, pageOf } from '../../kit/page';
import { type TradingContext } from '../context';
import { type TransactionRow } from '../rows';

/** A page of transactions, in the order they were made. */
export function transactionPage(
  { transactionRows: collection }: TradingContext,
  filter: Filter,
  { first, after }: PageArgs,
): Promise<Page<TransactionRow>> {
  return pageOf({ list: 'transactions', collection, order: { field: 'at', direction: 1 }, filter, first, after });
}
