import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { grade } from '../../../schema/directives';
import { RightSubject, type Subject, subjectOf } from '../pollution-source/stubs.type';
import { type GhgReportRow } from '../rows';
import { GhgReportType } from './ghg.type';
import { DivisionStub } from '../../kit/directory-stubs.type';

/** Whose a greenhouse gas report is, and where. */
@Resolver(() => GhgReportType)
export class GhgReportResolver {
  @FieldResolver(() => RightSubject, { nullable: true, description: 'Who reports. 报告主体' })
  @Directive(grade('L1'))
  subject(@Root() row: GhgReportRow): Subject | null {
    return subjectOf(row);
  }

  @FieldResolver(() => DivisionStub, { description: 'Division of its subject. 行政区划' })
  @Directive(grade('L1'))
  division(@Root() { divisionCode }: GhgReportRow): DivisionStub {
    return { code: divisionCode };
  }
}
