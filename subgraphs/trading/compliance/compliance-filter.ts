import { type Filter } from '../../../lib/store/port';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { type TradingContext } from '../context';
import { subjectIs } from '../subject-filter';
import { type ComplianceYearFilter } from './compliance-year.type';

/** The store's filter for the conditions a caller gives. */
export function complianceFilter(
  context: Pick<TradingContext, 'divisions'>,
  filter: ComplianceYearFilter | null | undefined,
): Filter {
  if (filter === null || filter === undefined) return {};
  const { year, phase, rightType, verifiedStatus, complianceCode, subjectKind: grain } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ year, phase, rightType, verifiedStatus, complianceCode, grain }),
    subjectIs(filter.subjectId),
  );
}
