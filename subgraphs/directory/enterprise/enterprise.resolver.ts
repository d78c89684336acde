import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, scopeBy } from '../../../schema/directives';
import { parseUscc } from '../../../schema/identifiers/uscc';
import { wellFormed } from '../../kit/well-formed';
import { PageArgs } from '../../kit/connection.type';
import { allOf, inDivision, nameContains } from '../../kit/filters';
import { type Page, pageOf } from '../../kit/page';
import { type DirectoryContext } from '../context';
import { DivisionType } from '../division/division.type';
import { EnterpriseConnection, EnterpriseFilter, EnterpriseType } from './enterprise.type';
import { PollutionSourceType } from '../pollution-source/pollution-source.type';
import { type DivisionRow, type EnterpriseRow, type PollutionSourceRow } from '../rows';

@ArgsType()
class EnterpriseArgs extends PageArgs {
  @Field(() => EnterpriseFilter, { nullable: true, description: 'Which enterprises to list. 筛选条件' })
  filter?: EnterpriseFilter | null;
}

/** Outside China an enterprise is `<scheme>:<value>`; everything else must be a USCC with a right check character. */
const enterpriseId = (id: string): string => (id.includes(':') ? id.trim() : wellFormed(parseUscc(id)));

/** Enterprises: one, a list, and the way to their sources. */
@Resolver(() => EnterpriseType)
export class EnterpriseResolver {
  @Query(() => EnterpriseType, { nullable: true, description: 'One enterprise, null when unknown. 按标识查询企业' })
  async enterprise(
    @Arg('id', () => ID, { description: 'USCC, or `<scheme>:<value>`. 企业标识' }) id: string,
    @Ctx() context: DirectoryContext,
  ): Promise<EnterpriseRow | null> {
    return context.enterpriseById.load(enterpriseId(id));
  }

  @Query(() => EnterpriseConnection, { description: 'Enterprises, by filter and page. 企业列表' })
  @Directive(scopeBy('filter.divisionCode'))
  async enterprises(
    @Args(() => EnterpriseArgs) { filter, first, after }: EnterpriseArgs,
    @Ctx() context: DirectoryContext,
  ): Promise<Page<EnterpriseRow>> {
    return pageOf({
      list: 'enterprises',
      collection: context.enterpriseRows,
      filter: allOf(inDivision(context.divisions, filter?.divisionCode), nameContains(filter?.query)),
      first,
      after,
    });
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Division of its registered seat. 注册地行政区划' })
  @Directive(grade('L1'))
  async division(@Root() enterprise: EnterpriseRow, @Ctx() context: DirectoryContext): Promise<DivisionRow | null> {
    return context.divisionByCode.load(enterprise.divisionCode);
  }

  @FieldResolver(() => [PollutionSourceType], { description: 'Its production sites. 所属固定污染源' })
  @Directive(grade('L1'))
  async pollutionSources(
    @Root() enterprise: EnterpriseRow,
    @Ctx() context: DirectoryContext,
  ): Promise<PollutionSourceRow[]> {
    return context.pollutionSourcesByEnterprise.load(enterprise._id);
  }
}
