import {
  classRow,
  entryRow,
  farmlandRow,
  history,
  parcelRow,
  pointRow,
  quantity,
  readingRow,
  type RoomRows,
  sampleRow,
  unitRow,
} from './hangzhou-land';

/** The site that stood on the first parcel. */
export const SITE = '91330114MAFAKE019H001';
/** Parcels: removed from the register, on it, of nothing known, not yet begun. */
export const [DYE, PLANT, UNKNOWN_LAND, LIME] = [
  '3301140000001',
  '3301140000002',
  '3301140000003',
  '3301220000001',
] as const;

export const housing = { code: '0701', planningCode: 'R2', name: '城镇住宅用地' };
export const industry = { code: '1001', planningCode: 'M2', name: '工业用地' };

/** Removed from the register after remediation, with everything that can be stated of a parcel. */
export const dye = parcelRow({
  _id: DYE,
  sourceId: SITE,
  name: '示例染料 Dye 地块',
  location: { lat: '30.290001', lon: '120.430001' },
  areaSquareMetres: '12345.67',
  realEstateUnitCodes: ['330114001001GB00001F00000001'],
  currentUse: industry,
  currentUseSince: '1996-05-01',
  plannedUse: housing,
  plannedUseChangeOn: '2026-08-01',
  isSensitiveUse: true,
  sourceIds: [SITE],
  formerEnterpriseIds: [SITE.slice(0, 18)],
  isKeyUnitLand: true,
  responsibleParty: '示例染料有限公司',
  contaminants: [
    {
      item: 'benzene',
      maxSoil: quantity('12.5', 'mg/kg'),
      maxGroundwater: quantity('3.1', 'ug/L'),
      volumeCubicMetres: '800.5',
      remediationTarget: quantity('1', 'mg/kg'),
    },
    { item: 'lead', maxSoil: null, maxGroundwater: null, volumeCubicMetres: null, remediationTarget: null },
  ],
  maxDepthMetres: '4.5',
  groundwaterAffected: true,
  flags: ['EXAMPLE_FLAG'],
});

/** On the register, its remediation not yet begun. */
export const plant = parcelRow({
  _id: PLANT,
  name: '示例化工地块',
  areaSquareMetres: '1000',
  plannedUse: industry,
  isSensitiveUse: false,
  isKeyUnitLand: false,
  currentUseSince: '2000-01-01',
});
const nothing = parcelRow({ _id: UNKNOWN_LAND });
const lime = parcelRow({
  _id: LIME,
  divisionCode: '330122',
  name: '示例石灰地块',
  plannedUseChangeOn: '2026-01-01',
  isSensitiveUse: true,
});

/** What became of them. */
export const dyeHistory = history(
  DYE,
  ...['CANDIDATE 2023-01-01', 'SURVEY_1 2023-02-01', 'SURVEY_2_PRELIM 2023-03-01', 'SURVEY_2_DETAIL 2023-04-01'],
  ...['REVIEW_SURVEY 2023-05-01', 'RISK_ASSESS 2023-06-01', 'REVIEW_RISK 2023-07-01', 'ON_REGISTER 2023-08-01'],
  ...['PLAN_FILED 2023-09-01', 'REMEDIATION 2024-01-01', 'EFFECT_EVAL 2025-01-01', 'REVIEW_EFFECT 2025-03-01'],
  'REMOVED 2025-05-01',
);
export const plantHistory = history(PLANT, 'ON_REGISTER 2025-06-01', 'PLAN_FILED 2026-09-28');
const limeHistory = history(LIME, 'CANDIDATE 2026-09-29');

export const dyeEntry = entryRow({
  ...{ _id: `${DYE}:1`, parcelCode: DYE, siteName: '示例染料 Dye 地块', document: '浙环示例〔2023〕1号' },
  ...{ listedOn: '2023-08-01', removedOn: '2025-05-01' },
});
export const plantEntry = entryRow({ _id: `${PLANT}:1`, parcelCode: PLANT, listedOn: '2025-06-01' });

