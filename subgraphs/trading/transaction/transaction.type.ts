import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { division, grade, reads, resource, unit } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { CONDITIONAL } from '../conditional';
import { Commodity, QuantityBasis, RightType } from '../right.enum';
import { Bucket, TradeMode, TransactionKind } from './transaction.enum';

/** Trades and every other movement of rights. */
export const transactions = resource({ id: 'trading.transactions', ...CONDITIONAL, basis: '国令775 Art. 6' });

/** Filter of the transaction list. */
@InputType({ description: 'Which transactions to list; all conditions hold together. 交易流水筛选条件。' })
export class TransactionFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Either side lies in this division or below. 行政区划（任一方，含下级）',
  })
  @Directive(reads('Transaction.fromDivision', 'Transaction.toDivision'))
  divisionCode?: string | null;

  @Field(() => RightType, { nullable: true, description: 'Kind of right. 权益类型' })
  @Directive(reads('Transaction.rightType'))
  rightType?: RightType | null;

  @Field(() => Commodity, { nullable: true, description: 'Commodity. 品种' })
  @Directive(reads('Transaction.commodity'))
  commodity?: Commodity | null;

  @Field(() => TransactionKind, { nullable: true, description: 'Kind of transaction. 交易类型' })
  @Directive(reads('Transaction.kind'))
  kind?: TransactionKind | null;

  @Field(() => ID, { nullable: true, description: 'Transactions that move this account. 账户标识' })
  @Directive(reads('Transaction.legs'))
  accountId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Made on this day or later. 起始日期' })
  @Directive(reads('Transaction.at'))
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Made on this day or earlier. 截止日期' })
  @Directive(reads('Transaction.at'))
  to?: string | null;
}

/** Arguments of the transaction list. */
@ArgsType()
export class TransactionArgs extends PageArgs {
  @Field(() => TransactionFilter, { nullable: true, description: 'Which transactions to list. 筛选条件' })
  filter?: TransactionFilter | null;
}

/** One side of a movement. */
@ObjectType('TransactionLeg', {
  simpleResolvers: true,
  description: 'One side of a movement; the legs of a lot in a transaction sum to zero. 复式记账分录。',
})
@Directive(resource({ id: 'trading.legs', ...CONDITIONAL, basis: '国令775 Art. 6' }))
export class TransactionLegType {
  @Field(() => Bucket, { nullable: true, description: 'Part of the holding it moves. 持有状态' })
  @Directive(grade('L2'))
  bucket!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Signed amount in the unit of the lot. 数量（带正负号）' })
  @Directive(grade('L2'))
  amount!: string;
}

/** Movement of rights. */
@ObjectType('Transaction', {
  simpleResolvers: true,
  description: 'Movement of rights between accounts; never changed, undone by a reversal. 交易流水。',
})
@Directive('@key(fields: "id")')
@Directive(division('fromDivision', 'at'))
@Directive(division('toDivision', 'at'))
@Directive(transactions)
export class TransactionType {
  @Field(() => ID, { description: 'Transaction id. 流水号' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => TransactionKind, { nullable: true, description: 'What it does. 交易类型' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => RightType, { nullable: true, description: 'Kind of right. 权益类型' })
  @Directive(grade('L1'))
  rightType!: string;

  @Field(() => Commodity, { nullable: true, description: 'Commodity. 品种' })
  @Directive(grade('L1'))
  commodity!: string;

  @Field(() => QuantityBasis, { nullable: true, description: 'Basis, where there are several. 计量基准' })
  @Directive(grade('L1'))
  quantityBasis!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Time it was made. 成交时间' })
  @Directive(grade('L1'))
  at!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Time it counts from; null while not settled. 交割时间' })
  @Directive(grade('L1'))
  settledAt!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount moved. 数量' })
  @Directive(grade('L2'))
  quantity!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'Price per unit, null where nothing is paid. 单价' })
  @Directive(grade('L3', 'AMOUNT'))
  price!: Quantity | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount paid. 成交金额（元）' })
  @Directive(grade('L3', 'AMOUNT'))
  @Directive(unit('CNY'))
  amountCny!: string | null;

  @Field(() => TradeMode, { nullable: true, description: 'How the trade came about. 交易方式' })
  @Directive(grade('L1'))
  mode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year whose obligation a surrender serves. 履约年度' })
  @Directive(grade('L1'))
  complianceYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Number of the deal or decision. 合同或文号' })
  @Directive(grade('L2'))
  docNo!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { nullable: true, description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of transactions. */
export const TransactionConnection = connectionOf('Transaction', TransactionType);
