import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { division, grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { AllotmentMethod, AllotmentTranche, Commodity, QuantityBasis, RightType } from '../right.enum';

/** A right issued. */
@ObjectType('Lot', {
  simpleResolvers: true,
  description: 'A right issued to an account: how much, of what, for when. 权益批次（配额、排污权）。',
})
@Directive('@key(fields: "id")')
@Directive(division('division', 'issuedOn'))
@Directive(
  resource({
    ...{ id: 'trading.lots', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' },
    basis: '国令775 Art. 9; 浙政办发〔2023〕18号',
  }),
)
export class LotType {
  @Field(() => ID, { description: 'Lot id. 批次标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => RightType, { description: 'Kind of right. 权益类型' })
  @Directive(grade('L1'))
  rightType!: string;

  @Field(() => Commodity, { description: 'What the right is of. 品种' })
  @Directive(grade('L1'))
  commodity!: string;

  @Field(() => QuantityBasis, { nullable: true, description: 'Basis, where there are several. 计量基准' })
  @Directive(grade('L1'))
  quantityBasis!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year it counts for, null for a right with a term. 年度' })
  @Directive(grade('L1'))
  vintage!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term. 有效期起' })
  @Directive(grade('L1'))
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term, inclusive. 有效期止' })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => DateScalar, { description: 'Day of issue. 核发日期' })
  @Directive(grade('L1'))
  issuedOn!: string;

  @Field(() => Quantity, { description: 'Amount issued. 核发量' })
  @Directive(grade('L1'))
  quantity!: Quantity;

  @Field(() => AllotmentMethod, { description: 'How it was given out. 分配方法' })
  @Directive(grade('L1'))
  method!: string;

  @Field(() => AllotmentTranche, { nullable: true, description: 'Part of the allocation. 分配批次' })
  @Directive(grade('L1'))
  tranche!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decision. 文号' })
  @Directive(grade('L1'))
  docNo!: string | null;

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
