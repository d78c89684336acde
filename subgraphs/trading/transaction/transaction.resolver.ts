import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { SharingError } from '../../../schema/sharing-error';
import { RightAccountType } from '../account/account.type';
import { LotType } from '../account/lot.type';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { type Page } from '../../kit/page';
import { type TradingContext } from '../context';
import { type AccountRow, type LegRow, type LotRow, type TransactionRow } from '../rows';
import { dayAfter } from './day-after';
import { transactionPage } from './transaction-page';
import {
  TransactionArgs,
  TransactionConnection,
  type TransactionFilter,
  TransactionLegType,
  transactions,
  TransactionType,
} from './transaction.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** Transactions made on the days from the first to the last, both included. */
function madeWithin(from: string | null | undefined, to: string | null | undefined): Filter {
  if (from && to && from > to) throw new SharingError('BAD_ARGUMENT', `from ${from}, to ${to}`);
  return allOf(from ? { at: { $gte: from } } : {}, to ? { at: { $lt: dayAfter(to) } } : {});
}

function transactionFilter(context: TradingContext, filter: TransactionFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { rightType, commodity, kind, accountId } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ rightType, commodity, kind, 'legs.accountId': accountId }),
    madeWithin(filter.from, filter.to),
  );
}

/** Transactions: a list, and the way to accounts, lots and what they reverse. */
@Resolver(() => TransactionType)
export class TransactionResolver {
  @Query(() => TransactionConnection, {
    nullable: true,
    description: 'Transactions in the order they were made. 交易流水列表',
  })
  @Directive(transactions)
  @Directive(scopeBy('filter.divisionCode'))
  async transactions(
    @Args(() => TransactionArgs) { filter, ...page }: TransactionArgs,
    @Ctx() context: TradingContext,
  ): Promise<Page<TransactionRow>> {
    return transactionPage(context, transactionFilter(context, filter), page);
  }

  @FieldResolver(() => RightAccountType, { nullable: true, description: 'Account that gives. 转出账户' })
  @Directive(grade('L2'))
  async from(@Root() { fromAccountId }: TransactionRow, @Ctx() context: TradingContext): Promise<AccountRow | null> {
    return context.accountById.load(fromAccountId);
  }

  @FieldResolver(() => RightAccountType, {
    nullable: true,
    description: 'Account that takes; the giving one where nothing changes hands. 转入账户',
  })
  @Directive(grade('L2'))
  async to(@Root() { toAccountId }: TransactionRow, @Ctx() context: TradingContext): Promise<AccountRow | null> {
    return context.accountById.load(toAccountId);
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the giving side. 转出方行政区划' })
  @Directive(grade('L1'))
  fromDivision(@Root() { fromDivisionCode }: TransactionRow): DivisionStub {
    return { code: fromDivisionCode };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the taking side. 转入方行政区划' })
  @Directive(grade('L1'))
  toDivision(@Root() { toDivisionCode }: TransactionRow): DivisionStub {
    return { code: toDivisionCode };
  }

  @FieldResolver(() => [TransactionLegType], { nullable: true, description: 'Its double entry. 复式记账分录' })
  @Directive(grade('L2'))
  legs(@Root() { legs }: TransactionRow): readonly LegRow[] {
    return legs;
  }

  @FieldResolver(() => TransactionType, { nullable: true, description: 'What a reversal undoes. 被冲正的交易' })
  @Directive(grade('L1'))
  async reverses(@Root() { reverses }: TransactionRow, @Ctx() context: TradingContext): Promise<TransactionRow | null> {
    return reverses === null ? null : context.transactionById.load(reverses.id);
  }
}

/** The account and lot of a leg. */
@Resolver(() => TransactionLegType)
export class TransactionLegResolver {
  @FieldResolver(() => RightAccountType, { nullable: true, description: 'Account it moves. 账户' })
  @Directive(grade('L2'))
  async account(@Root() { accountId }: LegRow, @Ctx() context: TradingContext): Promise<AccountRow | null> {
    return context.accountById.load(accountId);
  }

  @FieldResolver(() => LotType, { nullable: true, description: 'Lot it moves. 批次' })
  @Directive(grade('L2'))
  async lot(@Root() { lotId }: LegRow, @Ctx() context: TradingContext): Promise<LotRow | null> {
    return context.lotById.load(lotId);
  }
}
