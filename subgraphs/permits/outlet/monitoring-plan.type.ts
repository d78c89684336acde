import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { grade, resource } from '../../../schema/directives';
import { NamedPollutant } from '../pollution-source/emission.type';

/** 监测方式. */
export enum MonitoringMethod {
  AUTOMATIC = 'AUTOMATIC',
  MANUAL = 'MANUAL',
}

registerEnumType(MonitoringMethod, {
  name: 'MonitoringMethod',
  description: 'How a value is obtained (HJ 819). 监测方式。',
  valuesConfig: {
    AUTOMATIC: { description: 'By an instrument on the outlet. 自动监测' },
    MANUAL: { description: 'By sampling. 手工监测' },
  },
});

/** 监测频次, from the most to the least often. */
export enum MonitoringFrequency {
  CONTINUOUS = 'CONTINUOUS',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
  MONTHLY = 'MONTHLY',
  BIMONTHLY = 'BIMONTHLY',
  QUARTERLY = 'QUARTERLY',
  SEMIANNUAL = 'SEMIANNUAL',
  ANNUAL = 'ANNUAL',
}

registerEnumType(MonitoringFrequency, {
  name: 'MonitoringFrequency',
  description: 'Least number of measurements a plan promises (HJ 819). 监测频次。',
  valuesConfig: {
    CONTINUOUS: { description: 'Without a pause. 连续自动' },
    DAILY: { description: 'Once a day. 1次/日' },
    WEEKLY: { description: 'Once a week. 1次/周' },
    MONTHLY: { description: 'Once a month. 1次/月' },
    BIMONTHLY: { description: 'Once in two months. 1次/两月' },
    QUARTERLY: { description: 'Once a quarter. 1次/季' },
    SEMIANNUAL: { description: 'Once in half a year. 1次/半年' },
    ANNUAL: { description: 'Once a year. 1次/年' },
  },
});

/** One line of the self-monitoring plan of an outlet. */
@ObjectType('MonitoringPlanItem', {
  simpleResolvers: true,
  description:
    'One line of the self-monitoring plan (HJ 819-2017): a pollutant and how often it is measured. 自行监测方案。',
})
@Directive(
  resource({
    id: 'permits.monitoring-plans',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1Y',
    basis: 'HJ 819-2017',
  }),
)
export class MonitoringPlanItemType {
  @Field(() => NamedPollutant, { description: 'What is to be measured. 监测指标' })
  pollutant!: NamedPollutant;

  @Field(() => MonitoringMethod, { description: 'How. 监测方式' })
  @Directive(grade('L1'))
  method!: string;

  @Field(() => MonitoringFrequency, { description: 'How often at least. 监测频次' })
  @Directive(grade('L1'))
  frequency!: string;

  @Field(() => String, { nullable: true, description: 'Instrument, as stated. 监测仪器' })
  @Directive(grade('L1'))
  instrument!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its values are sent to the authority. 是否联网' })
  @Directive(grade('L1'))
  networked!: boolean | null;

  @Field(() => String, { nullable: true, description: 'How samples are taken. 采样方法及个数' })
  @Directive(grade('L1'))
  samplingRule!: string | null;
}
