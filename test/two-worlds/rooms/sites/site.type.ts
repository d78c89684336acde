import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { division, grade, resource } from '../../../../schema/directives';
import { connectionOf } from '../../../../subgraphs/kit/connection.type';

/** What sites are ordered by. */
export enum SiteOrder {
  NAME = 'NAME',
  OUTPUT = 'OUTPUT',
}

registerEnumType(SiteOrder, {
  name: 'SiteOrder',
  description: 'What sites are ordered by. 排序',
  valuesConfig: { NAME: { description: 'Name. 名称' }, OUTPUT: { description: 'Output. 产量' } },
});

/** The resource of sites. */
export const SITES = resource({ id: 'w.sites', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1D' });

/** The entity that every other room points at. */
@ObjectType('Site', { simpleResolvers: true, description: 'A site. 场所' })
@Directive('@key(fields: "id")')
@Directive(division('divisionCode', 'enteredOn'))
@Directive(SITES)
export class SiteType {
  @Field(() => ID, { description: 'Id. 标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Division. 行政区划' })
  @Directive(grade('L1'))
  divisionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Day of entry. 登记日期' })
  @Directive(grade('L1'))
  enteredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Name. 名称' })
  @Directive(grade('L1'))
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone. 电话' })
  @Directive(grade('L3', 'PHONE'))
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Output. 产量' })
  @Directive(grade('L3', 'AMOUNT'))
  output!: string | null;

  @Field(() => String, { nullable: true, description: 'Note. 备注' })
  @Directive(grade('L4'))
  note!: string | null;
}

/** Page of sites. */
export const SiteConnection = connectionOf('Site', SiteType);
