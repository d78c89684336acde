import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade } from '../../../schema/directives';
import { parseHazardousWasteClass, parseHazardousWasteCode } from '../../../schema/identifiers/waste-code';
import { SharingError } from '../../../schema/sharing-error';
import { allOf, equalTo, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { HELD_EDITION, type WasteContext } from '../context';
import { type HwCodeRow, type HwEditionRow, type SwKindRow, type TreatmentCodeRow } from '../code-rows';
import {
  HazardousWasteCodeArgs,
  HazardousWasteCodeConnection,
  type HazardousWasteCodeFilter,
  HazardousWasteCodeType,
  HazardousWasteEditionType,
  SolidWasteKindType,
  TreatmentCodeType,
} from './code.type';

/** An edition whose codes are held; BAD_ARGUMENT otherwise, so that an unheld edition never reads as "no such code". */
async function heldEdition(context: WasteContext, asked: string | null | undefined): Promise<string> {
  const edition = asked ?? HELD_EDITION;
  const row = await context.editionByName.load(edition);
  if (row === null) throw new SharingError('BAD_ARGUMENT', `edition: ${edition.slice(0, 40)}`);
  if (!row.isHeld) throw new SharingError('BAD_ARGUMENT', `edition ${edition}: ${row.note}`);
  return edition;
}

async function codeFilter(context: WasteContext, filter: HazardousWasteCodeFilter): Promise<Filter> {
  const { category, industryCode, hazard: hazards } = filter;
  return allOf(
    { edition: await heldEdition(context, filter.edition) },
    typeof category === 'string' ? { category: wellFormed(parseHazardousWasteClass(category)) } : {},
    equalTo({ industryCode, hazards }),
    nameContains(filter.query),
  );
}

/** The national hazardous list. */
@Resolver(() => HazardousWasteCodeType)
export class HazardousWasteCodeResolver {
  @Query(() => HazardousWasteCodeType, {
    nullable: true,
    description: 'One code of an edition (2021 when not given), null when the edition lacks it. 查询危险废物代码',
  })
  async hazardousWasteCode(
    @Arg('code', () => ID, { description: 'Waste code. 废物代码' }) code: string,
    @Arg('edition', () => ID, { nullable: true, description: 'Edition. 名录版本' }) edition: string | null | undefined,
    @Ctx() context: WasteContext,
  ): Promise<HwCodeRow | null> {
    const wellFormedCode = wellFormed(parseHazardousWasteCode(code));
    return context.hwCodeById.load(`${await heldEdition(context, edition)}:${wellFormedCode}`);
  }

  @Query(() => HazardousWasteCodeConnection, { description: 'Codes of an edition, by filter. 危险废物名录列表' })
  async hazardousWasteCodes(
    @Args(() => HazardousWasteCodeArgs) { filter, first, after }: HazardousWasteCodeArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<HwCodeRow>> {
    const page = { list: 'hazardousWasteCodes', collection: context.hwCodeRows };
    return pageOf({ ...page, filter: await codeFilter(context, filter ?? {}), first, after });
  }

  @Query(() => [HazardousWasteEditionType], { description: 'Editions known here, oldest first. 名录版本列表' })
  async hazardousWasteEditions(@Ctx() context: WasteContext): Promise<HwEditionRow[]> {
    return context.editionRows.find({}, { sort: { _id: 1 } }).toArray();
  }

  @FieldResolver(() => HazardousWasteEditionType, { description: 'Edition it is from. 名录版本' })
  async edition(@Root() { edition }: HwCodeRow, @Ctx() context: WasteContext): Promise<HwEditionRow | null> {
    return context.editionByName.load(edition);
  }
}

/** The name of an edition, and whether it is in force. */
@Resolver(() => HazardousWasteEditionType)
export class HazardousWasteEditionResolver {
  @FieldResolver(() => ID, { description: 'Edition, e.g. 2021. 版本' })
  @Directive(grade('L1'))
  edition(@Root() { _id }: HwEditionRow): string {
    return _id;
  }

  @FieldResolver(() => Boolean, { description: 'In force on the business day. 是否现行' })
  @Directive(grade('L1'))
  isInForce(@Root() { validFrom, validTo }: HwEditionRow, @Ctx() { today }: WasteContext): boolean {
    return validFrom <= today && (validTo === null || today <= validTo);
  }
}

/** Kinds of solid waste. */
@Resolver(() => SolidWasteKindType)
export class SolidWasteKindResolver {
  @Query(() => [SolidWasteKindType], { description: 'Kinds of the national catalogue, by code. 固体废物种类列表' })
  async solidWasteKinds(@Ctx() context: WasteContext): Promise<SwKindRow[]> {
    return context.kindRows.find({}, { sort: { _id: 1 } }).toArray();
  }

  @FieldResolver(() => ID, { description: 'Code, e.g. SW17. 种类代码' })
  @Directive(grade('L1'))
  code(@Root() { _id }: SwKindRow): string {
    return _id;
  }
}

/** Treatment codes. */
@Resolver(() => TreatmentCodeType)
export class TreatmentCodeResolver {
  @Query(() => [TreatmentCodeType], { description: 'Ways of utilising and disposing, by code. 利用处置方式列表' })
  async treatmentCodes(@Ctx() context: WasteContext): Promise<TreatmentCodeRow[]> {
    return context.treatmentRows.find({}, { sort: { _id: 1 } }).toArray();
  }

  @FieldResolver(() => ID, { description: 'Code, e.g. D1. 方式代码' })
  @Directive(grade('L1'))
  code(@Root() { _id }: TreatmentCodeRow): string {
    return _id;
  }
}
