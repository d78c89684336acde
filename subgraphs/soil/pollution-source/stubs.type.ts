import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The directory's pollution source, as far as this room needs it: its key. */
@ObjectType('PollutionSource', {
  simpleResolvers: true,
  description: 'Production site, owned by the directory; its land and groundwater are added here. 固定污染源。',
})
@Directive('@key(fields: "id")')
export class PollutionSourceStub {
  @Field(() => ID, { description: 'Pollution source id. 固定污染源标识' })
  id!: string;
}

/** The directory's enterprise, by id. */
@ObjectType('Enterprise', { simpleResolvers: true, description: 'Legal entity, owned by the directory. 企业。' })
@Directive('@key(fields: "id", resolvable: false)')
export class EnterpriseStub {
  @Field(() => ID, { description: 'Enterprise id. 企业标识' })
  id!: string;
}
