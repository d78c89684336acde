import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { aggregate, division, grade, reads, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { Medium, NamedPollutant } from '../pollution-source/emission.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** What emissions are added up by. */
export enum EmissionGrouping {
  POLLUTANT = 'POLLUTANT',
  DIVISION = 'DIVISION',
}

registerEnumType(EmissionGrouping, {
  name: 'EmissionGrouping',
  description: 'What emissions are added up by; pollutants and media always stay apart. 排放量统计维度。',
  valuesConfig: {
    POLLUTANT: { description: 'Pollutant and medium. 污染物' },
    DIVISION: { description: 'Divisions right below the one asked for, each by pollutant and medium. 下一级行政区划' },
  },
});

/** Which emissions are added up: those of one year as one system states them. */
@InputType({
  description: 'Which emissions to add up: one year, one system, since those of two are never summed. 排放量统计条件。',
})
export class EmissionTotalFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('EmissionTotal.division'))
  divisionCode?: string | null;

  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(reads('EmissionTotal.year'))
  year!: number;

  @Field(() => RegulatorySystem, { description: 'System that states the amounts. 来源监管系统' })
  @Directive(reads('EmissionTotal.system'))
  system!: RegulatorySystem;

  @Field(() => Medium, { nullable: true, description: 'Only to this medium. 排放介质' })
  @Directive(reads('EmissionTotal.medium'))
  medium?: Medium | null;

  @Field(() => ID, { nullable: true, description: 'Only this pollutant. 污染物代码' })
  @Directive(reads('EmissionTotal.pollutant'))
  pollutantCode?: string | null;
}

/** Arguments of the emission totals. */
@ArgsType()
export class EmissionTotalArgs {
  @Field(() => EmissionTotalFilter, { description: 'Which emissions to add up. 筛选条件' })
  filter!: EmissionTotalFilter;

  @Field(() => EmissionGrouping, { description: 'What to add up by. 统计维度' })
  @Directive(reads('Emission.pollutant', 'PollutionSource.division'))
  by!: EmissionGrouping;
}

/** Emissions of one pollutant to one medium, added up. */
@ObjectType('EmissionTotal', {
  simpleResolvers: true,
  description: 'Emissions of one pollutant to one medium in one year as one system states them. 排放量合计。',
})
@Directive(division('division'))
@Directive(aggregate('sites'))
@Directive(
  resource({
    id: 'permits.emission-totals',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1Y',
    basis: '国令736 Art. 22',
  }),
)
export class EmissionTotalType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => RegulatorySystem, { description: 'System that states the amounts. 来源监管系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => DivisionStub, {
    nullable: true,
    description: 'Division the row is about, null when none was asked for. 行政区划',
  })
  @Directive(grade('L1'))
  division!: DivisionStub | null;

  @Field(() => NamedPollutant, { description: 'What is emitted. 污染物' })
  pollutant!: NamedPollutant;

  @Field(() => Medium, { description: 'Medium it goes to. 排放介质' })
  @Directive(grade('L1'))
  medium!: string;

  @Field(() => [Quantity], {
    description: 'Sum of the known amounts, masses in kg, other units apart; empty when none is known. 排放量合计',
  })
  @Directive(grade('L1'))
  quantities!: Quantity[];

  @Field(() => Int, { description: 'Distinct sites whose amounts are in the sum. 参与合计的污染源数' })
  @Directive(grade('L1'))
  sites!: number;

  @Field(() => Int, { description: 'Amounts in the sum. 参与合计的数据条数' })
  @Directive(grade('L1'))
  summed!: number;

  @Field(() => Int, { description: 'Amounts not known, not in the sum. 缺失条数' })
  @Directive(grade('L1'))
  missing!: number;

  @Field(() => Int, {
    description: 'Amounts not in the sum because the origin states several for the same. 相互矛盾的条数',
  })
  @Directive(grade('L1'))
  contested!: number;
}
