import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The directory's division, by code: what rooms that only point at one need of it. */
@ObjectType('Division', {
  simpleResolvers: true,
  description: 'Administrative division, owned by the directory. 行政区划。',
})
@Directive('@key(fields: "code", resolvable: false)')
export class DivisionStub {
  @Field(() => ID, { description: 'Division code. 行政区划代码' })
  code!: string;
}

/** The directory's pollutant, by code. */
@ObjectType('Pollutant', { simpleResolvers: true, description: 'Pollutant, owned by the directory. 污染物。' })
@Directive('@key(fields: "code", resolvable: false)')
export class PollutantStub {
  @Field(() => ID, { description: 'Pollutant code. 污染物代码' })
  code!: string;
}
