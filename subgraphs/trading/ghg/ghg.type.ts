import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { codes, division, grade, resource } from '../../../schema/directives';
import { OriginalValue, Quantity } from '../../kit/quantity.type';
import { SourceRecordType } from '../../kit/source-record.type';
import { SubjectGrain } from '../right.enum';
import { GhgKind, GhgMeasure, TradingProgramme } from './ghg.enum';

/** One line of a greenhouse gas report. */
@ObjectType('GhgReport', {
  simpleResolvers: true,
  description: 'One gas and part of the emissions in one year, as reported. 温室气体排放报告。',
})
@Directive(division('division', 'year'))
@Directive(
  resource({
    ...{ id: 'trading.ghg-reports', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' },
    basis: '国令775 Art. 11',
  }),
)
export class GhgReportType {
  @Field(() => SubjectGrain, { description: 'Grain of its subject. 主体粒度' })
  @Directive(grade('L1'))
  grain!: string;

  @Field(() => Int, { description: 'Year. 年度' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Pollutant code of the gas, null when the name matches none. 气体代码',
  })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  gasCode!: string | null;

  @Field(() => String, { description: 'Gas as the origin names it. 气体名称' })
  @Directive(grade('L1'))
  gasName!: string;

  @Field(() => GhgKind, { description: 'Part of the emissions it covers. 排放类别' })
  @Directive(grade('L1'))
  kind!: string;

  @Field(() => GhgMeasure, { description: 'The gas itself or its equivalent. 计量方式' })
  @Directive(grade('L1'))
  measure!: string;

  @Field(() => Boolean, { description: 'True for biogenic carbon dioxide, which is told apart. 是否生物源' })
  @Directive(grade('L1'))
  isBiogenic!: boolean;

  @Field(() => Quantity, { nullable: true, description: 'Amount in the year. 排放量' })
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

  @Field(() => Boolean, { description: 'True for generated rows. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** A unit in a trading programme. */
@ObjectType('ProgrammeParticipation', {
  simpleResolvers: true,
  description: 'A unit of a site that takes part in a trading programme. 参与排放权交易体系的机组或设施。',
})
@Directive(resource({ id: 'trading.programmes', provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class ProgrammeParticipationType {
  @Field(() => TradingProgramme, { description: 'Programme. 交易体系' })
  @Directive(grade('L1'))
  programme!: string;

  @Field(() => ID, { description: 'Unit as the origin names it. 机组或设施编号' })
  @Directive(grade('L1'))
  unitId!: string;

  @Field(() => Int, { description: 'Year the origin speaks of. 年份' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
