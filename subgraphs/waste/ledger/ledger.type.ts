import { ArgsType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { describedEnum } from '../../kit/described-enum';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';

/** Whether two amounts that should be equal are. */
export const BalanceVerdict = describedEnum('BalanceVerdict', 'Whether a balance closes. 平衡判定。', {
  CLOSES: 'Within the tolerance. 平衡',
  OPEN: 'Above the tolerance. 不平衡',
  UNKNOWN: 'A side is missing. 未知',
});

/** Filter of ledger months. */
@InputType({ description: 'Which balances to list; all conditions hold together. 物料平衡筛选条件。' })
export class MassBalanceFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('MassBalance.division'))
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Site. 固定污染源标识' })
  @Directive(reads('MassBalance.pollutionSource'))
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the hazardous list or the catalogue. 废物代码' })
  @Directive(reads('MassBalance.wasteCode'))
  wasteCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Hazardous waste or other. 是否危险废物' })
  @Directive(reads('MassBalance.isHazardous'))
  isHazardous?: boolean | null;

  @Field(() => String, { nullable: true, description: 'From this month on, e.g. 2026-01. 起始月份' })
  @Directive(reads('MassBalance.month'))
  fromMonth?: string | null;

  @Field(() => String, { nullable: true, description: 'To this month, inclusive. 截止月份' })
  @Directive(reads('MassBalance.month'))
  toMonth?: string | null;
}

/** Arguments of the list of balances. */
@ArgsType()
export class MassBalanceArgs extends PageArgs {
  @Field(() => MassBalanceFilter, { nullable: true, description: 'Which balances to list. 筛选条件' })
  filter?: MassBalanceFilter | null;
}

/** Ledger of one site, code and month with its balance. */
@ObjectType('MassBalance', {
  simpleResolvers: true,
  description:
    'Ledger of one site, code and month: opening + generated + received = self-utilised + self-disposed + transferred out + closing. 台账物料平衡。',
})
@Directive(division('division', 'month'))
@Directive(
  resource({
    id: 'waste.ledger',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1M',
    basis: 'HJ 1259-2022 6',
  }),
)
export class MassBalanceType {
  @Field(() => ID, { description: 'Code of the hazardous list or the catalogue. 废物代码' })
  @Directive(grade('L1'))
  wasteCode!: string;

  @Field(() => Boolean, { description: 'Hazardous waste or other. 是否危险废物' })
  @Directive(grade('L1'))
  isHazardous!: boolean;

  @Field(() => String, { description: 'Month, e.g. 2026-03. 月份' })
  @Directive(grade('L1'))
  month!: string;

  @Field(() => Quantity, { nullable: true, description: 'In stock at the beginning. 期初贮存量' })
  @Directive(grade('L1'))
  opening!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Generated. 产生量' })
  @Directive(grade('L1'))
  generated!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Received from others. 接收量' })
  @Directive(grade('L1'))
  received!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Utilised on the site. 自行利用量' })
  @Directive(grade('L1'))
  selfUtilised!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Disposed of on the site. 自行处置量' })
  @Directive(grade('L1'))
  selfDisposed!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Moved out. 转移量' })
  @Directive(grade('L1'))
  transferredOut!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'In stock at the end. 期末贮存量' })
  @Directive(grade('L1'))
  closing!: Quantity | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the oldest lot in stock was put in. 最早入库日期' })
  @Directive(grade('L1'))
  oldestLotOn!: string | null;

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of balances. */
export const LedgerMonthConnection = connectionOf('MassBalance', MassBalanceType);
