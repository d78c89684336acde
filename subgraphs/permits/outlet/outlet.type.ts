import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { codes, division, grade, resource, unit } from '../../../schema/directives';
import { connectionOf } from '../../kit/connection.type';
import { Location } from '../../kit/location.type';
import { Quantity } from '../../kit/quantity.type';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { Medium } from '../pollution-source/emission.type';
import { MonitoringPlanItemType } from './monitoring-plan.type';

/** 排放口类型 (HJ 942). */
export enum OutletClass {
  MAIN = 'MAIN',
  GENERAL = 'GENERAL',
  OTHER = 'OTHER',
}

registerEnumType(OutletClass, {
  name: 'OutletClass',
  description: 'Class of a discharge outlet; only main outlets have permitted amounts. 排放口类型。',
  valuesConfig: {
    MAIN: { description: 'Main outlet: concentration and amount are limited. 主要排放口' },
    GENERAL: { description: 'General outlet: concentration is limited. 一般排放口' },
    OTHER: { description: 'Other outlet: neither is limited. 其他排放口' },
  },
});

/** 排放去向. */
export enum DischargeMode {
  DIRECT = 'DIRECT',
  INDIRECT = 'INDIRECT',
  NONE = 'NONE',
}

registerEnumType(DischargeMode, {
  name: 'DischargeMode',
  description: 'How waste water leaves the site. 排放方式。',
  valuesConfig: {
    DIRECT: { description: 'Direct discharge to surface water. 直接排放' },
    INDIRECT: { description: 'Indirect, to a treatment works. 间接排放' },
    NONE: { description: 'No discharge. 不外排' },
  },
});

/** 平均时段 of automatic monitoring, HJ 212 CN 2011, 2051, 2061, 2031. */
export enum AveragingPeriod {
  REAL_TIME = 'REAL_TIME',
  MINUTE = 'MINUTE',
  HOUR = 'HOUR',
  DAY = 'DAY',
}

registerEnumType(AveragingPeriod, {
  name: 'AveragingPeriod',
  description: 'Averaging period of an automatic value (HJ 212 CN). 统计时段。',
  valuesConfig: {
    REAL_TIME: { description: 'Real time (CN 2011). 实时' },
    MINUTE: { description: 'Minutes (CN 2051). 分钟' },
    HOUR: { description: 'Hour (CN 2061). 小时' },
    DAY: { description: 'Day (CN 2031). 日' },
  },
});

const monitoringResource = { provider: 'eeb', share: 'UNCONDITIONAL', basis: '国令736 Art. 23' } as const;

/** Discharge outlet of a site. */
@ObjectType('DischargeOutlet', {
  simpleResolvers: true,
  description: 'Discharge outlet of a site, `<sourceId>:<outletCode>` (HJ 608). 排放口。',
})
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(resource({ id: 'permits.outlets', updates: 'P1D', ...monitoringResource }))
export class DischargeOutletType {
  @Field(() => ID, { description: '`<sourceId>:<outletCode>`. 排放口标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { description: 'Code on the site: DA air, DW water, YS rain. 排放口编号' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 608', '2017'))
  outletCode!: string;

  @Field(() => String, { nullable: true, description: 'Name. 排放口名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => OutletClass, { description: 'Class. 排放口类型' })
  @Directive(grade('L1'))
  outletClass!: string;

  @Field(() => Medium, { description: 'Medium it discharges to. 排放介质' })
  @Directive(grade('L1'))
  medium!: string;

  @Field(() => Location, { nullable: true, description: 'Position. 位置' })
  @Directive(grade('L2', 'COORDINATE'))
  location!: Location | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Stack height, metres. 排气筒高度（米）' })
  @Directive(grade('L1'))
  @Directive(unit('m'))
  heightMetres!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Inner diameter, metres. 出口内径（米）' })
  @Directive(grade('L1'))
  @Directive(unit('m'))
  innerDiameterMetres!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Exhaust temperature, degrees Celsius. 排气温度（℃）' })
  @Directive(grade('L1'))
  @Directive(unit('Cel'))
  exhaustTemperatureCelsius!: string | null;

  @Field(() => DischargeMode, { nullable: true, description: 'How waste water leaves, null for air. 排放方式' })
  @Directive(grade('L1'))
  dischargeMode!: string | null;

  @Field(() => String, { nullable: true, description: 'Receiving water or treatment works. 受纳水体或污水处理厂' })
  @Directive(grade('L1'))
  receivingWater!: string | null;

  @Field(() => String, { nullable: true, description: 'Continuous or intermittent, as stated. 排放规律' })
  @Directive(grade('L1'))
  dischargeRegime!: string | null;

  @Field(() => [MonitoringPlanItemType], {
    description: 'Self-monitoring plan, empty when none is known. 自行监测方案',
  })
  @Directive(grade('L1'))
  monitoringPlan!: MonitoringPlanItemType[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is monitored automatically, null when not known. 是否自动监测',
  })
  @Directive(grade('L1'))
  autoMonitored!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Device number MN of HJ 212. 设备唯一标识 MN' })
  // With this number a station signs in to the network; who has it can send in its name.
  @Directive(grade('L3', 'ID_NUMBER', 'HJ 212-2017'))
  monitoringNumber!: string | null;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Automatic monitoring value. */
@ObjectType('MonitoringRecord', {
  simpleResolvers: true,
  description: 'Automatic monitoring value of one averaging period (HJ 212). 自动监测数据。',
})
@Directive(resource({ id: 'permits.monitoring-records', updates: 'PT1H', ...monitoringResource }))
export class MonitoringRecordType {
  @Field(() => AveragingPeriod, { description: 'Averaging period. 统计时段' })
  @Directive(grade('L1'))
  period!: string;

  @Field(() => DateTimeScalar, { description: 'Begin of the period. 起始时间' })
  @Directive(grade('L1'))
  startedAt!: string;

  @Field(() => Quantity, { nullable: true, description: 'Mean concentration as measured. 实测均值' })
  @Directive(grade('L1'))
  average!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Mean folded to reference oxygen. 折算均值' })
  @Directive(grade('L1'))
  convertedAverage!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Amount in the period. 累计排放量' })
  @Directive(grade('L1'))
  cumulative!: Quantity | null;

  @Field(() => String, { nullable: true, description: 'HJ 212 data flag; only N is usable. 数据标记（N 为有效）' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212 Flag', '2017'))
  flag!: string | null;

  @Field(() => String, { description: 'Edition of HJ 212 it was sent under. 协议版本' })
  @Directive(grade('L1'))
  protocolVersion!: string;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of automatic monitoring values. */
export const MonitoringRecordConnection = connectionOf('MonitoringRecord', MonitoringRecordType);

/** Manual monitoring result. */
@ObjectType('MonitoringResult', {
  simpleResolvers: true,
  description: 'Manual monitoring result (HJ 819). 手工监测结果。',
})
@Directive(resource({ id: 'permits.monitoring-results', updates: 'P3M', ...monitoringResource }))
export class MonitoringResultType {
  @Field(() => DateScalar, { description: 'Day of sampling. 采样日期' })
  @Directive(grade('L1'))
  sampledOn!: string;

  @Field(() => Quantity, { nullable: true, description: 'Concentration, null when not determined. 浓度' })
  @Directive(grade('L1'))
  concentration!: Quantity | null;

  @Field(() => String, { nullable: true, description: 'Laboratory. 检测机构' })
  @Directive(grade('L1'))
  laboratory!: string | null;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
