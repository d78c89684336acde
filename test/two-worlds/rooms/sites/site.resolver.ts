import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { reads } from '../../../../schema/directives';
import { PageArgs } from '../../../../subgraphs/kit/connection.type';
import { allOf, equalTo, inDivision, nameContains } from '../../../../subgraphs/kit/filters';
import { type Order, type Page, pageOf } from '../../../../subgraphs/kit/page';
import { type SiteRow } from '../../rows';
import { type SitesContext } from './context';
import { SiteConnection, SiteOrder, SITES, SiteType } from './site.type';

const ORDERS: Readonly<Record<SiteOrder, Order>> = {
  NAME: { field: 'name', direction: 1 },
  OUTPUT: { field: 'output', direction: -1 },
};

@ArgsType()
class SiteArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'This division and below. 行政区划（含下级）' })
  @Directive(reads('Site.divisionCode'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name. 名称' })
  @Directive(reads('Site.name'))
  query?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone. 电话' })
  @Directive(reads('Site.phone'))
  phone?: string | null;

  @Field(() => SiteOrder, { nullable: true, description: 'Order. 排序' })
  @Directive(reads('Site.name', 'Site.output'))
  orderBy?: SiteOrder | null;
}

/** Sites: one, a page, and all of them. */
@Resolver(() => SiteType)
export class SiteResolver {
  @Query(() => SiteType, { nullable: true, description: 'One site. 场所' })
  @Directive(SITES)
  async site(
    @Arg('id', () => ID, { description: 'Id. 标识' }) id: string,
    @Ctx() { siteById }: SitesContext,
  ): Promise<SiteRow | null> {
    return siteById.load(id);
  }

  @Query(() => SiteConnection, { nullable: true, description: 'Sites, by page. 场所列表' })
  @Directive(SITES)
  async sites(
    @Args(() => SiteArgs) { divisionCode, query, phone, orderBy, first, after }: SiteArgs,
    @Ctx() { divisions, siteRows }: SitesContext,
  ): Promise<Page<SiteRow>> {
    const filter = allOf(inDivision(divisions, divisionCode), nameContains(query), equalTo({ phone }));
    const order = orderBy === null || orderBy === undefined ? {} : { order: ORDERS[orderBy] };
    return pageOf({ list: 'sites', collection: siteRows, filter, first, after, ...order });
  }

  /** Carries no resource of its own: what it belongs to is its rows'. */
  @Query(() => [SiteType], { nullable: true, description: 'All sites. 全部场所' })
  async siteRegister(@Ctx() { siteRows }: SitesContext): Promise<SiteRow[]> {
    return siteRows.find({}, { sort: { _id: 1 } }).toArray();
  }

  /** Likewise, as a page. */
  @Query(() => SiteConnection, { nullable: true, description: 'Sites, by page and unsorted. 场所分页' })
  async siteBook(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { siteRows }: SitesContext,
  ): Promise<Page<SiteRow>> {
    return pageOf({ list: 'siteBook', collection: siteRows, filter: {}, first, after });
  }

  @FieldResolver(() => SiteType, { nullable: true, description: 'The site it belongs to. 上级场所' })
  async parent(@Root() { parentId }: SiteRow, @Ctx() { siteById }: SitesContext): Promise<SiteRow | null> {
    return parentId === null ? null : siteById.load(parentId);
  }
}
