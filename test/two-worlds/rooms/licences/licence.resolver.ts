import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { grade, reads } from '../../../../schema/directives';
import { PageArgs } from '../../../../subgraphs/kit/connection.type';
import { allOf, equalTo, inDivision } from '../../../../subgraphs/kit/filters';
import { type Page, pageOf } from '../../../../subgraphs/kit/page';
import { type LicenceRow } from '../../rows';
import { type LicencesContext } from './context';
import { BURDEN, LicenceConnection, LICENCES, LicenceType, SiteStub, SURVEYS, SurveyStub } from './licence.type';

@ArgsType()
class LicenceArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'This division and below. 行政区划（含下级）' })
  @Directive(reads('Licence.divisionCode'))
  divisionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year. 年份' })
  @Directive(reads('Licence.year'))
  year?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Dearest first. 按费用降序' })
  @Directive(reads('Licence.fee'))
  dearestFirst?: boolean | null;
}

/** Licences: one, a page, and what they lead to. */
@Resolver(() => LicenceType)
export class LicenceResolver {
  @Query(() => LicenceType, { nullable: true, description: 'One licence. 许可' })
  @Directive(LICENCES)
  async licence(
    @Arg('no', () => ID, { description: 'Number. 编号' }) no: string,
    @Ctx() { licenceByNo }: LicencesContext,
  ): Promise<LicenceRow | null> {
    return licenceByNo.load(no);
  }

  @Query(() => LicenceConnection, { nullable: true, description: 'Licences, by page. 许可列表' })
  @Directive(LICENCES)
  async licences(
    @Args(() => LicenceArgs) { divisionCode, year, dearestFirst, first, after }: LicenceArgs,
    @Ctx() { divisions, licenceRows }: LicencesContext,
  ): Promise<Page<LicenceRow>> {
    const filter = allOf(inDivision(divisions, divisionCode), equalTo({ year }));
    const order = dearestFirst === true ? { order: { field: 'fee', direction: -1 as const } } : {};
    return pageOf({ list: 'licences', collection: licenceRows, filter, first, after, ...order });
  }

  @FieldResolver(() => SiteStub, { nullable: true, description: 'Its site. 场所' })
  site(@Root() { siteId }: LicenceRow): Pick<SiteStub, 'id'> {
    return { id: siteId };
  }

  @FieldResolver(() => SurveyStub, { nullable: true, description: 'The survey behind it. 调查' })
  @Directive(SURVEYS)
  survey(@Root() { surveyId }: LicenceRow): SurveyStub | null {
    return surveyId === null ? null : { id: surveyId };
  }
}

/** What this room adds to a site. */
@Resolver(() => SiteStub)
export class LicensedSiteResolver {
  @FieldResolver(() => [LicenceType], { nullable: true, description: 'Its licences. 许可' })
  @Directive(LICENCES)
  async licences(@Root() { id }: SiteStub, @Ctx() { licencesBySite }: LicencesContext): Promise<LicenceRow[]> {
    return licencesBySite.load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Twice its output. 负担' })
  @Directive('@requires(fields: "output")')
  @Directive(BURDEN)
  @Directive(grade('L4'))
  burden(@Root() { output }: SiteStub): string | null {
    return output === null ? null : String(Number(output) * 2);
  }
}
