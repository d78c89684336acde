import { permitNumberOf } from '../../../data/hangzhou/permit-number';
import { approvedGrams } from '../../../data/hangzhou/waste/amounts';
import { type GeneratorRecord } from '../../../data/hangzhou/waste/department';
import { type PlanLine, type PlanRecord } from '../../../data/hangzhou/waste/plan';
import { type ReportRecord } from '../../../data/hangzhou/waste/report';
import {
  type HwPlanRow,
  type HwReportRow,
  type PlanLineRow,
  type WasteGeneratorRow,
  type YearlyAmountRow,
} from '../rows';
import { quantityOf, type Sites } from './hangzhou-facts';

function yearlyAmounts({ hazardousYears, solidYears }: GeneratorRecord): YearlyAmountRow[] {
  const hazardous = hazardousYears.map(({ year, ...amounts }) => ({
    ...{ year, zjClass: 'HAZARDOUS' },
    generated: quantityOf(amounts.generated),
    utilised: quantityOf(amounts.utilised),
    utilisedFromStock: quantityOf(amounts.utilisedFromStock),
    disposed: quantityOf(amounts.disposed),
  }));
  const solid = solidYears.map(({ year, wasteClass, utilised, disposed }) => ({
    ...{ year, zjClass: wasteClass, utilisedFromStock: quantityOf(0) },
    generated: quantityOf(utilised + disposed),
    utilised: quantityOf(utilised),
    disposed: quantityOf(disposed),
  }));
  return [...hazardous, ...solid];
}

/** Approved for so many thousandths of the largest year. */
const APPROVED = 1400;

/** A generator as it is registered. */
export function generatorRow(sites: Sites, record: GeneratorRecord): WasteGeneratorRow {
  const { site, mgmtClass, operator, streams, hazardousYears } = record;
  const largest = Math.max(...hazardousYears.map(({ generated }) => generated));
  return {
    _id: site.id,
    ...sites.rowOf(site, site.id),
    name: site.name,
    searchName: site.name.toLowerCase(),
    handlerIds: [`示例产废${site.id}`],
    mgmtClass,
    nativeClasses: [],
    industryCode: site.sector.code,
    permitNo: permitNumberOf(site),
    licenceNo: operator?.licenceNo ?? null,
    holdsLicence: operator !== null,
    hasOwnFacility: operator !== null || streams.some(({ ownPerMille }) => ownPerMille > 0),
    operatingSince: site.openedOn,
    approvedAmount: quantityOf(approvedGrams((largest * APPROVED) / 1000)),
    yearlyAmounts: yearlyAmounts(record),
    flags: site.closedOn === null ? [] : ['CLOSED'],
  };
}

function routeOf({ receiver, expectedTransferred }: PlanLine): string | null {
  if (expectedTransferred === 0) return 'SELF';
  if (receiver === null) return null;
  return receiver.isLocal ? 'WITHIN_PROVINCE' : 'CROSS_PROVINCE';
}

function planLineRow(line: PlanLine): PlanLineRow {
  const { waste } = line.stream;
  return {
    ...{ hwCode: waste.code, localName: waste.localName, form: waste.form, hazards: waste.hazards },
    generatingFacility: 'MF0001',
    expectedGenerated: quantityOf(line.expectedGenerated),
    storageFacility: 'TS001',
    storageCapacity: quantityOf(line.storageCapacity),
    selfTreatmentCode: line.selfTreatmentCode,
    route: routeOf(line),
    receiverType: line.receiver === null ? null : 'LICENSED',
    receiverLicenceNo: line.receiver?.licenceNo ?? null,
    expectedTransferred: quantityOf(line.expectedTransferred),
  };
}

/** A plan as filed. */
export const planRow = (sites: Sites, { site, year, recordNo, filedOn, lines }: PlanRecord): HwPlanRow => ({
  _id: `${site.id}:${String(year)}`,
  ...sites.rowOf(site, recordNo, filedOn),
  ...{ year, recordNo, filedOn, lines: lines.map(planLineRow) },
});

/** A report as handed in, or the one still open. */
export const reportRow = (sites: Sites, record: ReportRecord): HwReportRow => ({
  _id: `${record.site.id}:${record.period}`,
  ...sites.rowOf(record.site, `${record.site.id}:${record.period}`, record.periodEnd),
  ...{
    kind: record.kind,
    periodStart: record.periodStart,
    periodEnd: record.periodEnd,
    submittedOn: record.submittedOn,
  },
  lines: record.lines.map((line) => ({
    hwCode: line.code,
    generated: quantityOf(line.generated),
    selfUtilised: quantityOf(line.selfUtilised),
    selfDisposed: quantityOf(line.selfDisposed),
    transferredOut: quantityOf(line.transferredOut),
    closingStock: quantityOf(line.closingStock),
  })),
});
