import { type Filter } from '../../../lib/store/port';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { wellFormed } from '../../kit/well-formed';
import { type PermitsContext } from '../context';
import { type PermitFilter } from './permit.type';

/** Terms are date-inclusive; a permit without a stated term is neither in force nor expired. */
function termFilter({ inForceOn, expiresBefore }: PermitFilter): Filter {
  return allOf(
    inForceOn ? { validFrom: { $lte: inForceOn }, validTo: { $gte: inForceOn } } : {},
    expiresBefore ? { validTo: { $lt: expiresBefore } } : {},
  );
}

/** The store's filter for the permits asked for; refuses unknown divisions and identifiers that are none. */
export function permitFilter(context: PermitsContext, filter: PermitFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { system, managementCategory, sourceId } = filter;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    equalTo({ system, managementCategory }),
    typeof sourceId === 'string' ? { sourceId: wellFormed(parsePollutionSourceId(sourceId)) } : {},
    termFilter(filter),
    nameContains(filter.query),
  );
}
