import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { codes, division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Location } from '../../kit/location.type';
import { RegulatorySystem } from '../../kit/regulatory-system.enum';
import { SourceRecordType } from '../../kit/source-record.type';

/** Orders the source list can stand in. */
export enum PollutionSourceOrder {
  ID = 'ID',
  NAME = 'NAME',
  MOST_SYSTEMS = 'MOST_SYSTEMS',
}

registerEnumType(PollutionSourceOrder, {
  name: 'PollutionSourceOrder',
  description: 'Order of a list of pollution sources. 排序方式。',
  valuesConfig: {
    ID: { description: 'By id. 按标识' },
    NAME: { description: 'By name, sources without one first. 按名称' },
    MOST_SYSTEMS: { description: 'Known to most systems first. 按涉及监管系统数量降序' },
  },
});

/** An identifier to look for. */
@InputType({ description: 'An identifier to look for. 待查标识。' })
export class IdentifierFilter {
  @Field(() => String, { description: 'Identifier scheme, e.g. us-rcra. 标识体系' })
  @Directive(reads('Identifier.scheme'))
  scheme!: string;

  @Field(() => String, { description: 'Value in that scheme. 标识值' })
  @Directive(reads('Identifier.value'))
  value!: string;
}

/** Filter of the source list. */
@InputType({ description: 'Which pollution sources to list; all conditions hold together. 污染源筛选条件。' })
export class PollutionSourceFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('PollutionSource.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, any case. 名称包含' })
  @Directive(reads('PollutionSource.name'))
  query?: string | null;

  @Field(() => [RegulatorySystem], {
    nullable: true,
    description: 'Known to at least one of these systems. 涉及任一监管系统',
  })
  @Directive(reads('PollutionSource.systems'))
  systems?: RegulatorySystem[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Known to at least this many of the systems named, or of all when none is named. 至少涉及的监管系统数量',
  })
  @Directive(reads('PollutionSource.systems'))
  minSystems?: number | null;

  @Field(() => IdentifierFilter, { nullable: true, description: 'Carries this identifier. 具有该标识' })
  @Directive(reads('PollutionSource.identifiers'))
  identifier?: IdentifierFilter | null;

  @Field(() => ID, { nullable: true, description: 'Of this industry, by Industry.id. 行业标识' })
  @Directive(reads('PollutionSource.industries'))
  industry?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this enterprise. 所属企业标识' })
  @Directive(reads('PollutionSource.enterprise'))
  enterpriseId?: string | null;
}

/** Arguments of the source list. */
@ArgsType()
export class PollutionSourceArgs extends PageArgs {
  @Field(() => PollutionSourceFilter, { nullable: true, description: 'Which sources to list. 筛选条件' })
  filter?: PollutionSourceFilter | null;

  @Field(() => PollutionSourceOrder, { defaultValue: PollutionSourceOrder.ID, description: 'Order of the list. 排序' })
  @Directive(reads('PollutionSource.id', 'PollutionSource.systems', 'PollutionSource.name'))
  orderBy!: PollutionSourceOrder;
}

/** Identifier of a source in another system. */
@ObjectType('Identifier', {
  simpleResolvers: true,
  description: 'Identifier of a source in one system. 污染源在某系统中的标识。',
})
export class IdentifierType {
  @Field(() => String, { description: 'Identifier scheme, e.g. us-rcra. 标识体系' })
  @Directive(grade('L1'))
  scheme!: string;

  @Field(() => String, { description: 'Value in that scheme. 标识值' })
  @Directive(grade('L1'))
  value!: string;
}

/** Production site, the hub every department extends. */
@ObjectType('PollutionSource', {
  simpleResolvers: true,
  description: 'Production site that pollutes or may pollute; every department extends it. 固定污染源。',
})
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(
  resource({
    id: 'directory.pollution-sources',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'HJ 608-2017',
  }),
)
export class PollutionSourceType {
  @Field(() => ID, {
    description: 'USCC and 3-digit site number in China, `<scheme>:<value>` elsewhere. 固定污染源标识',
  })
  @Directive(grade('L1'))
  @Directive(codes('HJ 608', '2017'))
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the site, null when no register states one. 名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => [IdentifierType], { description: 'Its identifiers in every system it is known to. 各系统标识' })
  @Directive(grade('L1'))
  identifiers!: IdentifierType[];

  @Field(() => String, { nullable: true, description: 'Street address as stated. 地址' })
  @Directive(grade('L2'))
  address!: string | null;

  @Field(() => Location, { nullable: true, description: 'Position, null when not stated. 位置' })
  @Directive(grade('L2', 'COORDINATE'))
  location!: Location | null;

  @Field(() => [String], { description: "Interest types in the origin's own words. 原系统登记类型" })
  @Directive(grade('L1'))
  interests!: string[];

  @Field(() => [RegulatorySystem], { description: 'Systems the source is known to. 涉及的监管系统' })
  @Directive(grade('L1'))
  systems!: RegulatorySystem[];

  @Field(() => [String], { description: 'Anomalies found on import, one code each. 数据异常标记' })
  @Directive(grade('L1'))
  flags!: string[];

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real site. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of pollution sources. */
export const PollutionSourceConnection = connectionOf('PollutionSource', PollutionSourceType);
