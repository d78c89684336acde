import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type DivisionStub } from '../../kit/directory-stubs.type';

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

/** A site by its id; null where the row names none. */
export const siteStub = (id: string | null): PollutionSourceStub | null => (id === null ? null : { id });

/** A division by its code; null where the row names none. */
export const divisionStub = (code: string | null): DivisionStub | null => (code === null ? null : { code });
