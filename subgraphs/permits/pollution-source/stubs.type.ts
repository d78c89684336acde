import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The directory's pollution source, as far as this room needs it: its key. */
@ObjectType('PollutionSource', {
  simpleResolvers: true,
  description: 'Production site, owned by the directory; permits and emissions are added here. 固定污染源。',
})
@Directive('@key(fields: "id")')
export class PollutionSourceStub {
  @Field(() => ID, { description: 'Pollution source id. 固定污染源标识' })
  id!: string;
}
