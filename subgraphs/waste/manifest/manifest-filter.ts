import { type Filter } from '../../../lib/store/port';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { parseHazardousWasteCode } from '../../../schema/identifiers/waste-code';
import { allOf, equalTo, inDivision } from '../../kit/filters';
import { parsedOrNone } from '../../kit/well-formed';
import { type WasteContext } from '../context';
import { daysBetween } from '../day-range';
import { type ManifestFilter } from './manifest.type';

/** Arrived and not confirmed; `false` takes all others. */
function receiptFilter(awaitsReceipt: boolean | null | undefined): Filter {
  if (awaitsReceipt === null || awaitsReceipt === undefined) return {};
  if (awaitsReceipt) return { arriveAt: { $ne: null }, receivedAt: null };
  return { $or: [{ arriveAt: null }, { receivedAt: { $ne: null } }] };
}

/** The store's filter for what the caller asks of manifests. */
export function manifestFilter({ divisions }: WasteContext, filter: ManifestFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { receiverLicenceNo, channel, opinion } = filter;
  return allOf(
    inDivision(divisions, filter.divisionCode),
    inDivision(divisions, filter.receiverDivision, 'receiverDivisionPath'),
    equalTo({
      sourceId: parsedOrNone(filter.sourceId, parsePollutionSourceId),
      receiverSourceId: parsedOrNone(filter.receiverSourceId, parsePollutionSourceId),
      hwCodes: parsedOrNone(filter.hwCode, parseHazardousWasteCode),
      ...{ receiverLicenceNo, channel, opinion },
    }),
    daysBetween('departAt', filter.departFrom, filter.departTo),
    receiptFilter(filter.awaitsReceipt),
  );
}
