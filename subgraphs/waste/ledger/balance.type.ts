import { Directive, Field, ObjectType } from 'type-graphql';
import { grade } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { BalanceVerdict } from './ledger.type';

/** The balance of a ledger month. */
@ObjectType('LedgerBalance', {
  simpleResolvers: true,
  description: 'What a ledger month adds up to. 物料平衡结果。',
})
export class LedgerBalanceType {
  @Field(() => Quantity, { nullable: true, description: 'Opening + generated + received. 收入合计' })
  @Directive(grade('L1'))
  incoming!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Self-treated + transferred out + closing. 支出合计' })
  @Directive(grade('L1'))
  outgoing!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Incoming less outgoing. 差额' })
  @Directive(grade('L1'))
  residual!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Largest residual that closes. 允许差额' })
  @Directive(grade('L1'))
  tolerance!: Quantity | null;

  @Field(() => BalanceVerdict, { description: 'Verdict. 判定' })
  @Directive(grade('L1'))
  verdict!: string;
}

/** What the ledger says left against what the manifests say arrived. */
@ObjectType('ManifestedAmount', {
  simpleResolvers: true,
  description: 'What manifests that departed in the month say was received, against the ledger. 联单与台账核对。',
})
export class ManifestedAmountType {
  @Field(() => Quantity, {
    nullable: true,
    description: 'Received by the manifests, null when there is none. 联单接收量',
  })
  @Directive(grade('L1'))
  received!: Quantity | null;

  @Field(() => BalanceVerdict, { description: 'Equal to what the ledger says left? 判定' })
  @Directive(grade('L1'))
  verdict!: string;
}
