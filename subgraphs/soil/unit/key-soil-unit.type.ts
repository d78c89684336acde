import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';

/** Filter of the list of key units. */
@InputType({ description: 'Which key units to list. 重点监管单位筛选条件。' })
export class KeySoilUnitFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('KeySoilUnit.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, any case. 名称包含' })
  @Directive(reads('KeySoilUnit.name'))
  query?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of the list. 年度' })
  @Directive(reads('KeySoilUnit.year'))
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Key units of this source. 固定污染源标识' })
  @Directive(reads('KeySoilUnit.pollutionSource'))
  sourceId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'All three duties stand in the permit, or one is known not to. 三项义务是否载入许可证',
  })
  @Directive(reads('KeySoilUnit.dutiesInPermit'))
  dutiesInPermit?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Self-monitoring results of the year are uploaded. 本年自行监测是否上传',
  })
  @Directive(reads('KeySoilUnit.selfMonitoringUploadedOn'))
  selfMonitored?: boolean | null;
}

/** Arguments of the list of key units. */
@ArgsType()
export class KeySoilUnitArgs extends PageArgs {
  @Field(() => KeySoilUnitFilter, { nullable: true, description: 'Which to list. 筛选条件' })
  filter?: KeySoilUnitFilter | null;
}

/** A key unit in one year. */
@ObjectType('KeySoilUnit', {
  simpleResolvers: true,
  description: 'Key unit for soil in one year (Art. 21). 土壤污染重点监管单位。',
})
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(
  resource({
    id: 'soil.key-units',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '土壤污染防治法 Art. 21',
  }),
)
export class KeySoilUnitType {
  @Field(() => ID, { description: 'Source and year. 标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => Int, { description: 'Year of the list. 年度' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => String, { nullable: true, description: 'Name. 单位名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The yearly report of toxic substances stands in the permit. 有毒有害物质报告义务载入许可证',
  })
  @Directive(grade('L1'))
  toxicReportInPermit!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The hidden-danger inspection stands in the permit. 隐患排查义务载入许可证',
  })
  @Directive(grade('L1'))
  hiddenDangerInPermit!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Self-monitoring stands in the permit. 自行监测义务载入许可证' })
  @Directive(grade('L1'))
  selfMonitoringInPermit!: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last upload of self-monitoring in the year, null when none is recorded. 自行监测上传日期',
  })
  @Directive(grade('L1'))
  selfMonitoringUploadedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last hidden-danger inspection, null when none is recorded. 隐患排查日期',
  })
  @Directive(grade('L1'))
  hiddenDangerInspectedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Report of toxic substances submitted. 有毒有害物质排放报告日期',
  })
  @Directive(grade('L1'))
  toxicReportSubmittedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Underground tanks, null when not stated. 地下储罐数' })
  @Directive(grade('L1'))
  undergroundTankCount!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Dismantling begun. 拆除开始日期' })
  @Directive(grade('L1'))
  dismantlingStartedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Dismantling plan filed. 拆除方案备案日期' })
  @Directive(grade('L1'))
  dismantlingPlanFiledOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Production stopped or moved. 停产搬迁日期' })
  @Directive(grade('L1'))
  stoppedOn!: string | null;

  @Field(() => [ID], { description: 'Items its self-monitoring names. 关注污染物' })
  @Directive(grade('L1'))
  contaminants!: readonly string[];

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real place. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;
  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of KeySoilUnit. */
export const KeySoilUnitConnection = connectionOf('KeySoilUnit', KeySoilUnitType);
