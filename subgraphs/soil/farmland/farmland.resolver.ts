import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, scopeBy } from '../../../schema/directives';
import { SharingError } from '../../../schema/sharing-error';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { type SoilContext } from '../context';
import { type FarmlandClassRow, type FarmlandUnitRow, type SoilSampleRow } from '../rows';
import { judgeRow } from '../sample/judge-row';
import { SoilSampleType } from '../sample/sample.type';
import { FarmlandClass, ProduceVerdict } from './farmland.enum';
import {
  FarmlandClassificationType,
  FarmlandSoilVerdictType,
  FarmlandUnitArgs,
  FarmlandUnitConnection,
  type FarmlandUnitFilter,
  FarmlandUnitType,
} from './farmland.type';
import { classifyFarmland } from './farmland-class';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** Units of a class, by one look at the classes. UNKNOWN is what a missing class is shown as, nothing is stored under it. */
async function ofClass(
  context: SoilContext,
  { divisionCode, officialClass, year }: FarmlandUnitFilter,
): Promise<Filter> {
  if (officialClass === FarmlandClass.UNKNOWN) throw new SharingError('BAD_ARGUMENT', 'officialClass: UNKNOWN');
  const wanted = equalTo({ officialClass, year });
  if (Object.keys(wanted).length === 0) return {};
  const filter = allOf(inDivision(context.divisions, divisionCode), wanted);
  const classes = await context.farmlandClassRows.find(filter, { projection: { unitId: 1 } }).toArray();
  return { _id: { $in: [...new Set(classes.map(({ unitId }) => unitId))] } };
}

async function unitFilter(context: SoilContext, filter: FarmlandUnitFilter | null | undefined): Promise<Filter> {
  if (filter === null || filter === undefined) return {};
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    nameContains(filter.query),
    equalTo({ use: filter.use }),
    await ofClass(context, filter),
  );
}

function shown(row: FarmlandClassRow): FarmlandClassificationType {
  const { year, decidedBy, reason, measuresInPlace } = row;
  const officialClass = row.officialClass ?? FarmlandClass.UNKNOWN;
  return {
    year,
    officialClass,
    produceVerdict: row.produceVerdict ?? ProduceVerdict.UNKNOWN,
    decidedBy,
    reason,
    measuresInPlace,
  };
}

/** Farmland: a list, its classes, and what its soil says. */
@Resolver(() => FarmlandUnitType)
export class FarmlandUnitResolver {
  @Query(() => FarmlandUnitType, { nullable: true, description: 'One unit, null when unknown. 按标识查询农用地单元' })
  async farmlandUnit(
    @Arg('id', () => ID, { description: 'Id of the unit. 单元标识' }) id: string,
    @Ctx() context: SoilContext,
  ): Promise<FarmlandUnitRow | null> {
    return context.farmlandUnitById.load(id);
  }

  @Query(() => FarmlandUnitConnection, { description: 'Farmland units, by filter and page. 农用地单元列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async farmlandUnits(
    @Args(() => FarmlandUnitArgs) { filter, first, after }: FarmlandUnitArgs,
    @Ctx() context: SoilContext,
  ): Promise<Page<FarmlandUnitRow>> {
    const collection = context.farmlandUnitRows;
    return pageOf({ list: 'farmlandUnits', collection, filter: await unitFilter(context, filter), first, after });
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the unit. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: FarmlandUnitRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => [FarmlandClassificationType], { description: 'Its class by year, oldest first. 历年分类' })
  @Directive(grade('L1'))
  async classifications(
    @Root() { _id }: FarmlandUnitRow,
    @Ctx() context: SoilContext,
  ): Promise<FarmlandClassificationType[]> {
    return (await context.classesByFarmland.load(_id)).map(shown);
  }

  @FieldResolver(() => FarmlandClassificationType, {
    nullable: true,
    description: 'The last class up to a year, else up to the business year; null without one. 当年有效分类',
  })
  @Directive(grade('L1'))
  async classification(
    @Root() { _id }: FarmlandUnitRow,
    @Arg('year', () => Int, { nullable: true, description: 'Year. 年度' }) year: number | null | undefined,
    @Ctx() context: SoilContext,
  ): Promise<FarmlandClassificationType | null> {
    const wanted = year ?? Number(context.today.slice(0, 4));
    const row = (await context.classesByFarmland.load(_id)).findLast((one) => one.year <= wanted);
    return row === undefined ? null : shown(row);
  }

  @FieldResolver(() => [SoilSampleType], { description: 'Its samples, in order of time. 土壤样品' })
  @Directive(grade('L1'))
  async samples(@Root() { _id }: FarmlandUnitRow, @Ctx() context: SoilContext): Promise<SoilSampleRow[]> {
    return context.samplesByFarmland.load(_id);
  }

  @FieldResolver(() => FarmlandSoilVerdictType, { description: 'Class by the soil samples alone. 土壤单因素分类' })
  @Directive(grade('L1'))
  async soilVerdict(@Root() unit: FarmlandUnitRow, @Ctx() context: SoilContext): Promise<FarmlandSoilVerdictType> {
    const samples = await context.samplesByFarmland.load(unit._id);
    const soil = samples.filter(({ medium }) => medium === 'SOIL');
    const land = { parcel: null, farmland: unit };
    const findings = soil.map((row) => ({
      item: row.item,
      verdict: judgeRow(row, land, context.reference).verdict,
    }));
    return { ...classifyFarmland(findings), sampleCount: soil.length };
  }
}
