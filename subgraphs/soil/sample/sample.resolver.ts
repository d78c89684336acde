import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { type SoilContext } from '../context';
import { FarmlandUnitType } from '../farmland/farmland.type';
import { itemsNamed } from '../limit/items-named';
import { ParcelType } from '../parcel/parcel.type';
import { type FarmlandUnitRow, type ParcelRow, type SoilSampleRow } from '../rows';
import { type JudgedRow, judgeRow } from './judge-row';
import {
  SampleVerdictType,
  SoilSampleArgs,
  SoilSampleConnection,
  type SoilSampleFilter,
  SoilSampleType,
} from './sample.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

function between(from: string | null | undefined, to: string | null | undefined): Filter {
  return allOf(from ? { sampledOn: { $gte: from } } : {}, to ? { sampledOn: { $lte: to } } : {});
}

function sampleFilter(context: SoilContext, filter: SoilSampleFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { query, parcelCode, farmlandUnitId, item, medium, purpose, sampledFrom, sampledTo } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ parcelCode, farmlandUnitId, item, medium, purpose }),
    typeof query === 'string' ? { item: { $in: itemsNamed(context.reference, query).map((found) => found.item) } } : {},
    between(sampledFrom, sampledTo),
  );
}

/** Samples: a list, the land they are of, and the verdict. */
@Resolver(() => SoilSampleType)
export class SoilSampleResolver {
  @Query(() => SoilSampleType, { nullable: true, description: 'One result, null when unknown. 按标识查询土壤样品' })
  async soilSample(
    @Arg('id', () => ID, { description: 'Id of the result. 结果标识' }) id: string,
    @Ctx() context: SoilContext,
  ): Promise<SoilSampleRow | null> {
    return context.sampleById.load(id);
  }

  @Query(() => SoilSampleConnection, { description: 'Samples, by filter and page. 土壤样品列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async soilSamples(
    @Args(() => SoilSampleArgs) { filter, first, after }: SoilSampleArgs,
    @Ctx() context: SoilContext,
  ): Promise<Page<SoilSampleRow>> {
    const collection = context.sampleRows;
    return pageOf({ list: 'soilSamples', collection, filter: sampleFilter(context, filter), first, after });
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the point. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: SoilSampleRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => ParcelType, { nullable: true, description: 'Parcel it is of, null for farmland. 所属地块' })
  @Directive(grade('L1'))
  async parcel(@Root() { parcelCode }: SoilSampleRow, @Ctx() context: SoilContext): Promise<ParcelRow | null> {
    return parcelCode === null ? null : context.parcelByCode.load(parcelCode);
  }

  @FieldResolver(() => FarmlandUnitType, {
    nullable: true,
    description: 'Farmland unit it is of, null for a parcel. 所属农用地单元',
  })
  @Directive(grade('L1'))
  async farmlandUnit(
    @Root() { farmlandUnitId }: SoilSampleRow,
    @Ctx() context: SoilContext,
  ): Promise<FarmlandUnitRow | null> {
    return farmlandUnitId === null ? null : context.farmlandUnitById.load(farmlandUnitId);
  }

  @FieldResolver(() => SampleVerdictType, {
    description: 'Against the limit in force when it was taken; UNKNOWN where it cannot be judged. 评价结论',
  })
  @Directive(grade('L1'))
  async verdict(@Root() sample: SoilSampleRow, @Ctx() context: SoilContext): Promise<JudgedRow> {
    const [parcel, farmland] = await Promise.all([this.parcel(sample, context), this.farmlandUnit(sample, context)]);
    return judgeRow(sample, { parcel, farmland }, context.reference);
  }
}
