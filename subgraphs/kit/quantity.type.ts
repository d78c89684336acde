import { Directive, Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from './scalars';

/** A number with its unit. */
@ObjectType({ simpleResolvers: true, description: 'An exact number with its unit. 带单位的量。' })
@Directive('@shareable')
export class Quantity {
  @Field(() => DecimalScalar, { description: 'Exact decimal value. 数值' })
  value!: string;

  @Field(() => String, { description: "Unit, UCUM or the standard's own. 单位" })
  unit!: string;
}

/** The value as the origin wrote it, before any conversion. */
@ObjectType({ simpleResolvers: true, description: 'A value exactly as the origin states it. 原始值。' })
@Directive('@shareable')
export class OriginalValue {
  @Field(() => String, { description: "The origin's own text. 原始文本" })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Unit the origin states, null when it states none. 原始单位' })
  unit!: string | null;
}
