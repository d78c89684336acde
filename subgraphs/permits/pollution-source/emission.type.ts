import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { codes, grade, resource } from '../../../schema/directives';
import { OriginalValue, Quantity } from '../../kit/quantity.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { SourceRecordType } from '../../kit/source-record.type';

/** Where a pollutant goes. */
export enum Medium {
  AIR = 'AIR',
  WATER = 'WATER',
  SEWER = 'SEWER',
  SOIL = 'SOIL',
  WASTE = 'WASTE',
}

registerEnumType(Medium, {
  name: 'Medium',
  description: 'Environmental medium that takes an emission. 排放介质。',
  valuesConfig: {
    AIR: { description: 'Air. 大气' },
    WATER: { description: 'Surface water. 地表水' },
    SEWER: { description: 'Sewer, to a treatment works. 污水管网（间接排放）' },
    SOIL: { description: 'Soil. 土壤' },
    WASTE: { description: 'Waste. 固体废物' },
  },
});

/** The pollutant of a value: always named, coded where the origin or an official list allows. */
@ObjectType('NamedPollutant', {
  simpleResolvers: true,
  description: "Pollutant of a value: the origin's name, and the code where it is certain. 污染物（名称与代码）。",
})
export class NamedPollutant {
  @Field(() => ID, { nullable: true, description: 'Code, null when the name matches no single code. 污染物代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  code!: string | null;

  @Field(() => String, { description: 'Name as the origin writes it. 污染物名称' })
  @Directive(grade('L1'))
  name!: string;
}

/** Yearly amount of one pollutant as one system states it. */
@ObjectType('Emission', {
  simpleResolvers: true,
  description:
    'Yearly amount of one pollutant as one system states it; amounts of different systems are never summed. 年排放量。',
})
@Directive(
  resource({ id: 'permits.emissions', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y', basis: 'HJ 944-2018' }),
)
export class EmissionType {
  @Field(() => Int, { description: 'Calendar year. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => RegulatorySystem, { description: 'System that states the amount. 来源监管系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => Medium, { description: 'Medium it goes to. 排放介质' })
  @Directive(grade('L1'))
  medium!: string;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Amount in the year, null when its unit is not stated. 排放量',
  })
  @Directive(grade('L1'))
  quantity!: Quantity | null;

  @Field(() => OriginalValue, { description: 'Amount exactly as the origin states it. 原始值' })
  @Directive(grade('L1'))
  original!: OriginalValue;

  @Field(() => String, { nullable: true, description: "The origin's data-quality score. 数据质量评分" })
  @Directive(grade('L1'))
  reliability!: string | null;

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: string[];

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
