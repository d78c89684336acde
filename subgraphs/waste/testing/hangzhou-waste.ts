import { type HwPlanRow, type HwReportRow, type TreatmentFacilityRow } from '../rows';
import {
  FACTORY,
  flowRow,
  generatorRow,
  ledgerRow,
  licenceRow,
  manifestLine,
  manifestRow,
  OPERATOR,
  site,
  tonnes,
  treatedBy,
  type WasteRows,
} from './make-rows';

const yearly = (year: number, generated: string) => ({
  ...{ year, zjClass: 'HAZARDOUS', generated: tonnes(generated), utilised: tonnes('8.0') },
  ...{ utilisedFromStock: tonnes('0'), disposed: null },
});

/** A factory with all that a generator can have; its amounts make it KEY, and it filed less. */
export const factory = generatorRow({
  _id: FACTORY,
  name: '示例热电（钱塘）有限公司',
  handlerIds: ['330114000123'],
  nativeClasses: ['EXAMPLE'],
  industryCode: '4412',
  permitNo: `${FACTORY}P`,
  approvedAmount: tonnes('80'),
  yearlyAmounts: [yearly(2023, '60'), yearly(2024, '100'), yearly(2025, '20.50')],
  flags: ['EXAMPLE_FLAG'],
});

/** The operator that takes its waste. */
export const operator = generatorRow({
  _id: OPERATOR,
  name: '示例环境技术有限公司',
  mgmtClass: 'KEY',
  licenceNo: '3301000001',
  holdsLicence: true,
  hasOwnFacility: true,
});

export const plan: HwPlanRow = {
  ...site(FACTORY, 'plan'),
  _id: `${FACTORY}:2026`,
  year: 2026,
  recordNo: '示例备2026-001',
  filedOn: '2026-03-30',
  lines: [
    {
      ...{ hwCode: '900-214-08', localName: '废机油', form: 'LIQUID', hazards: ['T', 'I'] },
      ...{ generatingFacility: 'MF0001', expectedGenerated: tonnes('120'), storageFacility: 'TS001' },
      ...{ storageCapacity: tonnes('30'), selfTreatmentCode: 'R1', route: 'WITHIN_PROVINCE' },
      ...{ receiverType: 'LICENSED', receiverLicenceNo: '3301000001', expectedTransferred: tonnes('100') },
    },
  ],
};

export const report: HwReportRow = {
  ...site(FACTORY, 'report'),
  _id: `${FACTORY}:2026-08`,
  kind: 'MONTHLY',
  periodStart: '2026-08-01',
  periodEnd: '2026-08-31',
  submittedOn: '2026-09-16',
  lines: [
    {
      ...{ hwCode: '900-214-08', generated: tonnes('12'), selfUtilised: tonnes('0'), selfDisposed: tonnes('0') },
      ...{ transferredOut: tonnes('10'), closingStock: tonnes('4') },
    },
  ],
};

export const licence = licenceRow({
  _id: '3301000001',
  lines: [
    { categories: ['900-214-08'], treatmentCodes: ['R9'], annualScale: tonnes('10') },
    { categories: ['HW08', 'HW09'], treatmentCodes: ['D9'], annualScale: tonnes('500') },
  ],
  events: [
    { kind: 'SUSPEND', on: '2025-05-01' },
    { kind: 'RESUME', on: '2025-06-01' },
  ],
});

export const facility: TreatmentFacilityRow = {
  ...site(OPERATOR, 'facility'),
  _id: `${OPERATOR}:TS001`,
  facilityCode: 'TS001',
  name: '示例柔性填埋场',
  searchName: '示例柔性填埋场',
  type: 'LANDFILL',
  treatmentCodes: ['D1'],
  designCapacity: { value: '120', unit: 't/d' },
  storageCapacity: tonnes('900'),
  landfillRemaining: { value: '45000', unit: 'm3' },
  licenceNo: '3301000001',
  permitNo: `${OPERATOR}P`,
};

const carrier = {
  ...{ name: '示例运输有限公司', enterpriseId: '91330110MAFAKE06XT', roadTransportLicence: '330110000001' },
  ...{ vehiclePlate: '浙A00000', trackId: 'track-1' },
};

/** Carried by two carriers, and a fifth more arrived than was planned. */
export const manifest = manifestRow({
  _id: '20263301000123',
  carriers: [
    { ...carrier, startAt: '2026-03-02T09:30:00+08:00', endAt: '2026-03-02T10:00:00+08:00' },
    { ...carrier, startAt: '2026-03-02T10:10:00+08:00', endAt: '2026-03-02T11:00:00+08:00' },
  ],
  lines: [manifestLine({ received: tonnes('12') })],
  planRecordNo: plan.recordNo,
  crossProvinceApprovalNo: '示例批2026-1',
  discrepancy: { kinds: ['QUANTITY'], reportedAt: '2026-03-03T09:00:00+08:00' },
  replacesNo: '20263301000122',
});

/** The refused one whose waste it moved on. */
export const refused = manifestRow({
  _id: '20263301000122',
  opinion: 'REJECTED',
  lines: [manifestLine({ received: null })],
});

export const ledger = ledgerRow({
  _id: `${FACTORY}:900-214-08:2026-03`,
  transferredOut: tonnes('12'),
  closing: tonnes('2'),
});

const ENDS = { from: ['GENERATE', FACTORY], to: ['UTILISE', OPERATOR] } as const;

/** The movement the manifest proves, and the residue its treatment left. */
export const flow = flowRow(ENDS, {
  _id: 'flow-1',
  ...treatedBy('R9'),
  quantity: tonnes('12'),
  wasteName: '废机油',
  manifestNo: manifest._id,
  evidence: { kind: 'MANIFEST', no: manifest._id },
  flags: ['EXAMPLE_FLAG'],
});
export const residue = flowRow(
  { from: ['GENERATE', OPERATOR], to: ['DISPOSE', OPERATOR] },
  {
    _id: 'flow-2',
    ...treatedBy('D1'),
    quantity: tonnes('3'),
    derivedFromId: flow._id,
    route: 'SELF',
    ...{ hwCode: null, zjClass: 'GENERAL_INDUSTRIAL', catalogueKind: 'INDUSTRIAL', swCode: '900-099-S59' },
    ...{ codeList: '固体废物分类与代码目录 2024', chemical: { code: 'a21026', name: '二氧化硫' } },
    nativeMethod: '填埋',
  },
);

/** One invented generator and one invented operator with all that they can have. */
export const wasteRows: WasteRows = {
  generators: [factory, operator],
  plans: [plan],
  reports: [report],
  licences: [licence],
  manifests: [manifest, refused],
  flows: [flow, residue],
  facilities: [facility],
  ledgers: [ledger],
};
