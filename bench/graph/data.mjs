// Synthetic rows from a fixed seed: nothing here is a real site, company or permit. 全部为固定种子生成的合成数据。
import { seeded } from './random.mjs';

const random = seeded(20261125);
const INDUSTRIES = ['火力发电', '水泥制造', '印染', '电镀', '制浆造纸', '危险废物治理'];
const POLLUTANTS = ['SO2', 'NOx', 'COD', 'NH3-N', 'VOCs', 'PM'];
const WASTE_CODES = ['HW08', 'HW12', 'HW17', 'HW18', 'HW22', 'HW34', 'HW49'];
const STATES = ['DRAFT', 'IN_TRANSIT', 'RECEIVED', 'CLOSED'];

const make = (count, build) => Array.from({ length: count }, (_, index) => build(index));
const day = (year) =>
  `${year}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;

const city = { __typename: 'Division', code: '990100', name: '合成市', parent: null, permitCount: 400 };
export const divisions = make(10, (index) => ({
  __typename: 'Division',
  code: `9901${String(index + 1).padStart(2, '0')}`,
  name: `合成市第${index + 1}区`,
  parent: city,
  permitCount: 20 + random.below(80),
}));
divisions.push(city);

export const enterprises = make(24, (index) => ({
  __typename: 'Enterprise',
  id: `SYN-E-${String(index + 1).padStart(4, '0')}`,
  name: `合成企业${index + 1}号有限公司 (synthetic)`,
  representative: random.some(0.8) ? `代表 ${index + 1}` : null,
  division: divisions[random.below(10)],
  sources: [],
  base: random.amount(90000),
  accounts: make(1 + random.below(2), (nth) => ({
    __typename: 'RightAccount',
    id: `SYN-A-${index + 1}-${nth + 1}`,
    rightType: random.pick(['EMISSION_RIGHT', 'CARBON', 'ENERGY_USE']),
    holdings: make(2, () => ({
      __typename: 'Holding',
      commodity: random.pick(POLLUTANTS),
      available: random.amount(5000),
      frozen: random.some(0.3) ? random.amount(100) : null,
    })),
  })),
}));

export const sources = make(40, (index) => {
  const enterprise = enterprises[index % enterprises.length];
  const source = {
    __typename: 'PollutionSource',
    id: `SYN-S-${String(index + 1).padStart(5, '0')}`,
    name: `合成排污单位 ${index + 1} (synthetic site "${index + 1}")`,
    industry: random.pick(INDUSTRIES),
    address: `合成市第${random.below(10) + 1}区工业大道${random.below(900) + 1}号`,
    position: { __typename: 'Position', longitude: 119 + random.amount(2), latitude: 29 + random.amount(2) },
    enterprise,
    division: divisions[random.below(10)],
    wasteClass: random.some(0.7) ? random.pick(['LARGE', 'SMALL']) : null,
    emitted: POLLUTANTS.slice(0, 3).map((pollutant) => ({ pollutant, tonnes: random.amount(900) })),
  };
  enterprise.sources.push(source);
  return source;
});

export const permits = sources.flatMap((source) => {
  source.permits = make(1 + random.below(2), (nth) => ({
    __typename: 'Permit',
    permitNo: `${source.id}-P${nth + 1}`,
    status: random.pick(['VALID', 'EXPIRED', 'CANCELLED']),
    validFrom: day(2021),
    validUntil: random.some(0.9) ? day(2026) : null,
    source,
    issuedBy: source.division,
    pledged: random.some(0.2),
    wasteCodes: make(2, () => random.pick(WASTE_CODES)),
    limits: make(3, (which) => ({
      __typename: 'PermittedLimit',
      pollutant: POLLUTANTS[which],
      concentration: random.amount(300),
      annual: random.some(0.6) ? random.amount(2000) : null,
      unit: 'mg/m³',
    })),
  }));
  return source.permits;
});

/** Waste goes to few receivers, as it does. */
const receivers = sources.slice(0, 8);
for (const source of sources) {
  source.flows = make(6, (nth) => ({
    __typename: 'WasteFlow',
    no: `${source.id}-W${nth + 1}`,
    hwCode: random.pick(WASTE_CODES),
    moved: random.amount(60),
    state: random.pick(STATES),
    receiver: random.pick(receivers),
    carrier: random.pick(enterprises),
  }));
}
export const flows = sources.flatMap((source) => source.flows);

export const trades = make(30, (index) => ({
  __typename: 'Trade',
  no: `SYN-T-${index + 1}`,
  price: random.amount(9000),
  traded: random.amount(400),
  seller: random.pick(enterprises),
  buyer: random.pick(enterprises),
  permit: random.pick(permits),
}));
