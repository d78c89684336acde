import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, resource, scopeBy } from '../../../schema/directives';
import { parseManifestNumber } from '../../../schema/identifiers/manifest-number';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { type WasteContext } from '../context';
import { FlowEdgeType } from '../flow/flow.type';
import { WasteLicenceType } from '../licence/licence.type';
import { divisionStub, PollutionSourceStub, siteStub } from '../pollution-source/stubs.type';
import { type CarrierRow, type FlowEdgeRow, type ManifestRow, type WasteLicenceRow } from '../rows';
import { discrepancyStatus } from './deviation';
import { type CheckedLine, CheckedLineType, checkedLines } from './checked-line.type';
import { DiscrepancyStatus, ManifestState } from './manifest.enum';
import { manifestFilter } from './manifest-filter';
import { type ManifestEvent, manifestHistory, manifestState } from './manifest-state';
import {
  ManifestArgs,
  ManifestCarrierType,
  ManifestConnection,
  ManifestEventType,
  ManifestType,
} from './manifest.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/**
 * Who carried waste, and with which vehicle, is shared on request: the law has transfers of hazardous waste shared and
 * traced (固废法 Art. 75, 82), and those who stop a vehicle or answer a spill need it, not everyone.
 */
const transport = resource({
  id: 'waste.manifest-transport',
  provider: 'eeb',
  share: 'CONDITIONAL',
  updates: 'PT1H',
  basis: '固废法 Art. 75, 82',
  scope: ['生态环境', '交通运输', '公安', '应急管理', '卫生健康'],
  purposes: ['执法检查', '应急处置', '预警监管'],
});

/** Transfer manifests. */
@Resolver(() => ManifestType)
export class ManifestResolver {
  @Query(() => ManifestType, { nullable: true, description: 'One manifest, null when unknown. 按编号查询转移联单' })
  async manifest(
    @Arg('no', () => ID, { description: 'Manifest number. 联单编号' }) no: string,
    @Ctx() context: WasteContext,
  ): Promise<ManifestRow | null> {
    return context.manifestByNo.load(wellFormed(parseManifestNumber(no)));
  }

  @Query(() => ManifestConnection, { description: 'Manifests, by filter and page. 转移联单列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async manifests(
    @Args(() => ManifestArgs) { filter, first, after }: ManifestArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<ManifestRow>> {
    const page = { list: 'manifests', collection: context.manifestRows };
    return pageOf({ ...page, filter: manifestFilter(context, filter), first, after });
  }

  @FieldResolver(() => PollutionSourceStub, { description: 'Consignor. 移出人' })
  @Directive(grade('L1'))
  consignor(@Root() { sourceId }: ManifestRow): PollutionSourceStub {
    return { id: sourceId };
  }

  @FieldResolver(() => DivisionStub, { description: 'Division it leaves. 移出地' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: ManifestRow): DivisionStub {
    return { code: divisionCode };
  }

  @FieldResolver(() => PollutionSourceStub, { nullable: true, description: 'Receiver. 接受人' })
  @Directive(grade('L1'))
  receiver(@Root() { receiverSourceId }: ManifestRow): PollutionSourceStub | null {
    return siteStub(receiverSourceId);
  }

  @FieldResolver(() => DivisionStub, { nullable: true, description: 'Division it reaches. 接受地' })
  @Directive(grade('L1'))
  receiverDivision(@Root() { receiverDivisionCode }: ManifestRow): DivisionStub | null {
    return divisionStub(receiverDivisionCode);
  }

  @FieldResolver(() => WasteLicenceType, { nullable: true, description: "Receiver's licence. 接受人经营许可证" })
  async receiverLicence(@Root() row: ManifestRow, @Ctx() context: WasteContext): Promise<WasteLicenceRow | null> {
    return row.receiverLicenceNo === null ? null : context.licenceByNo.load(row.receiverLicenceNo);
  }

  @FieldResolver(() => [CheckedLineType], { description: 'Its wastes against licence and amounts. 明细核对' })
  async checks(@Root() row: ManifestRow, @Ctx() context: WasteContext): Promise<CheckedLine[]> {
    const { receiverLicenceNo: no } = row;
    const licence = no === null ? null : await context.licenceByNo.load(no);
    return checkedLines(row, licence, context.threshold('manifest.deviation'));
  }

  @FieldResolver(() => DiscrepancyStatus, { description: 'Was a difference reported as it must be? 差异报告判定' })
  @Directive(grade('L1'))
  discrepancyStatus(@Root() row: ManifestRow, @Ctx() { threshold }: WasteContext): string {
    return discrepancyStatus(row, threshold('manifest.deviation'));
  }

  @FieldResolver(() => [ManifestCarrierType], { nullable: true, description: 'Carriers in their order. 承运人' })
  @Directive(transport)
  carriers(@Root() { carriers }: ManifestRow): readonly CarrierRow[] {
    return carriers;
  }

  @FieldResolver(() => ManifestState, { description: 'State on the business day. 联单状态' })
  @Directive(grade('L1'))
  state(@Root() row: ManifestRow, @Ctx() { today }: WasteContext): string {
    return manifestState(row, today);
  }

  @FieldResolver(() => [ManifestEventType], { description: 'Every state it reached, oldest first. 联单流程' })
  history(@Root() row: ManifestRow): ManifestEvent[] {
    return manifestHistory(row);
  }

  @FieldResolver(() => ManifestType, { nullable: true, description: 'Rejected manifest it moves on. 所替代的拒收联单' })
  async replaces(@Root() { replacesNo }: ManifestRow, @Ctx() context: WasteContext): Promise<ManifestRow | null> {
    return replacesNo === null ? null : context.manifestByNo.load(replacesNo);
  }

  @FieldResolver(() => [ManifestType], { description: 'Manifests that move its waste on. 后续联单' })
  async replacedBy(@Root() { _id }: ManifestRow, @Ctx() context: WasteContext): Promise<ManifestRow[]> {
    return context.manifestsReplacing.load(_id);
  }

  @FieldResolver(() => [FlowEdgeType], { description: 'Movements it proves. 对应流向' })
  async flows(@Root() { _id }: ManifestRow, @Ctx() context: WasteContext): Promise<FlowEdgeRow[]> {
    return context.flowsByManifest.load(_id);
  }
}
