import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar } from '../../kit/scalars';
import { CONDITIONAL } from '../conditional';
import { Commodity, QuantityBasis, RightType } from '../right.enum';

/** What accounts hold. */
export const holdings = resource({ id: 'trading.holdings', ...CONDITIONAL, basis: '国令775 Art. 6' });

/** What an account holds of rights that are alike. */
@ObjectType('Holding', {
  simpleResolvers: true,
  description:
    'What an account holds of rights that are alike, folded from the ledger: available = owned − frozen − pledged − leasedOut + leasedIn. 持有量。',
})
@Directive(holdings)
export class HoldingType {
  @Field(() => RightType, { nullable: true, description: 'Kind of right. 权益类型' })
  @Directive(grade('L1'))
  rightType!: string;

  @Field(() => Commodity, { nullable: true, description: 'What the right is of. 品种' })
  @Directive(grade('L1'))
  commodity!: string;

  @Field(() => QuantityBasis, { nullable: true, description: 'Basis, where there are several. 计量基准' })
  @Directive(grade('L1'))
  quantityBasis!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year it counts for. 年度（配额）' })
  @Directive(grade('L1'))
  vintage!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term. 有效期起' })
  @Directive(grade('L1'))
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term, inclusive. 有效期止' })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'Owned, lent out included, borrowed not. 所有量' })
  @Directive(grade('L2'))
  owned!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'At the holder’s disposal. 可用量' })
  @Directive(grade('L2'))
  available!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'Frozen. 冻结量' })
  @Directive(grade('L3', 'AMOUNT'))
  frozen!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'Pledged. 质押量' })
  @Directive(grade('L3', 'AMOUNT'))
  pledged!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'Lent to others. 租出量' })
  @Directive(grade('L2'))
  leasedOut!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'Borrowed from others. 租入量' })
  @Directive(grade('L2'))
  leasedIn!: Quantity;

  @Field(() => Quantity, { nullable: true, description: 'Owned + leased in − leased out. 可用于排放的量' })
  @Directive(grade('L2'))
  usable!: Quantity;
}
