import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { division, grade, resource } from '../../../../schema/directives';
import { connectionOf } from '../../../../subgraphs/kit/connection.type';

/** The resource of licences. */
export const LICENCES = resource({ id: 'w.licences', provider: 'planning', share: 'UNCONDITIONAL', updates: 'P1D' });

/** The resource of what is computed from the output of sites. */
export const BURDEN = resource({ id: 'w.burden', provider: 'tax', share: 'UNCONDITIONAL', updates: 'P1D' });

/** The resource of surveys, which another room owns. */
export const SURVEYS = resource({ id: 'w.surveys', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' });

/** The site, owned by another room. */
@ObjectType('Site', { simpleResolvers: true, description: 'A site. 场所' })
@Directive('@key(fields: "id")')
export class SiteStub {
  @Field(() => ID, { description: 'Id. 标识' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Output. 产量' })
  @Directive('@external')
  output!: string | null;
}

/** The survey, owned by another room. */
@ObjectType('Survey', { simpleResolvers: true, description: 'A survey. 调查' })
@Directive('@key(fields: "id", resolvable: false)')
export class SurveyStub {
  @Field(() => ID, { description: 'Id. 标识' })
  id!: string;
}

/** A licence, dated by a year. */
@ObjectType('Licence', { simpleResolvers: true, description: 'A licence. 许可' })
@Directive('@key(fields: "no")')
@Directive(division('divisionCode', 'year'))
@Directive(LICENCES)
export class LicenceType {
  @Field(() => ID, { description: 'Number. 编号' })
  @Directive(grade('L1'))
  no!: string;

  @Field(() => ID, { nullable: true, description: 'Division. 行政区划' })
  @Directive(grade('L1'))
  divisionCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year. 年份' })
  @Directive(grade('L1'))
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'Holder. 持有人' })
  @Directive(grade('L3', 'NAME'))
  holder!: string | null;

  @Field(() => String, { nullable: true, description: 'Fee. 费用' })
  @Directive(grade('L2'))
  fee!: string | null;
}

/** Page of licences. */
export const LicenceConnection = connectionOf('Licence', LicenceType);
