import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { convertConcentration } from '../../../data/soil-limits/concentration';
import { type SoilMethods } from '../../../data/soil-limits/methods';
import { grade } from '../../../schema/directives';
import { type SoilContext } from '../context';
import { ParcelType } from '../parcel/parcel.type';
import { type ContaminantRow, type ParcelRow, type SoilSampleRow } from '../rows';
import { evaluateEffect } from './effect-evaluation';
import { EffectEvaluationType, ParcelVerdictType } from './evaluation.type';
import { judgeRow } from './judge-row';
import { type ParcelVerdict, worstOf } from './parcel-verdict';
import { SoilSampleType } from './sample.type';

/** What a sample counts for in the unit of the target: its value, or its detection limit, which it is certainly below. */
function countedValue({ value, notDetected, detectionLimit, unit }: SoilSampleRow, wanted: string): string | null {
  const stated = notDetected === true ? detectionLimit : value;
  return stated === null || unit === null ? null : convertConcentration(stated, unit, wanted);
}

function evaluate(
  { item, remediationTarget: target }: ContaminantRow,
  samples: readonly SoilSampleRow[],
  methods: SoilMethods,
): EffectEvaluationType[] {
  if (target === null) return [];
  const own = samples.filter(
    ({ item: of, purpose, medium }) => of === item && purpose === 'EFFECT' && medium === 'SOIL',
  );
  const values = own.map((sample) => countedValue(sample, target.unit));
  return [{ item, target, ...evaluateEffect(values, target.value, methods) }];
}

/** What the samples of a parcel come to. */
@Resolver(() => ParcelType)
export class ParcelEvaluationResolver {
  @FieldResolver(() => [SoilSampleType], { description: 'Its samples, in order of time. 土壤样品' })
  @Directive(grade('L1'))
  async samples(@Root() parcel: ParcelRow, @Ctx() context: SoilContext): Promise<SoilSampleRow[]> {
    return context.samplesByParcel.load(parcel._id);
  }

  @FieldResolver(() => ParcelVerdictType, { description: 'Worst of its soil samples. 地块评价结论' })
  @Directive(grade('L1'))
  async soilVerdict(@Root() parcel: ParcelRow, @Ctx() context: SoilContext): Promise<ParcelVerdict> {
    const samples = await context.samplesByParcel.load(parcel._id);
    const soil = samples.filter(({ medium }) => medium === 'SOIL');
    const land = { parcel, farmland: null };
    return worstOf(soil.map((row) => ({ id: row._id, verdict: judgeRow(row, land, context.reference).verdict })));
  }

  @FieldResolver(() => [EffectEvaluationType], {
    description: 'Whether the target of each contaminant that has one is reached. 效果评估',
  })
  @Directive(grade('L1'))
  async effectEvaluations(@Root() parcel: ParcelRow, @Ctx() context: SoilContext): Promise<EffectEvaluationType[]> {
    const samples = await context.samplesByParcel.load(parcel._id);
    return parcel.contaminants.flatMap((one) => evaluate(one, samples, context.reference.methods));
  }
}
