import { MONTHS } from '../../../data/hangzhou/calendar';
import { permitNumberOf } from '../../../data/hangzhou/permit-number';
import { type AccountMonth } from '../../../data/hangzhou/waste/account';
import { type LicenceRecord } from '../../../data/hangzhou/waste/department';
import { type FacilityRecord } from '../../../data/hangzhou/waste/facility';
import { tonnes } from '../amounts';
import { type LedgerRow, type TreatmentFacilityRow, type WasteLicenceRow } from '../rows';
import { quantityOf, type Sites, sourceOf } from './hangzhou-facts';

/** Province, city for medical waste, county for collection (国务院令第408号 Art. 7). */
const AUTHORITIES = {
  PROVINCE: '示例省生态环境厅',
  COUNTY: '示例市生态环境局分局',
} as const;

/** A licence with what happened to it. */
export function licenceRow({ world }: Sites, { operator, lines }: LicenceRecord): WasteLicenceRow {
  const { licenceNo, siteId, divisionCode, kind, name } = operator;
  const issuerLevel = kind === 'COLLECTION' ? 'COUNTY' : 'PROVINCE';
  return {
    _id: licenceNo,
    ...{ sourceId: siteId, divisionCode, divisionPath: world.divisions.path(divisionCode) },
    ...{ synthetic: true, dataset: world.scale.dataset, source: sourceOf(licenceNo) },
    holderName: name,
    searchName: name.toLowerCase(),
    mode: kind === 'COLLECTION' ? 'COLLECTION' : 'COMPREHENSIVE',
    lines: lines.map((line) => ({ ...line, annualScale: quantityOf(line.annualScale) })),
    ...{ validFrom: operator.validFrom, validTo: operator.validTo, events: operator.events },
    ...{ issuerLevel, issuingAuthority: AUTHORITIES[issuerLevel] },
  };
}

const stated = (value: number | null, unit: string) => (value === null ? null : { value: String(value), unit });

/** A facility. */
export function facilityRow(sites: Sites, record: FacilityRecord): TreatmentFacilityRow {
  const { site, code, name, type, treatmentCodes, licenceNo } = record;
  const id = `${site.id}:${code}`;
  return {
    _id: id,
    ...sites.rowOf(site, id),
    ...{ facilityCode: code, name, searchName: name.toLowerCase(), type, treatmentCodes, licenceNo },
    designCapacity: stated(record.tonnesPerDay, 't/d'),
    storageCapacity: record.storageTonnes === null ? null : tonnes(String(record.storageTonnes)),
    landfillRemaining: stated(record.landfillCubicMetres, 'm3'),
    permitNo: permitNumberOf(site),
  };
}

/** A month of the books. */
export function ledgerRow(sites: Sites, row: AccountMonth): LedgerRow {
  const month = MONTHS[row.month] ?? '';
  const id = `${row.siteId}:${row.code}:${month}`;
  return {
    _id: id,
    ...sites.rowOfId(row.siteId, id, month),
    ...{ wasteCode: row.code, isHazardous: true, month, oldestLotOn: row.oldestLotOn },
    opening: quantityOf(row.opening),
    generated: quantityOf(row.generated),
    received: quantityOf(row.received),
    selfUtilised: quantityOf(row.selfUtilised),
    selfDisposed: quantityOf(row.selfDisposed),
    transferredOut: quantityOf(row.transferredOut),
    closing: quantityOf(row.closing),
  };
}
