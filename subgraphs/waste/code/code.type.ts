import { ArgsType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { codes, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { CatalogueKind } from '../flow/flow.enum';

const listed = { provider: 'eeb', share: 'UNCONDITIONAL', updates: 'P1Y' } as const;

/** An edition of the national hazardous list. */
@ObjectType('HazardousWasteEdition', {
  simpleResolvers: true,
  description:
    'Edition of the national hazardous-waste list; the 2025 edition is known to be in force and its table is not held here. 国家危险废物名录版本。',
})
@Directive(resource({ id: 'waste.hazardous-editions', basis: '固废法 Art. 75', ...listed }))
export class HazardousWasteEditionType {
  @Field(() => DateScalar, { description: 'First day in force. 施行日期' })
  @Directive(grade('L1'))
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, null while it is. 失效日期' })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => Boolean, { description: 'True when its codes can be looked up here. 是否收录' })
  @Directive(grade('L1'))
  isHeld!: boolean;

  @Field(() => String, { description: 'What is held of it and what is not. 收录说明' })
  @Directive(grade('L1'))
  note!: string;

  @Field(() => SourceRecordType, { description: 'Instrument that issued it. 来源' })
  source!: SourceRecordType;
}

/** A code of the national hazardous list. */
@ObjectType('HazardousWasteCode', {
  simpleResolvers: true,
  description:
    'Code of a dated edition of the national hazardous-waste list; only the 2021 edition is held, valid to 2024-12-31. 国家危险废物名录条目。',
})
@Directive(resource({ id: 'waste.hazardous-codes', basis: '固废法 Art. 75', ...listed }))
export class HazardousWasteCodeType {
  @Field(() => ID, { description: 'Waste code, e.g. 900-214-08. 废物代码' })
  @Directive(grade('L1'))
  @Directive(codes('国家危险废物名录', '2021'))
  code!: string;

  @Field(() => String, { description: 'Class, e.g. HW08. 废物类别' })
  @Directive(grade('L1'))
  category!: string;

  @Field(() => String, { description: 'Name of the class. 类别名称' })
  @Directive(grade('L1'))
  categoryName!: string;

  @Field(() => String, { description: 'Industry it comes from, as the list writes it. 行业来源' })
  @Directive(grade('L1'))
  industrySource!: string;

  @Field(() => ID, { nullable: true, description: 'Industry group, null for any industry. 行业代码' })
  @Directive(grade('L1'))
  @Directive(codes('GB/T 4754', '2017'))
  industryCode!: string | null;

  @Field(() => String, { description: 'What the waste is. 危险废物' })
  @Directive(grade('L1'))
  description!: string;

  @Field(() => [String], { description: 'Letters: T toxic, C corrosive, I ignitable, R reactive, In. 危险特性' })
  @Directive(grade('L1'))
  hazards!: string[];

  @Field(() => String, {
    description: 'As printed: a comma joins what holds together, a slash is any of. 危险特性原文',
  })
  @Directive(grade('L1'))
  hazardText!: string;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of codes. */
export const HazardousWasteCodeConnection = connectionOf('HazardousWasteCode', HazardousWasteCodeType);

/** Filter of codes. */
@InputType({ description: 'Which codes to list; all conditions hold together. 名录筛选条件。' })
export class HazardousWasteCodeFilter {
  @Field(() => ID, { nullable: true, description: 'Edition, 2021 when not given. 版本' })
  @Directive(reads('HazardousWasteCode.edition'))
  edition?: string | null;

  @Field(() => ID, { nullable: true, description: 'Class, e.g. HW08. 废物类别' })
  @Directive(reads('HazardousWasteCode.category'))
  category?: string | null;

  @Field(() => ID, { nullable: true, description: 'Industry group it comes from. 行业代码' })
  @Directive(reads('HazardousWasteCode.industryCode'))
  industryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Hazard it has, e.g. T. 危险特性' })
  @Directive(reads('HazardousWasteCode.hazards'))
  hazard?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the class name or the description. 描述包含' })
  @Directive(reads('HazardousWasteCode.description', 'HazardousWasteCode.categoryName'))
  query?: string | null;
}

/** Arguments of the list of codes. */
@ArgsType()
export class HazardousWasteCodeArgs extends PageArgs {
  @Field(() => HazardousWasteCodeFilter, { nullable: true, description: 'Which codes to list. 筛选条件' })
  filter?: HazardousWasteCodeFilter | null;
}

/** A kind of the solid-waste catalogue. */
@ObjectType('SolidWasteKind', {
  simpleResolvers: true,
  description: 'Kind of the national catalogue of solid waste (公告2024年第4号). 固体废物种类。',
})
@Directive(resource({ id: 'waste.solid-kinds', basis: '公告2024年第4号', ...listed }))
export class SolidWasteKindType {
  @Field(() => CatalogueKind, { description: 'Group it belongs to. 目录大类' })
  @Directive(grade('L1'))
  catalogueKind!: string;

  @Field(() => String, { description: 'Name. 名称' })
  @Directive(grade('L1'))
  name!: string;

  @Field(() => Boolean, { description: 'False while it was not compared with the notice itself. 是否核对' })
  @Directive(grade('L1'))
  verified!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** A treatment code. */
@ObjectType('TreatmentCode', {
  simpleResolvers: true,
  description: 'Way of utilising or disposing of hazardous waste (HJ 1033 appendix F). 利用处置方式。',
})
@Directive(resource({ id: 'waste.treatment-codes', basis: 'HJ 1033-2019', ...listed }))
export class TreatmentCodeType {
  @Field(() => String, { description: 'R utilisation, D disposal, C co-processing, Y medical waste. 方式类别' })
  @Directive(grade('L1'))
  family!: string;

  @Field(() => String, { description: 'English name. 英文名称' })
  @Directive(grade('L1'))
  nameEn!: string;

  @Field(() => String, { description: 'Chinese name. 中文名称' })
  @Directive(grade('L1'))
  nameZh!: string;

  @Field(() => Boolean, { description: 'True for landfill, which is D1. 是否填埋' })
  @Directive(grade('L1'))
  isLandfill!: boolean;

  @Field(() => Boolean, { description: 'False while it was not compared with the standard itself. 是否核对' })
  @Directive(grade('L1'))
  verified!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}
