import { ArgsType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { RightType, SubjectGrain } from '../right.enum';
import { AccountStatus, AccountType } from './account.enum';

/** Filter of the account list. */
@InputType({ description: 'Which right accounts to list; all conditions hold together. 权益账户筛选条件。' })
export class RightAccountFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('RightAccount.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the holder’s name, any case. 持有人名称包含' })
  @Directive(reads('RightAccount.holderName'))
  query?: string | null;

  @Field(() => RightType, { nullable: true, description: 'Kind of right. 权益类型' })
  @Directive(reads('RightAccount.rightType'))
  rightType?: RightType | null;

  @Field(() => AccountType, { nullable: true, description: 'Type of account. 账户类型' })
  @Directive(reads('RightAccount.accountType'))
  accountType?: AccountType | null;

  @Field(() => AccountStatus, { nullable: true, description: 'Status. 账户状态' })
  @Directive(reads('RightAccount.status'))
  status?: AccountStatus | null;

  @Field(() => ID, { nullable: true, description: 'Accounts of this site or enterprise. 主体标识' })
  @Directive(reads('RightAccount.subject'))
  subjectId?: string | null;
}

/** Arguments of the account list. */
@ArgsType()
export class RightAccountArgs extends PageArgs {
  @Field(() => RightAccountFilter, { nullable: true, description: 'Which accounts to list. 筛选条件' })
  filter?: RightAccountFilter | null;
}

/** Account of environmental rights. */
@ObjectType('RightAccount', {
  simpleResolvers: true,
  description: 'Account of environmental rights in a registry (Decree 775 Art. 5). 环境权益账户。',
})
@Directive('@key(fields: "id")')
@Directive(division('division', 'openedOn'))
@Directive(
  resource({
    ...{ id: 'trading.accounts', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' },
    basis: '国令775 Art. 5; 浙政办发〔2023〕18号',
  }),
)
export class RightAccountType {
  @Field(() => ID, { description: 'Account id, `<registry>:<number>`. 账户标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the holder as in the registry. 持有人名称' })
  @Directive(grade('L1'))
  holderName!: string | null;

  @Field(() => RightType, { description: 'Kind of right. 权益类型' })
  @Directive(grade('L1'))
  rightType!: string;

  @Field(() => String, { description: 'Registry that keeps it. 登记机构' })
  @Directive(grade('L1'))
  registry!: string;

  @Field(() => AccountType, { description: 'Type of account. 账户类型' })
  @Directive(grade('L1'))
  accountType!: string;

  @Field(() => AccountStatus, { description: 'Status as the registry states it. 账户状态' })
  @Directive(grade('L1'))
  status!: string;

  @Field(() => SubjectGrain, { description: 'Grain of its subject. 主体粒度' })
  @Directive(grade('L1'))
  grain!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was opened. 开户日期' })
  @Directive(grade('L1'))
  openedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was closed. 销户日期' })
  @Directive(grade('L1'))
  closedOn!: string | null;

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: string[];

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of accounts. */
export const RightAccountConnection = connectionOf('RightAccount', RightAccountType);
