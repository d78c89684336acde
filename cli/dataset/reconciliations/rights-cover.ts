import { WHOLE_YEARS } from '../../../data/hangzhou/calendar';
import { type Reconciliation, type SourceAnswer } from '../reconciliation';

interface Amount {
  readonly value: string;
  readonly unit: string;
}

interface Position {
  readonly year: number;
  readonly pollutantCode: string;
  readonly held: Amount | null;
  readonly permitted: Amount | null;
  readonly actual: Amount | null;
  readonly permittedStatus: string;
  readonly actualStatus: string;
}

const FIELDS = `year pollutantCode held { value unit } permitted { value unit } actual { value unit }
  permittedStatus actualStatus`;

const nameOf = (year: number): string => `rights${year}`;

const written = (amount: Amount | null): string => (amount === null ? 'unknown' : `${amount.value} ${amount.unit}`);

/** A pollutant that no right is held for, or nothing is stated of, is not compared. */
function settlePosition(id: string, position: Position): (string | null)[] {
  const { year, pollutantCode, held, permitted, actual, permittedStatus, actualStatus } = position;
  if (held === null || (permitted === null && actual === null)) return [];
  const isCovered = permittedStatus !== 'EXCEEDED' && actualStatus !== 'EXCEEDED';
  if (isCovered) return [null];
  const sides = `${written(held)} held, ${written(permitted)} permitted, ${written(actual)} put out`;
  return [`${id} ${year} ${pollutantCode}: ${sides}`];
}

/** Who holds discharge rights holds enough of them for what is permitted and for what was put out (PT-R20, PT-R21). */
export const rightsCover: Reconciliation = {
  id: 'rights-cover',
  titleEn: 'rights held cover what is permitted and what was put out',
  titleZh: '排污权持有量覆盖许可量与实际排放量',
  selection: WHOLE_YEARS.map((year) => `${nameOf(year)}: rightsPositions(year: ${year}) { ${FIELDS} }`).join(' '),
  settle: (source: SourceAnswer) =>
    WHOLE_YEARS.flatMap((year) => (source[nameOf(year)] as Position[] | null) ?? []).flatMap((position) =>
      settlePosition(source.id, position),
    ),
};
