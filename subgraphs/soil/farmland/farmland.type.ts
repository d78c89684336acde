import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { division, grade, reads, resource, unit } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { Location } from '../../kit/location.type';
import { DecimalScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { FarmlandClass, FarmlandUse, ProduceVerdict } from './farmland.enum';

/** Filter of the list of farmland units. */
@InputType({ description: 'Which farmland units to list. 农用地筛选条件。' })
export class FarmlandUnitFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('FarmlandUnit.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, any case. 名称包含' })
  @Directive(reads('FarmlandUnit.name'))
  query?: string | null;

  @Field(() => FarmlandUse, { nullable: true, description: 'Use. 利用类型' })
  @Directive(reads('FarmlandUnit.use'))
  use?: FarmlandUse | null;

  @Field(() => FarmlandClass, {
    nullable: true,
    description: 'Officially of this class in the year; UNKNOWN is not allowed. 分类',
  })
  @Directive(reads('FarmlandUnit.classifications'))
  officialClass?: FarmlandClass | null;

  @Field(() => Int, { nullable: true, description: 'Year of `officialClass`; without it any year. 年度' })
  @Directive(reads('FarmlandUnit.classifications'))
  year?: number | null;
}

/** Arguments of the list of farmland units. */
@ArgsType()
export class FarmlandUnitArgs extends PageArgs {
  @Field(() => FarmlandUnitFilter, { nullable: true, description: 'Which to list. 筛选条件' })
  filter?: FarmlandUnitFilter | null;
}

/** The class of farmland in a year. */
@ObjectType('FarmlandClassification', {
  simpleResolvers: true,
  description: 'Class of farmland in one year (Art. 49; 环办土壤〔2019〕53号). 农用地分类结果。',
})
@Directive(
  resource({
    id: 'soil.farmland-classifications',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '土壤污染防治法 Art. 49',
  }),
)
export class FarmlandClassificationType {
  @Field(() => Int, { description: 'Year. 年度' })
  @Directive(grade('L1'))
  year!: number;

  @Field(() => FarmlandClass, { description: 'Official class; UNKNOWN when not classed. 官方分类' })
  @Directive(grade('L1'))
  officialClass!: string;

  @Field(() => ProduceVerdict, { description: 'Produce monitored together. 农产品协同监测' })
  @Directive(grade('L1'))
  produceVerdict!: string;

  @Field(() => [ID], { description: 'Items that decided it. 决定项目' })
  @Directive(grade('L1'))
  decidedBy!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Reason of the class or of its change. 理由' })
  @Directive(grade('L1'))
  reason!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Safe use: measures met; strict control: controls in place; null when not known. 措施是否到位',
  })
  @Directive(grade('L1'))
  measuresInPlace!: boolean | null;
}

/** What the soil alone says. */
@ObjectType('FarmlandSoilVerdict', {
  simpleResolvers: true,
  description: 'Class of farmland by its soil samples alone (GB 15618-2018). 土壤单因素分类。',
})
@Directive(
  resource({
    id: 'soil.farmland-verdicts',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'GB 15618-2018',
  }),
)
export class FarmlandSoilVerdictType {
  @Field(() => FarmlandClass, { description: 'Class. 分类' })
  @Directive(grade('L1'))
  farmlandClass!: string;

  @Field(() => [ID], { description: 'Items that decided it. 决定项目' })
  @Directive(grade('L1'))
  decidedBy!: readonly string[];

  @Field(() => [ID], { description: 'Basic items not measured or not decidable. 无法判定项目' })
  @Directive(grade('L1'))
  undecidedItems!: readonly string[];

  @Field(() => Int, { description: 'Soil samples judged. 样品数' })
  @Directive(grade('L1'))
  sampleCount!: number;
}

/** A unit of farmland. */
@ObjectType('FarmlandUnit', {
  simpleResolvers: true,
  description: 'Unit of farmland with its class by year. 农用地单元。',
})
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(
  resource({
    id: 'soil.farmland-units',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '土壤污染防治法 Art. 49-57',
  }),
)
export class FarmlandUnitType {
  @Field(() => ID, { description: 'Id of the unit. 单元标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name. 名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => Location, { nullable: true, description: 'Position. 位置' })
  @Directive(grade('L2', 'COORDINATE'))
  location!: Location | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Area, square metres. 面积' })
  @Directive(grade('L1'))
  @Directive(unit('m2'))
  areaSquareMetres!: string | null;

  @Field(() => FarmlandUse, { nullable: true, description: 'Use, null when not stated. 利用类型' })
  @Directive(grade('L1'))
  use!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'pH of the soil, null when not stated. 土壤pH' })
  @Directive(grade('L1'))
  @Directive(unit('[pH]'))
  ph!: string | null;

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real place. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;
  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of FarmlandUnit. */
export const FarmlandUnitConnection = connectionOf('FarmlandUnit', FarmlandUnitType);
