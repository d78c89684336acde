import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { DecimalScalar } from '../../kit/scalars';
import { EffectMethod, EffectResult, SoilVerdict } from './sample.enum';

/** The worst of all samples. */
@ObjectType('ParcelVerdict', {
  simpleResolvers: true,
  description: 'Worst of all soil samples of a parcel, over depths and items. 地块评价结论。',
})
@Directive(
  resource({
    id: 'soil.parcel-verdicts',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'GB 36600-2018 5.3',
  }),
)
export class ParcelVerdictType {
  @Field(() => SoilVerdict, {
    description: 'Worst result; UNKNOWN without samples, or while an open one could be worse than a pass. 结论',
  })
  @Directive(grade('L1'))
  verdict!: string;

  @Field(() => [ID], { description: 'Samples that have it, in order of time. 依据样品' })
  @Directive(grade('L1'))
  decidedBy!: readonly string[];

  @Field(() => Int, { description: 'Soil samples judged. 样品数' })
  @Directive(grade('L1'))
  sampleCount!: number;

  @Field(() => Int, { description: 'Samples that cannot be judged. 无法判定数' })
  @Directive(grade('L1'))
  unknownCount!: number;
}

/** Whether a target is reached. */
@ObjectType('EffectEvaluation', {
  simpleResolvers: true,
  description:
    'Whether the target of an item is reached (HJ 25.5; the figures of the method are configuration). 效果评估。',
})
@Directive(
  resource({
    id: 'soil.effect-evaluations',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'HJ 25.5',
  }),
)
export class EffectEvaluationType {
  @Field(() => ID, { description: 'Item. 项目' })
  @Directive(grade('L1'))
  item!: string;

  @Field(() => Quantity, { description: 'Target. 修复目标值' })
  @Directive(grade('L1'))
  target!: Quantity;

  @Field(() => EffectMethod, { description: 'Method by number of samples. 方法' })
  @Directive(grade('L1'))
  method!: string;

  @Field(() => Int, { description: 'Samples taken for the evaluation. 样品数' })
  @Directive(grade('L1'))
  sampleCount!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'Highest value, in the unit of the target. 最大值' })
  @Directive(grade('L1'))
  highest!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '95 % upper confidence limit of the mean, in the unit of the target. 95%置信上限',
  })
  @Directive(grade('L1'))
  upperConfidenceLimit!: string | null;

  @Field(() => EffectResult, { description: 'Result. 结论' })
  @Directive(grade('L1'))
  result!: string;
}
