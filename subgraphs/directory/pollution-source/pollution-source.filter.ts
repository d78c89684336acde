import { type Filter } from '../../../lib/store/port';
import { type DivisionTree } from '../../../schema/division';
import { type RegulatorySystem } from '../../../schema/regulatory-system';
import { SharingError } from '../../../schema/sharing-error';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { type Order } from '../../kit/page';
import { type IdentifierFilter, type PollutionSourceFilter, PollutionSourceOrder } from './pollution-source.type';

/** Every way to choose `size` of the items, in their order. */
function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

/**
 * Sources known to at least `atLeast` of the systems named. Written as a choice of $all, not as $expr over
 * $setIntersection, because every store body answers it and each choice can use the index on `systems`.
 */
function knownTo(systems: readonly RegulatorySystem[] | null | undefined, atLeast: number | null | undefined): Filter {
  if (atLeast !== null && atLeast !== undefined && atLeast < 0)
    throw new SharingError('BAD_ARGUMENT', `minSystems: ${atLeast}`);
  if (systems === null || systems === undefined) return atLeast ? { systemCount: { $gte: atLeast } } : {};
  const named = [...new Set(systems)];
  const needed = atLeast ?? 1;
  if (needed === 0) return {};
  if (needed > named.length) return { _id: { $in: [] } };
  if (needed === 1) return { systems: { $in: named } };
  if (needed === named.length) return { systems: { $all: named } };
  return { $or: combinations(named, needed).map((choice) => ({ systems: { $all: choice } })) };
}

/** Equality with one element as stored, keys in this order: every store body answers it, from the index. */
const carries = (identifier: IdentifierFilter | null | undefined): Filter =>
  identifier ? { identifiers: { scheme: identifier.scheme, value: identifier.value } } : {};

/** The store filter of a GraphQL filter. */
export function pollutionSourceFilter(tree: DivisionTree, filter: PollutionSourceFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  return allOf(
    inDivision(tree, filter.divisionCode),
    knownTo(filter.systems, filter.minSystems),
    carries(filter.identifier),
    equalTo({ industries: filter.industry, enterpriseId: filter.enterpriseId }),
    nameContains(filter.query),
  );
}

/** The store order of a GraphQL order. */
export const pollutionSourceOrders: Readonly<Record<PollutionSourceOrder, Order>> = Object.freeze({
  [PollutionSourceOrder.ID]: { field: '_id', direction: 1 },
  [PollutionSourceOrder.NAME]: { field: 'searchName', direction: 1 },
  [PollutionSourceOrder.MOST_SYSTEMS]: { field: 'systemCount', direction: -1 },
});