export const unit = unitRow({
  ...{ sourceId: SITE, year: 2025, name: '示例染料有限公司' },
  ...{ toxicReportInPermit: true, hiddenDangerInPermit: true, selfMonitoringInPermit: true, undergroundTankCount: 2 },
  ...{ selfMonitoringUploadedOn: '2025-11-01', hiddenDangerInspectedOn: '2024-06-01' },
  ...{ toxicReportSubmittedOn: '2026-01-15', stoppedOn: '2025-12-01', dismantlingStartedOn: '2026-02-01' },
  ...{ dismantlingPlanFiledOn: '2026-01-20', contaminants: ['benzene'] },
});
export const openUnit = unitRow({ sourceId: SITE, year: 2026, name: '示例染料有限公司', hiddenDangerInPermit: false });
export const vagueUnit = unitRow({ sourceId: `${SITE.slice(0, 18)}002`, year: 2026, hiddenDangerInPermit: true });

const stated = { location: { lat: '30.29', lon: '120.43' }, depthMetres: '0.5', laboratory: '示例检测有限公司' };
const samples = [
  sampleRow({
    _id: 'sample-1',
    item: 'benzene',
    value: '12.5',
    parcelCode: DYE,
    purpose: 'DETAILED',
    cma: true,
    ...stated,
  }),
  sampleRow({
    _id: 'sample-2',
    item: 'benzene',
    value: '1',
    parcelCode: DYE,
    purpose: 'EFFECT',
    sampledOn: '2026-03-02',
  }),
  sampleRow({ _id: 'sample-3', item: 'benzene', value: '3', parcelCode: DYE, medium: 'GROUNDWATER', unit: 'ug/L' }),
  sampleRow({ _id: 'sample-4', item: 'lead', value: '800', parcelCode: PLANT }),
  sampleRow({ _id: 'sample-5', item: 'lead', parcelCode: UNKNOWN_LAND }),
];

const series = Array.from(
  { length: 11 },
  (_, place) => `${String(2024 + Math.floor(place / 4))}-Q${String((place % 4) + 1)}`,
);

/** Farmland and groundwater: a series that rises and ends with an item missing, and rows that say nothing. */
const waterAndFields = {
  farmlandUnits: [
    farmlandRow({
      ...{ _id: 'farm-1', name: '示例水田', use: 'PADDY', ph: '5.5', areaSquareMetres: '6666.7' },
    }),
    farmlandRow({ _id: 'farm-2' }),
  ],
  farmlandClasses: [
    classRow({ unitId: 'farm-1', year: 2025, officialClass: 'SAFE_USE', measuresInPlace: true }),
    classRow({
      ...{ unitId: 'farm-1', year: 2026, officialClass: 'STRICT', produceVerdict: 'EXCEEDS' },
      ...{ decidedBy: ['cadmium'], reason: '示例' },
    }),
  ],
  samples: [
    sampleRow({ _id: 'farm-1:1', item: 'cadmium', value: '1.51', farmlandUnitId: 'farm-1' }),
    sampleRow({ _id: 'farm-1:2', item: 'lead', value: '80', farmlandUnitId: 'farm-1' }),
  ],
  groundwaterPoints: [
    pointRow({
      ...{ _id: 'gw-1', name: '示例下游井', kind: 'KEY_UNIT', position: 'DOWNGRADIENT', sourceId: SITE },
      ...{ parcelCode: '3301140000001', requiredItems: ['benzene', 'iron'], depthMetres: '12.5' },
    }),
    pointRow({ _id: 'gw-2' }),
  ],
  groundwaterReadings: series.map((quarter, place) => {
    const benzene = `benzene ${String(place + 1)} ug/L`;
    return place < 10 ? readingRow('gw-1', quarter, benzene, 'iron 0.3 mg/L') : readingRow('gw-1', quarter, benzene);
  }),
};

/** Everything the cases ask about. */
export const landRows: RoomRows = {
  ...waterAndFields,
  parcels: [dye, plant, nothing, lime],
  parcelEvents: [...dyeHistory, ...plantHistory, ...limeHistory],
  registerEntries: [dyeEntry, plantEntry],
  keySoilUnits: [unit, openUnit, vagueUnit],
  samples: [...samples, ...waterAndFields.samples],
};
