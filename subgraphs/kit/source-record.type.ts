import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { grade } from '../../schema/directives';
import { type SourceRecord } from './provenance';

/** The provenance every row carries. */
@ObjectType('SourceRecord', {
  simpleResolvers: true,
  description: 'Where a row comes from: the system, its record id there, and the date it stands for. 数据来源。',
})
@Directive('@shareable')
export class SourceRecordType implements SourceRecord {
  @Field(() => String, { description: 'System the row was read from. 来源系统' })
  @Directive(grade('L1'))
  system!: string;

  @Field(() => ID, { description: 'Id of the record in that system. 来源记录编号' })
  @Directive(grade('L1'))
  recordId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Date or year the value stands for, null when not stated. 数据日期',
  })
  @Directive(grade('L1'))
  asOf!: string | null;
}
