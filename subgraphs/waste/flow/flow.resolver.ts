import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, scopeBy } from '../../../schema/directives';
import { PageArgs } from '../../kit/connection.type';
import { type Page, pageOf } from '../../kit/page';
import { HazardousWasteCodeType, TreatmentCodeType } from '../code/code.type';
import { type HwCodeRow, type TreatmentCodeRow } from '../code-rows';
import { HELD_EDITION, type WasteContext } from '../context';
import { ManifestType } from '../manifest/manifest.type';
import { divisionStub, PollutionSourceStub, siteStub } from '../pollution-source/stubs.type';
import { type FlowEdgeRow, type FlowNodeRow, type ManifestRow } from '../rows';
import { flowFilter, WasteFlowFilter } from './flow.filter';
import { FlowEdgeConnection, FlowEdgeType, FlowNodeType, WasteChemicalType } from './flow.type';
import { DivisionStub, PollutantStub } from '../../kit/directory-stubs.type';

@ArgsType()
class WasteFlowArgs extends PageArgs {
  @Field(() => WasteFlowFilter, { nullable: true, description: 'Which movements to list. 筛选条件' })
  filter?: WasteFlowFilter | null;
}

/** Movements of waste. */
@Resolver(() => FlowEdgeType)
export class FlowEdgeResolver {
  @Query(() => FlowEdgeConnection, { description: 'Movements of waste, by filter and page. 固体废物流向列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async wasteFlows(
    @Args(() => WasteFlowArgs) { filter, first, after }: WasteFlowArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<FlowEdgeRow>> {
    const page = { list: 'wasteFlows', collection: context.flowRows, filter: flowFilter(context, filter) };
    return pageOf({ ...page, first, after });
  }

  @Query(() => FlowEdgeType, { nullable: true, description: 'One movement, null when unknown. 按标识查询流向' })
  async wasteFlow(
    @Arg('id', () => ID, { description: 'Id of the movement. 流向标识' }) id: string,
    @Ctx() context: WasteContext,
  ): Promise<FlowEdgeRow | null> {
    return context.flowById.load(id);
  }

  @FieldResolver(() => DivisionStub, { nullable: true, description: 'Division it leaves. 移出地' })
  @Directive(grade('L1'))
  fromDivision(@Root() { from }: FlowEdgeRow): DivisionStub | null {
    return divisionStub(from.divisionCode);
  }

  @FieldResolver(() => DivisionStub, { nullable: true, description: 'Division it reaches. 移入地' })
  @Directive(grade('L1'))
  toDivision(@Root() { to }: FlowEdgeRow): DivisionStub | null {
    return divisionStub(to.divisionCode);
  }

  @FieldResolver(() => HazardousWasteCodeType, {
    nullable: true,
    description: 'Entry of the hazardous list in the edition held, null for a code it lacks. 名录条目',
  })
  async hazardousWaste(@Root() { hwCode }: FlowEdgeRow, @Ctx() context: WasteContext): Promise<HwCodeRow | null> {
    return hwCode === null ? null : context.hwCodeById.load(`${HELD_EDITION}:${hwCode}`);
  }

  @FieldResolver(() => TreatmentCodeType, {
    nullable: true,
    description: 'Entry of the treatment list, null for a code it lacks. 利用处置方式',
  })
  async treatment(@Root() row: FlowEdgeRow, @Ctx() context: WasteContext): Promise<TreatmentCodeRow | null> {
    return row.treatmentCode === null ? null : context.treatmentByCode.load(row.treatmentCode);
  }

  @FieldResolver(() => ManifestType, { nullable: true, description: 'Manifest it went with. 转移联单' })
  async manifest(@Root() { manifestNo }: FlowEdgeRow, @Ctx() context: WasteContext): Promise<ManifestRow | null> {
    return manifestNo === null ? null : context.manifestByNo.load(manifestNo);
  }

  @FieldResolver(() => FlowEdgeType, {
    nullable: true,
    description: 'Movement whose treatment left this waste as a residue. 次生废物来源',
  })
  async derivedFrom(@Root() { derivedFromId }: FlowEdgeRow, @Ctx() context: WasteContext): Promise<FlowEdgeRow | null> {
    return derivedFromId === null ? null : context.flowById.load(derivedFromId);
  }
}

/** Where an end of a movement lies. */
@Resolver(() => FlowNodeType)
export class FlowNodeResolver {
  @FieldResolver(() => PollutionSourceStub, { nullable: true, description: 'Site, where it is one. 固定污染源' })
  @Directive(grade('L1'))
  pollutionSource(@Root() { sourceId }: FlowNodeRow): PollutionSourceStub | null {
    return siteStub(sourceId);
  }

  @FieldResolver(() => DivisionStub, { nullable: true, description: 'Division it lies in. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: FlowNodeRow): DivisionStub | null {
    return divisionStub(divisionCode);
  }
}

/** The way from a chemical to its entry in the directory. */
@Resolver(() => WasteChemicalType)
export class WasteChemicalResolver {
  @FieldResolver(() => PollutantStub, {
    nullable: true,
    description: "The directory's entry, null without a code. 污染物目录条目",
  })
  @Directive(grade('L1'))
  entry(@Root() { code }: WasteChemicalType): PollutantStub | null {
    return code === null ? null : { code };
  }
}
