import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { codes, division, grade, reads, resource } from '../../../schema/directives';
import { connectionOf } from '../../kit/connection.type';
import { SourceRecordType } from '../../kit/source-record.type';

/** Filter of the enterprise list. */
@InputType({ description: 'Which enterprises to list; all conditions hold together. 企业筛选条件。' })
export class EnterpriseFilter {
  @Field(() => ID, { nullable: true, description: 'This division and everything below it. 行政区划（含下级）' })
  @Directive(reads('Enterprise.division'))
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name. 名称包含' })
  @Directive(reads('Enterprise.name'))
  query?: string | null;
}

/** Legal entity. */
@ObjectType('Enterprise', {
  simpleResolvers: true,
  description: 'Legal entity; in China its id is the unified social credit code (GB 32100). 企业（统一社会信用代码）。',
})
@Directive('@key(fields: "id")')
@Directive(division('division'))
@Directive(
  resource({
    id: 'directory.enterprises',
    provider: 'market',
    share: 'UNCONDITIONAL',
    updates: 'P1D',
    basis: 'GB 32100-2015',
  }),
)
export class EnterpriseType {
  @Field(() => ID, { description: 'USCC in China, `<scheme>:<value>` elsewhere. 企业标识' })
  @Directive(grade('L1'))
  @Directive(codes('GB 32100', '2015'))
  id!: string;

  @Field(() => String, { nullable: true, description: 'Registered name. 企业名称' })
  @Directive(grade('L1'))
  name!: string | null;

  @Field(() => Boolean, { description: 'True for generated rows, which stand for no real enterprise. 是否合成数据' })
  @Directive(grade('L1'))
  synthetic!: boolean;

  @Field(() => SourceRecordType, { description: 'Where the row comes from. 来源' })
  source!: SourceRecordType;
}

/** Page of enterprises. */
export const EnterpriseConnection = connectionOf('Enterprise', EnterpriseType);
