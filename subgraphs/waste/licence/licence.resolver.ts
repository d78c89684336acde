import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { grade, reads, scopeBy } from '../../../schema/directives';
import { parseHazardousWasteCode } from '../../../schema/identifiers/waste-code';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { DateScalar } from '../../kit/scalars';
import { wellFormed } from '../../kit/well-formed';
import { type WasteContext } from '../context';
import { TreatmentFacilityType } from '../facility/facility.type';
import { PollutionSourceStub } from '../pollution-source/stubs.type';
import { type TreatmentFacilityRow, type WasteLicenceRow } from '../rows';
import { LicenceCover, LicenceState } from './licence.enum';
import { classOf, licenceCover, licenceState } from './licence-state';
import {
  LicenceScaleUseType,
  WasteLicenceArgs,
  WasteLicenceConnection,
  type WasteLicenceFilter,
  WasteLicenceType,
} from './licence.type';
import { type LineUse, receivedByLine } from './received-by-line';
import { DivisionStub } from '../../kit/directory-stubs.type';

function namesCode(hwCode: string | null | undefined): Filter {
  if (hwCode === null || hwCode === undefined) return {};
  const code = wellFormed(parseHazardousWasteCode(hwCode));
  return { 'lines.categories': { $in: [code, classOf(code)] } };
}

function licenceFilter(context: WasteContext, filter: WasteLicenceFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { mode, inTermOn } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ mode }),
    namesCode(filter.hwCode),
    inTermOn ? { validFrom: { $lte: inTermOn }, validTo: { $gte: inTermOn } } : {},
    nameContains(filter.query),
  );
}

/** Operating licences. */
@Resolver(() => WasteLicenceType)
export class WasteLicenceResolver {
  @Query(() => WasteLicenceType, { nullable: true, description: 'One licence, null when unknown. 查询经营许可证' })
  async wasteLicence(
    @Arg('no', () => ID, { description: 'Licence number. 许可证编号' }) no: string,
    @Ctx() context: WasteContext,
  ): Promise<WasteLicenceRow | null> {
    return context.licenceByNo.load(no.trim());
  }

  @Query(() => WasteLicenceConnection, { description: 'Licences, by filter and page. 经营许可证列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async wasteLicences(
    @Args(() => WasteLicenceArgs) { filter, first, after }: WasteLicenceArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<WasteLicenceRow>> {
    const page = { list: 'wasteLicences', collection: context.licenceRows };
    return pageOf({ ...page, filter: licenceFilter(context, filter), first, after });
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'Site it is for. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: WasteLicenceRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of the site. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: WasteLicenceRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => LicenceState, { description: 'State on a day, the business day when none is named. 许可证状态' })
  @Directive(grade('L1'))
  state(
    @Root() licence: WasteLicenceRow,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day. 日期' }) on: string | null | undefined,
    @Ctx() { today }: WasteContext,
  ): string {
    return licenceState(licence, on ?? today);
  }

  @FieldResolver(() => LicenceCover, { description: 'May the holder take this code on this day? 是否覆盖该类别' })
  @Directive(grade('L1'))
  covers(
    @Root() licence: WasteLicenceRow,
    @Arg('hwCode', () => ID, { description: 'Waste code. 废物代码' }) hwCode: string,
    @Arg('on', () => DateScalar, { description: 'Day. 日期' }) on: string,
  ): string {
    return licenceCover(licence, wellFormed(parseHazardousWasteCode(hwCode)), on);
  }

  @FieldResolver(() => [LicenceScaleUseType], { description: 'Received in a year against the scale. 规模使用情况' })
  async scaleUse(
    @Root() licence: WasteLicenceRow,
    @Directive(reads('LicenceScaleUse.year'))
    @Arg('year', () => Int, { description: 'Calendar year. 年份' })
    year: number,
    @Ctx() context: WasteContext,
  ): Promise<LineUse[]> {
    const manifests = await context.manifestsReceived.load({ licenceNo: licence._id, year });
    const { threshold } = context;
    const thresholds = { approved: threshold('licence-scale.approved'), reapply: threshold('licence-scale.reapply') };
    return receivedByLine(licence, { year, manifests }, thresholds);
  }

  @FieldResolver(() => [TreatmentFacilityType], { description: 'Facilities run under it. 处理设施' })
  async facilities(@Root() { _id }: WasteLicenceRow, @Ctx() context: WasteContext): Promise<TreatmentFacilityRow[]> {
    return context.facilitiesByLicence.load(_id);
  }
}
