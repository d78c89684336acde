import { type ManifestRecord } from '../../../data/hangzhou/waste/manifest';
import { type ManifestLineRow, type ManifestRow } from '../rows';
import { quantityOf, type Sites } from './hangzhou-facts';

/** Grams in one package. */
const PACKAGE = 900_000;

function lineRows({ trip, planned, receivedAt }: ManifestRecord): ManifestLineRow[] {
  const isTaken = receivedAt !== null && trip.outcome !== 'REJECTED';
  return trip.loads.map(({ waste, grams, receivedGrams, treatmentCode }, place) => ({
    ...{ hwCode: waste.code, localName: waste.localName, form: waste.form, hazards: waste.hazards },
    packaging: waste.packaging,
    containers: Math.ceil(grams / PACKAGE),
    planned: quantityOf(planned[place] ?? grams),
    received: isTaken ? quantityOf(receivedGrams) : null,
    treatmentCode,
  }));
}

/** What is not taken is reported with the confirmation (部令第23号 Art. 18). */
function discrepancyOf({ trip, receivedAt }: ManifestRecord): ManifestRow['discrepancy'] {
  if (receivedAt === null || trip.outcome === 'ACCEPTED') return null;
  const kinds = trip.outcome === 'REJECTED' ? ['PACKAGING'] : ['QUANTITY', 'PACKAGING'];
  return { kinds, reportedAt: receivedAt };
}

function partiesOf({ world }: Sites, { trip: { operator }, carriers }: ManifestRecord) {
  return {
    receiverSourceId: operator.siteId,
    receiverLicenceNo: operator.licenceNo,
    receiverDivisionCode: operator.divisionCode,
    receiverDivisionPath: world.divisions.path(operator.divisionCode),
    carriers: carriers.map((carrier) => ({ ...carrier, trackId: null })),
  };
}

/** A manifest as it stands on the last day of the data. */
export function manifestRow(sites: Sites, record: ManifestRecord): ManifestRow {
  const { no, trip, departAt } = record;
  return {
    _id: no,
    ...sites.rowOfId(trip.siteId, no),
    ...partiesOf(sites, record),
    lines: lineRows(record),
    hwCodes: trip.loads.map(({ waste }) => waste.code),
    departMonth: departAt?.slice(0, 7) ?? null,
    planRecordNo: record.planRecordNo,
    crossProvinceApprovalNo: record.approvalNo,
    channel: record.channel,
    opinion: record.receivedAt === null ? null : trip.outcome,
    discrepancy: discrepancyOf(record),
    replacesNo: record.replacesNo,
    ...{ issuedAt: record.issuedAt, pickedUpAt: record.pickedUpAt, departAt, arriveAt: record.arriveAt },
    ...{ receivedAt: record.receivedAt, treatedAt: record.treatedAt, closedAt: record.closedAt },
    voidedAt: record.voidedAt,
  };
}
