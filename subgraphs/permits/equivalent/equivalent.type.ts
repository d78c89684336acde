import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { codes, grade, resource, unit } from '../../../schema/directives';
import { DateScalar, DecimalScalar } from '../../kit/scalars';
import { Medium } from '../pollution-source/emission.type';

/** The parts of the law's table of equivalents. */
export enum EquivalentClass {
  WATER_CLASS_1 = 'WATER_CLASS_1',
  WATER_CLASS_2 = 'WATER_CLASS_2',
  AIR = 'AIR',
}

registerEnumType(EquivalentClass, {
  name: 'EquivalentClass',
  description: 'Part of the table of taxable pollutants. 应税污染物类别。',
  valuesConfig: {
    WATER_CLASS_1: { description: 'Class 1 water pollutants. 第一类水污染物' },
    WATER_CLASS_2: { description: 'Class 2 water pollutants. 第二类水污染物' },
    AIR: { description: 'Air pollutants. 大气污染物' },
  },
});

/** One value of the law's table of equivalents. */
@ObjectType('PollutantEquivalent', {
  simpleResolvers: true,
  description:
    'Kilograms of a pollutant that make one pollution equivalent (Environmental Protection Tax Law, annex 2). 污染当量值。',
})
@Directive(
  resource({
    id: 'permits.pollutant-equivalents',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1Y',
    basis: '环境保护税法 附表二',
  }),
)
export class PollutantEquivalentType {
  @Field(() => ID, { nullable: true, description: 'Pollutant code, null where HJ 212 has none. 污染物代码' })
  @Directive(grade('L1'))
  @Directive(codes('HJ 212', '2017'))
  code!: string | null;

  @Field(() => String, { description: 'Name in the law. 污染物名称' })
  @Directive(grade('L1'))
  name!: string;

  @Field(() => Medium, { description: 'Medium it is discharged to. 排放介质' })
  @Directive(grade('L1'))
  medium!: string;

  @Field(() => EquivalentClass, { description: 'Part of the table. 类别' })
  @Directive(grade('L1'))
  pollutantClass!: string;

  @Field(() => DecimalScalar, { description: 'Kilograms in one equivalent. 污染当量值（千克）' })
  @Directive(grade('L1'))
  @Directive(unit('kg'))
  kilograms!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Of the pollutants with the same word only one counts at an outlet, e.g. COD, BOD5 and TOC. 只计一项的组别',
  })
  @Directive(grade('L1'))
  onlyOneOf!: string | null;

  @Field(() => DateScalar, { description: 'First day in force. 生效日期' })
  @Directive(grade('L1'))
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, null while it is. 失效日期' })
  @Directive(grade('L1'))
  validTo!: string | null;

  @Field(() => String, { description: 'Law and table. 依据' })
  @Directive(grade('L1'))
  basis!: string;

  @Field(() => Boolean, { description: "False where no copy of the law's own table was seen. 是否已核对" })
  @Directive(grade('L1'))
  isVerified!: boolean;

  @Field(() => String, { nullable: true, description: 'What to mind when using it. 备注' })
  @Directive(grade('L1'))
  note!: string | null;
}
