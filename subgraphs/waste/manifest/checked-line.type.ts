import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { codes, grade, unit } from '../../../schema/directives';
import { DecimalScalar } from '../../kit/scalars';
import { LicenceCover } from '../licence/licence.enum';
import { type ManifestRow, type WasteLicenceRow } from '../rows';
import { deviation } from './deviation';
import { receiverCover } from './line-cover';

/** What checking one line of a manifest found. */
export interface CheckedLine {
  readonly hwCode: string;
  readonly cover: string;
  readonly deviation: string | null;
  readonly isAboveTolerance: boolean | null;
}

/** One line of a manifest against the receiver's licence and the planned amount. */
@ObjectType('ManifestLineCheck', {
  simpleResolvers: true,
  description: "One waste of a manifest against the receiver's licence and the planned amount. 联单明细核对。",
})
export class CheckedLineType implements CheckedLine {
  @Field(() => ID, { description: 'Waste code. 废物代码' })
  @Directive(grade('L1'))
  @Directive(codes('国家危险废物名录', '2021'))
  hwCode!: string;

  @Field(() => LicenceCover, { description: 'Licence on the day of departure. 许可覆盖判定' })
  @Directive(grade('L1'))
  cover!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Received off planned, to 4 decimals. 数量偏差率' })
  @Directive(grade('L1'))
  @Directive(unit('1'))
  deviation!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Above the tolerance; null when not known. 是否超允差' })
  @Directive(grade('L1'))
  isAboveTolerance!: boolean | null;
}

/** Every line of a manifest, checked. */
export function checkedLines(row: ManifestRow, licence: WasteLicenceRow | null, tolerance: string): CheckedLine[] {
  return row.lines.map((line) => {
    const { share, isAbove } = deviation(line, tolerance);
    const cover = receiverCover(row, licence, line.hwCode);
    return { hwCode: line.hwCode, cover, deviation: share, isAboveTolerance: isAbove };
  });
}
