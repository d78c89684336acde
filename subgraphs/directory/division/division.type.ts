import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { codes, grade, reads, resource } from '../../../schema/directives';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';

/** Level of an administrative division, in the words of its own jurisdiction. */
export enum DivisionLevel {
  COUNTRY = 'COUNTRY',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  STATE = 'STATE',
  REGION = 'REGION',
  DEPARTMENT = 'DEPARTMENT',
}

registerEnumType(DivisionLevel, {
  name: 'DivisionLevel',
  description: 'Level of an administrative division in the words of its jurisdiction. 行政区划级别。',
  valuesConfig: {
    COUNTRY: { description: 'Country. 国家' },
    PROVINCE: { description: 'Province, autonomous region or municipality. 省级' },
    CITY: { description: 'City at prefecture level. 地级市' },
    COUNTY: { description: 'District, county or county-level city; county in the US. 县级（区、县、县级市）' },
    TOWNSHIP: { description: 'Street, town or township. 乡级（街道、镇、乡）' },
    STATE: { description: 'State of the US. 州（美国）' },
    REGION: { description: 'Region of France. 大区（法国）' },
    DEPARTMENT: { description: 'Department of France. 省（法国）' },
  },
});

/** Filter of the division list. */
@InputType({ description: 'Which divisions to list; all conditions hold together. 行政区划筛选条件。' })
export class DivisionFilter {
  @Field(() => ID, { nullable: true, description: 'Only divisions directly below this one. 直接上级代码' })
  @Directive(reads('Division.parent'))
  parent?: string | null;

  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 本级及以下' })
  @Directive(reads('Division.code', 'Division.parent'))
  divisionCode?: string | null;

  @Field(() => DivisionLevel, { nullable: true, description: 'Only this level. 级别' })
  @Directive(reads('Division.level'))
  level?: DivisionLevel | null;

  @Field(() => String, { nullable: true, description: 'Part of the name. 名称包含' })
  @Directive(reads('Division.name'))
  query?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only divisions in force on this day. 有效日期' })
  @Directive(reads('Division.validFrom', 'Division.validTo'))
  asOf?: string | null;
}

/** Administrative division, dated, with its successors. */
@ObjectType('Division', {
  simpleResolvers: true,
  description: 'Administrative division: GB/T 2260 in China, the own codes of other jurisdictions. 行政区划。',
})
@Directive('@key(fields: "code")')
@Directive(
  resource({
    id: 'directory.divisions',
    provider: 'civil-affairs',
    share: 'UNCONDITIONAL',
    updates: 'P1Y',
    basis: 'GB/T 2260',
  }),
)
export class DivisionType {
  @Field(() => ID, { description: 'Division code. 行政区划代码' })
  @Directive(grade('L1'))
  @Directive(codes('GB/T 2260'))
  code!: string;

  @Field(() => String, { description: 'Official name. 名称' })
  @Directive(grade('L1'))
  name!: string;

  @Field(() => DivisionLevel, { description: 'Level. 级别' })
  @Directive(grade('L1'))
  level!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day in force, null when not known. 启用日期' })
  @Directive(grade('L1'))
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day no longer in force, null while in force. 撤销日期',
  })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
