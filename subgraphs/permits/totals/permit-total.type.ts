import { ArgsType, Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { aggregate, division, grade, reads, resource } from '../../../schema/directives';
import { PermitStatus } from '../permit/permit.enum';
import { PermitFilter } from '../permit/permit.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** What permits are counted by. */
export enum PermitGrouping {
  DIVISION = 'DIVISION',
  MANAGEMENT_CATEGORY = 'MANAGEMENT_CATEGORY',
  STATUS = 'STATUS',
  INDUSTRY = 'INDUSTRY',
}

registerEnumType(PermitGrouping, {
  name: 'PermitGrouping',
  description: 'What permits are counted by. 许可证统计维度。',
  valuesConfig: {
    DIVISION: { description: 'Divisions right below the one asked for. 下一级行政区划' },
    MANAGEMENT_CATEGORY: { description: 'Management category. 管理类别' },
    STATUS: { description: 'Status on the business day. 许可证状态' },
    INDUSTRY: { description: 'Main industry code on the permit. 主要行业' },
  },
});

/** Arguments of the permit totals. */
@ArgsType()
export class PermitTotalArgs {
  @Field(() => PermitFilter, { nullable: true, description: 'Which permits to count. 筛选条件' })
  filter?: PermitFilter | null;

  @Field(() => PermitGrouping, { description: 'What to count by. 统计维度' })
  @Directive(reads('Permit.division', 'Permit.managementCategory', 'Permit.industryCodes', 'Permit.status'))
  by!: PermitGrouping;
}

/** Permits of one status in a group. */
@ObjectType('PermitStatusTotal', {
  simpleResolvers: true,
  description: 'How many permits of a group have one status. 按状态计数。',
})
@Directive(aggregate('sites'))
export class PermitStatusTotal {
  @Field(() => PermitStatus, { description: 'Status on the business day. 许可证状态' })
  @Directive(grade('L1'))
  status!: string;

  @Field(() => Int, { description: 'Permits with this status. 许可证数' })
  @Directive(grade('L1'))
  permits!: number;

  @Field(() => Int, { description: 'Distinct sites they are for. 固定污染源数' })
  @Directive(grade('L1'))
  sites!: number;
}

/** Permits of one group. */
@ObjectType('PermitTotal', {
  simpleResolvers: true,
  description: 'How many permits there are in one group, by status on the business day. 许可证统计。',
})
@Directive(division('division'))
@Directive(aggregate('sites'))
@Directive(
  resource({
    id: 'permits.permit-totals',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '国令736 Art. 23',
  }),
)
export class PermitTotalType {
  @Field(() => String, {
    nullable: true,
    description: 'Division code, category, status or industry code; null where the origin states none. 分组键',
  })
  @Directive(grade('L1'))
  key!: string | null;

  @Field(() => DivisionStub, {
    nullable: true,
    description: 'Division the row is about, null when none was asked for. 行政区划',
  })
  @Directive(grade('L1'))
  division!: DivisionStub | null;

  @Field(() => Int, { description: 'Permits in the group. 许可证数' })
  @Directive(grade('L1'))
  permits!: number;

  @Field(() => Int, { description: 'Distinct sites they are for. 固定污染源数' })
  @Directive(grade('L1'))
  sites!: number;

  @Field(() => [PermitStatusTotal], { description: 'The same by status, in the order of the statuses. 各状态数量' })
  statuses!: PermitStatusTotal[];
}
