import { drawsFor } from '../draws';
import { GRAMS_PER_TONNE } from '../profiles';
import { type WorldSite } from '../world/site';
import { type LicenceLine } from './licence-line';
import { type Operator } from './operator';
import { type Generator } from './stream';
import { type Works } from './works';

/** A facility that stores or treats waste; whole tonnes and cubic metres. */
export interface FacilityRecord {
  readonly site: WorldSite;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly treatmentCodes: readonly string[];
  readonly tonnesPerDay: number | null;
  readonly storageTonnes: number | null;
  readonly landfillCubicMetres: number | null;
  readonly licenceNo: string | null;
}

const TYPES: Readonly<Record<string, string>> = {
  ...{
    INCINERATION: '焚烧设施',
    LANDFILL: '填埋场',
    PHYSICOCHEMICAL: '物化处理设施',
    CEMENT_KILN: '水泥窑协同处置设施',
  },
  ...{ FLY_ASH: '飞灰处理设施', FOOD_WASTE: '厨余垃圾处理设施', CONSTRUCTION: '建筑垃圾处理设施' },
  ...{ UTILISATION: '综合利用设施', STORAGE: '贮存设施' },
};

type Stated = Partial<Omit<FacilityRecord, 'site' | 'code' | 'name' | 'type'>>;

/** HJ 608 numbers facilities on the site; those that take waste begin with TS here. */
function facility(
  site: WorldSite,
  place: number,
  { type, ...stated }: Stated & { readonly type: string },
): FacilityRecord {
  return {
    ...{ site, type, code: `TS${String(place).padStart(3, '0')}`, name: `${site.name}${TYPES[type] ?? ''}` },
    ...{ treatmentCodes: [], tonnesPerDay: null, storageTonnes: null, landfillCubicMetres: null, licenceNo: null },
    ...stated,
  };
}

/** Days a year that a facility runs. */
const RUNNING_DAYS = 320;

const dailyTonnes = (scale: number): number => Math.ceil(scale / GRAMS_PER_TONNE / RUNNING_DAYS);

const landfillRoom = (site: WorldSite): number => drawsFor(`landfill:${site.id}`).int(40, 480) * 1000;

function lineType(codes: readonly string[]): string {
  if (codes.includes('D10')) return 'INCINERATION';
  if (codes.includes('C1')) return 'FLY_ASH';
  return codes.includes('D9') ? 'PHYSICOCHEMICAL' : 'UTILISATION';
}

/** An operator's store, a facility for each line of its licence, and a landfill where it landfills. */
function operatorFacilities(site: WorldSite, { licenceNo }: Operator, lines: readonly LicenceLine[]): FacilityRecord[] {
  const scale = Math.max(...lines.map(({ annualScale }) => annualScale));
  const store = { type: 'STORAGE', licenceNo, storageTonnes: Math.ceil(scale / GRAMS_PER_TONNE / 6) };
  const treating = lines.filter(({ treatmentCodes }) => treatmentCodes.length > 0);
  const facilities = treating.map((line, place) =>
    facility(site, place + 2, {
      ...{ type: lineType(line.treatmentCodes), licenceNo, tonnesPerDay: dailyTonnes(line.annualScale) },
      treatmentCodes: line.treatmentCodes.filter((code) => code !== 'D1'),
    }),
  );
  const landfills = treating.some(({ treatmentCodes }) => treatmentCodes.includes('D1'));
  const landfill = { type: 'LANDFILL', licenceNo, treatmentCodes: ['D1'], landfillCubicMetres: landfillRoom(site) };
  return [
    facility(site, 1, store),
    ...facilities,
    ...(landfills ? [facility(site, treating.length + 2, landfill)] : []),
  ];
}

/** A generator's own store, and what it treats its waste with. */
function ownFacilities({ site, streams }: Generator): FacilityRecord[] {
  const largest = Math.max(...streams.map(({ monthly, every }) => Math.max(...monthly) * (every + 2)));
  const store = { type: 'STORAGE', storageTonnes: Math.max(1, Math.ceil((largest * 2) / GRAMS_PER_TONNE)) };
  const treating = streams.filter(({ ownPerMille }) => ownPerMille > 0);
  return [
    facility(site, 1, store),
    ...treating.map(({ waste: { ownTreatment }, monthly }, place) =>
      facility(site, place + 2, {
        type: lineType([ownTreatment ?? '']),
        treatmentCodes: ownTreatment === null ? [] : [ownTreatment],
        tonnesPerDay: dailyTonnes(Math.max(...monthly) * 12),
      }),
    ),
  ];
}

/** Tonnes a day that works are built for, by the size of their site (invented). */
const builtFor = ({ id, size }: WorldSite, tonnes: number): number =>
  Math.ceil((tonnes * Math.max(200, size) * drawsFor(`built for:${id}`).int(900, 1300)) / 1_000_000);

type WorksKind = keyof Works;

/** What the works do: type, ways of treatment, and tonnes a day of works of size 1 (invented). */
const WORKS: readonly (readonly [kind: WorksKind, type: string, codes: string, tonnes: number])[] = [
  ['incinerators', 'INCINERATION', 'D10', 1200],
  ['kilns', 'CEMENT_KILN', 'C2 R4 R5', 1500],
  ['foodWaste', 'FOOD_WASTE', 'R3', 600],
  ['construction', 'CONSTRUCTION', 'R5 C2', 9000],
  ['recyclers', 'UTILISATION', 'R15', 700],
];

/** Number of a works' facility on its site, after those of the site as a generator. */
const WORKS_PLACE = 9;

function workFacilities(works: Works): FacilityRecord[] {
  const treating = WORKS.flatMap(([kind, type, codes, tonnes]) =>
    works[kind].map((site) => {
      const stated = { type, treatmentCodes: codes.split(' '), tonnesPerDay: builtFor(site, tonnes) };
      return facility(site, WORKS_PLACE, stated);
    }),
  );
  const landfills = works.landfills.map((site) =>
    facility(site, WORKS_PLACE, { type: 'LANDFILL', treatmentCodes: ['D1'], landfillCubicMetres: landfillRoom(site) }),
  );
  const stores = works.transfer.map((site) =>
    facility(site, WORKS_PLACE, { type: 'STORAGE', storageTonnes: builtFor(site, 800) }),
  );
  return [...treating, ...landfills, ...stores];
}

/** Every facility of the city: of operators, of large generators, and of the works for other waste. */
export function facilitiesOf(
  works: Works,
  made: {
    readonly generators: readonly Generator[];
    readonly linesOf: (operator: Operator) => readonly LicenceLine[];
  },
): FacilityRecord[] {
  const own = made.generators.filter(({ mgmtClass }) => mgmtClass === 'KEY');
  return [
    ...own.flatMap((generator) => {
      const { operator, site } = generator;
      return operator === null ? ownFacilities(generator) : operatorFacilities(site, operator, made.linesOf(operator));
    }),
    ...workFacilities(works),
  ];
}
