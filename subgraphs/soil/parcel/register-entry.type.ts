import { ArgsType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf, PageArgs } from '../../kit/connection.type';
import { DateScalar } from '../../kit/scalars';
import { SourceRecordType } from '../../kit/source-record.type';
import { type RegisterEntryRow } from '../rows';
import { RegisterKind } from './parcel.enum';

/** Filter of the list of register entries. */
@InputType({ description: 'Which register entries to list. 名录筛选条件。' })
export class RegisterEntryFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('RegisterEntry.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the site name, any case. 名称包含' })
  @Directive(reads('RegisterEntry.siteName'))
  query?: string | null;

  @Field(() => RegisterKind, { nullable: true, description: 'Register. 名录类别' })
  @Directive(reads('RegisterEntry.register'))
  register?: RegisterKind | null;

  @Field(() => ID, { nullable: true, description: 'Entries of this parcel. 地块编码' })
  @Directive(reads('RegisterEntry.parcel'))
  parcelCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Entries that stand on the day. 当日在册' })
  @Directive(reads('RegisterEntry.listedOn', 'RegisterEntry.removedOn'))
  standingOn?: string | null;
}

/** Arguments of the list of register entries. */
@ArgsType()
export class RegisterEntryArgs extends PageArgs {
  @Field(() => RegisterEntryFilter, { nullable: true, description: 'Which to list. 筛选条件' })
  filter?: RegisterEntryFilter | null;
}

/** An entry of a register. */
@ObjectType('RegisterEntry', {
  simpleResolvers: true,
  description: 'Entry of a parcel in a register of contaminated land (Art. 58). 名录条目。',
})
@Directive('@key(fields: "id")')
@Directive(division('division', 'listedOn'))
@Directive(
  resource({
    id: 'soil.register-entries',
    provider: 'eeb',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: '土壤污染防治法 Art. 58, 66',
  }),
)
export class RegisterEntryType {
  @Field(() => ID, { description: 'Id of the entry. 条目标识' })
  @Directive(grade('L1'))
  id!: string;

  @Field(() => RegisterKind, { description: 'Register. 名录类别' })
  @Directive(grade('L1'))
  register!: string;

  @Field(() => String, { nullable: true, description: 'Name of the site as the register writes it. 名称' })
  @Directive(grade('L1'))
  siteName!: string | null;

  @Field(() => DateScalar, { description: 'Day of listing. 列入日期' })
  @Directive(grade('L1'))
  listedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of removal, null while it stands. 移出日期' })
  @Directive(grade('L1'))
  removedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Document. 公告文件' })
  @Directive(grade('L1'))
  document!: string | null;

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real place. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;
  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Whether an entry stands on a day; the day of removal no longer counts. */
export const isStanding = ({ listedOn, removedOn }: RegisterEntryRow, day: string): boolean =>
  listedOn <= day && (removedOn === null || day < removedOn);

/** Page of RegisterEntry. */
export const RegisterEntryConnection = connectionOf('RegisterEntry', RegisterEntryType);
