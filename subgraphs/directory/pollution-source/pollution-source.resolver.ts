import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, scopeBy } from '../../../schema/directives';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { type Page, pageOf } from '../../kit/page';
import { wellFormed } from '../../kit/well-formed';
import { type DirectoryContext } from '../context';
import { DivisionType } from '../division/division.type';
import { EnterpriseType } from '../enterprise/enterprise.type';
import { pollutionSourceFilter, pollutionSourceOrders } from './pollution-source.filter';
import { PollutionSourceArgs, PollutionSourceConnection, PollutionSourceType } from './pollution-source.type';
import { IndustryType } from '../reference/reference.type';
import { type DivisionRow, type EnterpriseRow, type IndustryRow, type PollutionSourceRow } from '../rows';

/** Pollution sources: one, a list, and the way from a source to its enterprise, division and industries. */
@Resolver(() => PollutionSourceType)
export class PollutionSourceResolver {
  @Query(() => PollutionSourceType, {
    nullable: true,
    description: 'One pollution source, null when unknown. 按标识查询固定污染源',
  })
  async pollutionSource(
    @Arg('id', () => ID, { description: 'Its id. 固定污染源标识' }) id: string,
    @Ctx() context: DirectoryContext,
  ): Promise<PollutionSourceRow | null> {
    return context.pollutionSourceById.load(wellFormed(parsePollutionSourceId(id)));
  }

  @Query(() => PollutionSourceConnection, { description: 'Pollution sources, by filter and page. 固定污染源列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async pollutionSources(
    @Args(() => PollutionSourceArgs) { filter, orderBy, first, after }: PollutionSourceArgs,
    @Ctx() context: DirectoryContext,
  ): Promise<Page<PollutionSourceRow>> {
    return pageOf({
      list: 'pollutionSources',
      collection: context.pollutionSourceRows,
      filter: pollutionSourceFilter(context.divisions, filter),
      order: pollutionSourceOrders[orderBy],
      first,
      after,
    });
  }

  @FieldResolver(() => EnterpriseType, {
    nullable: true,
    description: 'Legal entity it belongs to, null when not known. 所属企业',
  })
  @Directive(grade('L1'))
  async enterprise(
    @Root() source: PollutionSourceRow,
    @Ctx() context: DirectoryContext,
  ): Promise<EnterpriseRow | null> {
    return source.enterpriseId === null ? null : context.enterpriseById.load(source.enterpriseId);
  }

  @FieldResolver(() => DivisionType, { description: 'Finest known division it lies in. 所在行政区划' })
  @Directive(grade('L1'))
  async division(@Root() source: PollutionSourceRow, @Ctx() context: DirectoryContext): Promise<DivisionRow | null> {
    return context.divisionByCode.load(source.divisionCode);
  }

  @FieldResolver(() => [IndustryType], { description: 'Industries it is registered under. 行业' })
  @Directive(grade('L1'))
  async industries(@Root() source: PollutionSourceRow, @Ctx() context: DirectoryContext): Promise<IndustryRow[]> {
    const rows = await Promise.all(source.industries.map((id) => context.industryById.load(id)));
    return rows.filter((row) => row !== null);
  }
}
