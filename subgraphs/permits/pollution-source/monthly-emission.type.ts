import { Directive, Field, ObjectType } from 'type-graphql';
import { grade, resource } from '../../../schema/directives';
import { Quantity } from '../../kit/quantity.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { Medium } from './emission.type';

/** Monthly amount of one pollutant as one system states it. */
@ObjectType('MonthlyEmission', {
  simpleResolvers: true,
  description: 'Monthly amount of one pollutant as one system states it. 月排放量。',
})
@Directive(
  resource({
    id: 'permits.monthly-emissions',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P3M',
    basis: 'HJ 944-2018',
  }),
)
export class MonthlyEmissionType {
  @Field(() => DateScalar, { description: 'First day of the month. 月初日' })
  @Directive(grade('L1'))
  periodStart!: string;

  @Field(() => DateScalar, { description: 'Last day of the month. 月末日' })
  @Directive(grade('L1'))
  periodEnd!: string;

  @Field(() => RegulatorySystem, { description: 'System that states the amount. 来源监管系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => Medium, { description: 'Medium it goes to. 排放介质' })
  @Directive(grade('L1'))
  medium!: string;

  @Field(() => Quantity, { nullable: true, description: 'Amount in the month, null when none is stated. 排放量' })
  @Directive(grade('L1'))
  quantity!: Quantity | null;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
