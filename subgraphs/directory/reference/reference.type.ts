import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { codes, grade, resource } from '../../../schema/directives';
import { SourceRecordType } from '../../kit/source-record.type';

/** Pollutant of an official list. */
@ObjectType('Pollutant', {
  simpleResolvers: true,
  description: 'Pollutant of an official code list; HJ codes stand bare, others as `<list>:<code>`. 污染物。',
})
@Directive('@key(fields: "code")')
@Directive(
  resource({
    id: 'directory.pollutants',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1Y',
    basis: 'HJ 524, HJ 525',
  }),
)
export class PollutantType {
  @Field(() => ID, { description: 'Code, unique over all lists. 污染物代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  code!: string;

  @Field(() => String, { description: 'Code list the code is from. 代码表' })
  @Directive(grade('L1'))
  list!: string;

  @Field(() => String, { description: 'Name in the list. 名称' })
  @Directive(grade('L1'))
  name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, null where the list has none. 中文名称' })
  @Directive(grade('L1'))
  nameZh!: string | null;

  @Field(() => String, { nullable: true, description: 'CAS registry number. CAS 登记号' })
  @Directive(grade('L1'))
  casNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of concentrations in the list. 浓度单位' })
  @Directive(grade('L1'))
  concentrationUnit!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of amounts in the list. 排放量单位' })
  @Directive(grade('L1'))
  massUnit!: string | null;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Industry class of a dated edition. */
@ObjectType('Industry', {
  simpleResolvers: true,
  description: 'Industry class of a dated edition: GB/T 4754 in China, NAICS in the US. 行业分类。',
})
@Directive('@key(fields: "id")')
@Directive(
  resource({
    id: 'directory.industries',
    provider: 'statistics',
    share: 'UNCONDITIONAL',
    updates: 'P5Y',
    basis: 'GB/T 4754-2017',
  }),
)
export class IndustryType {
  @Field(() => ID, { description: '`<scheme>-<edition>:<code>`. 行业标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => String, { description: 'Classification: gbt4754, naics. 分类标准' })
  @Directive(grade('L1'))
  scheme!: string;

  @Field(() => String, { description: 'Edition of the classification. 版本' })
  @Directive(grade('L1'))
  edition!: string;

  @Field(() => String, { description: 'Code in that edition. 行业代码' })
  @Directive(grade('L1'))
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name, null when the edition does not list the code. 行业名称' })
  @Directive(grade('L1'))
  name!: string | null;
}

/** Department of a line at one division. */
@ObjectType('Department', {
  simpleResolvers: true,
  description: 'Department of a line (条线) at one division; it owns the rows of its line below it. 部门。',
})
@Directive('@key(fields: "code")')
@Directive(resource({ id: 'directory.departments', provider: 'organisation', share: 'UNCONDITIONAL', updates: 'P1Y' }))
export class DepartmentType {
  @Field(() => ID, { description: 'Department code. 部门代码' })
  @Directive(grade('L1'))
  code!: string;

  @Field(() => String, { description: 'Official name. 名称' })
  @Directive(grade('L1'))
  name!: string;

  @Field(() => String, { description: 'Line the department belongs to. 条线' })
  @Directive(grade('L1'))
  line!: string;

  @Field(() => String, { description: 'Level: PROVINCE, CITY or COUNTY. 级别' })
  @Directive(grade('L1'))
  level!: string;
}
