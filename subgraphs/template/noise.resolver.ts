import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { reads, resource, scopeBy } from '../../schema/directives';
import { PageArgs } from '../kit/connection.type';
import { inDivision } from '../kit/filters';
import { type Page, pageOf } from '../kit/page';
import { type TemplateContext } from './context';
import { NoiseReadingConnection, NoiseReadingType, PollutionSourceStub } from './noise.type';
import { type NoiseReadingRow } from './rows';

@ArgsType()
class NoiseReadingArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('NoiseReading.divisionCode'))
  divisionCode?: string | null;
}

/** Noise readings: one, and a list. */
@Resolver(() => NoiseReadingType)
export class NoiseReadingResolver {
  @Query(() => NoiseReadingType, {
    nullable: true,
    description: 'One reading, null when unknown. 按标识查询噪声监测值',
  })
  async noiseReading(
    @Arg('id', () => ID, { description: 'Id of the reading. 监测值标识' }) id: string,
    @Ctx() context: TemplateContext,
  ): Promise<NoiseReadingRow | null> {
    return context.readingById.load(id);
  }

  @Query(() => NoiseReadingConnection, { description: 'Noise readings, by page. 噪声监测值列表' })
  @Directive(scopeBy('divisionCode'))
  async noiseReadings(
    @Args(() => NoiseReadingArgs) { divisionCode, first, after }: NoiseReadingArgs,
    @Ctx() context: TemplateContext,
  ): Promise<Page<NoiseReadingRow>> {
    const filter = inDivision(context.divisions, divisionCode);
    return pageOf({ list: 'noiseReadings', collection: context.readingRows, filter, first, after });
  }
}

/** What this room adds to a pollution source. */
@Resolver(() => PollutionSourceStub)
export class PollutionSourceResolver {
  @FieldResolver(() => [NoiseReadingType], { description: 'Noise measured at its boundary. 厂界噪声' })
  @Directive(resource({ id: 'template.noise-readings', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P3M' }))
  async noiseReadings(
    @Root() { id }: PollutionSourceStub,
    @Ctx() context: TemplateContext,
  ): Promise<NoiseReadingRow[]> {
    return context.readingsBySource.load(id);
  }
}
