import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { resource } from '../../../schema/directives';
import { PageArgs } from '../../kit/connection.type';
import { type Page, pageOf } from '../../kit/page';
import { type WasteContext } from '../context';
import { FlowEdgeConnection } from '../flow/flow.type';
import { WasteGeneratorType } from '../generator/generator.type';
import { type FlowEdgeRow, type WasteGeneratorRow } from '../rows';
import { PollutionSourceStub } from './stubs.type';

const added = (id: string): string =>
  resource({ id: `waste.${id}`, provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' });

/** What this room adds to a pollution source. */
@Resolver(() => PollutionSourceStub)
export class PollutionSourceResolver {
  @FieldResolver(() => WasteGeneratorType, { nullable: true, description: 'As a generator of waste. 产废单位' })
  @Directive(added('source-generator'))
  async wasteGenerator(
    @Root() { id }: PollutionSourceStub,
    @Ctx() context: WasteContext,
  ): Promise<WasteGeneratorRow | null> {
    return context.generatorById.load(id);
  }

  @FieldResolver(() => FlowEdgeConnection, { description: 'Movements that leave or reach it. 固体废物流向' })
  @Directive(added('source-flows'))
  async wasteFlows(
    @Root() { id }: PollutionSourceStub,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: WasteContext,
  ): Promise<Page<FlowEdgeRow>> {
    const page = { list: `wasteFlows:${id}`, collection: context.flowRows, filter: { sourceIds: id } };
    return pageOf({ ...page, first, after });
  }
}
