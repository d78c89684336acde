import { createUnionType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Quantity } from '../../kit/quantity.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { type SubjectRow } from '../rows';

/** The permits room's comparison, as far as rights are held against it. */
@ObjectType('PermitUsage', {
  simpleResolvers: true,
  description: 'Permitted against actual amount of one pollutant in one year. 许可量与实际排放量对照。',
})
export class PermitUsageStub {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive('@external')
  year!: number;

  @Field(() => ID, { description: 'Pollutant code. 污染物代码' })
  @Directive('@external')
  pollutantCode!: string;

  @Field(() => Quantity, { description: 'Permitted amount of the year. 许可排放量' })
  @Directive('@external')
  permitted!: Quantity;

  @Field(() => RegulatorySystem, {
    nullable: true,
    description: 'System that states the actual amount. 实际量来源系统',
  })
  @Directive('@external')
  system!: RegulatorySystem | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Actual amount in the unit of the permit, null when unknown. 实际排放量',
  })
  @Directive('@external')
  actual!: Quantity | null;
}

/** The directory's pollution source: its key, and what the gateway brings from the permits room. */
@ObjectType('PollutionSource', {
  simpleResolvers: true,
  description: 'Production site, owned by the directory; rights and carbon are added here. 固定污染源。',
})
@Directive('@key(fields: "id")')
export class PollutionSourceStub {
  @Field(() => ID, { description: 'Pollution source id. 固定污染源标识' })
  id!: string;
}

/** The directory's enterprise, by key. */
@ObjectType('Enterprise', {
  simpleResolvers: true,
  description: 'Legal entity, owned by the directory; rights and carbon of its own grain are added here. 企业。',
})
@Directive('@key(fields: "id")')
export class EnterpriseStub {
  @Field(() => ID, { description: 'Enterprise id. 企业标识' })
  id!: string;
}

/** A subject as the union tells it apart. */
export interface Subject {
  readonly id: string;
  readonly typeName: 'Enterprise' | 'PollutionSource';
}

/** Whose a right is. */
export const RightSubject = createUnionType({
  name: 'RightSubject',
  description: 'Whose a right or a duty is: its type says the grain, so that totals never count twice. 权益主体。',
  types: () => [EnterpriseStub, PollutionSourceStub] as const,
  resolveType: (subject: unknown) => (subject as Subject).typeName,
});

/** The subject of a row; null for a government account. */
export function subjectOf({ grain, sourceId, enterpriseId }: SubjectRow): Subject | null {
  if (grain === 'SITE') return sourceId === null ? null : { id: sourceId, typeName: 'PollutionSource' };
  return grain === 'ENTERPRISE' && enterpriseId !== null ? { id: enterpriseId, typeName: 'Enterprise' } : null;
}
