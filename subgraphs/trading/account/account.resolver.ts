import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { codes, grade, reads, scopeBy } from '../../../schema/directives';
import { PageArgs } from '../../kit/connection.type';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { DateScalar } from '../../kit/scalars';
import { pollutantCodeOf } from '../commodity-pollutant';
import { type TradingContext } from '../context';
import { EnterpriseStub, RightSubject, type Subject, subjectOf } from '../pollution-source/stubs.type';
import { type AccountRow, type LotRow, type TransactionRow } from '../rows';
import { subjectIs } from '../subject-filter';
import { transactionPage } from '../transaction/transaction-page';
import { TransactionConnection, transactions } from '../transaction/transaction.type';
import { RightAccountArgs, RightAccountConnection, type RightAccountFilter, RightAccountType } from './account.type';
import { type Holding, holdingsOf } from './holding';
import { HoldingType, holdings } from './holding.type';
import { lotBalances } from './lot-balances';
import { LotType } from './lot.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

function accountFilter(context: TradingContext, filter: RightAccountFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { rightType, accountType, status } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ rightType, accountType, status }),
    subjectIs(filter.subjectId),
    nameContains(filter.query),
  );
}

/** Right accounts: one, a list, and what is in them. */
@Resolver(() => RightAccountType)
export class RightAccountResolver {
  @Query(() => RightAccountType, { nullable: true, description: 'One account, null when unknown. 按标识查询权益账户' })
  async rightAccount(
    @Arg('id', () => ID, { description: 'Account id. 账户标识' }) id: string,
    @Ctx() context: TradingContext,
  ): Promise<AccountRow | null> {
    return context.accountById.load(id);
  }

  @Query(() => RightAccountConnection, { description: 'Right accounts, by filter and page. 权益账户列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async rightAccounts(
    @Args(() => RightAccountArgs) { filter, first, after }: RightAccountArgs,
    @Ctx() context: TradingContext,
  ): Promise<Page<AccountRow>> {
    return pageOf({
      list: 'rightAccounts',
      collection: context.accountRows,
      filter: accountFilter(context, filter),
      first,
      after,
    });
  }

  @FieldResolver(() => RightSubject, {
    nullable: true,
    description: 'Whose it is; null for a government account. 权益主体',
  })
  @Directive(grade('L1'))
  subject(@Root() account: AccountRow): Subject | null {
    return subjectOf(account);
  }

  @FieldResolver(() => EnterpriseStub, {
    nullable: true,
    description: 'Legal entity that holds it, where it is known. 持有人（企业）',
  })
  @Directive(grade('L1'))
  enterprise(@Root() { enterpriseId }: AccountRow): EnterpriseStub | null {
    return enterpriseId === null ? null : { id: enterpriseId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of its subject. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: AccountRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => [LotType], { description: 'Lots issued to it. 核发批次' })
  @Directive(grade('L1'))
  async lots(@Root() { _id }: AccountRow, @Ctx() context: TradingContext): Promise<LotRow[]> {
    return context.lotsByAccount.load(_id);
  }

  @FieldResolver(() => [HoldingType], { nullable: true, description: 'What it held at the end of a day. 持有量' })
  @Directive(holdings)
  async holdings(
    @Root() { _id }: AccountRow,
    @Directive(reads('Holding.owned'))
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today when not given. 截止日期' })
    asOf: string | null | undefined,
    @Ctx() context: TradingContext,
  ): Promise<Holding[]> {
    return holdingsOf(await lotBalances(context, _id, asOf ?? context.today));
  }

  @FieldResolver(() => TransactionConnection, {
    nullable: true,
    description: 'Its transactions, oldest first. 交易流水',
  })
  @Directive(transactions)
  async transactions(
    @Root() { _id }: AccountRow,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: TradingContext,
  ): Promise<Page<TransactionRow>> {
    return transactionPage(context, { 'legs.accountId': _id }, { first, after });
  }
}

/** What leads from a lot to its account, division and pollutant. */
@Resolver(() => LotType)
export class LotResolver {
  @FieldResolver(() => RightAccountType, { nullable: true, description: 'Account it was issued to. 核发账户' })
  @Directive(grade('L1'))
  async account(@Root() { accountId }: LotRow, @Ctx() context: TradingContext): Promise<AccountRow | null> {
    return context.accountById.load(accountId);
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the account it was issued to. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: LotRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Code of the pollutant the right is of. 污染物代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  pollutantCode(@Root() lot: LotRow): string | null {
    return pollutantCodeOf(lot);
  }
}
