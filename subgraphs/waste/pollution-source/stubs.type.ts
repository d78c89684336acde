import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The directory's pollution source, as far as this room needs it: its key. */
@ObjectType('PollutionSource', {
  simpleResolvers: true,
  description: 'Production site, owned by the directory; its waste is added here. 固定污染源。',
})
@Directive('@key(fields: "id")')
export class PollutionSourceStub {
  @Field(() => ID, { description: 'Pollution source id. 固定污染源标识' })
  id!: string;
}

/** The directory's division, by code. */
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

/** A site by its id; null where the row names none. */
export const siteStub = (id: string | null): PollutionSourceStub | null => (id === null ? null : { id });

/** A division by its code; null where the row names none. */
export const divisionStub = (code: string | null): DivisionStub | null => (code === null ? null : { code });
