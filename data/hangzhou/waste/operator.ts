import { addDays, drawsFor, shuffled } from '../draws';
import { enterpriseId } from '../world/enterprise-id';
import { type World } from '../world/world';
import { type OperatorKind, type WasteProfiles } from './waste-tables';

/** What an authority did with a licence. */
export interface LicenceEvent {
  readonly kind: 'SUSPEND' | 'RESUME' | 'CANCEL';
  readonly on: string;
}

/** A holder of an operating licence, in the city or in a neighbouring province. */
export interface Operator {
  readonly siteId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly divisionCode: string;
  /** False for one in another province: it keeps no books here. */
  readonly isLocal: boolean;
  readonly kind: OperatorKind;
  readonly licenceNo: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly events: readonly LicenceEvent[];
  /** Codes it may take. */
  readonly codes: readonly string[];
}

const KINDS: readonly OperatorKind[] = ['INCINERATION', 'METAL', 'OIL', 'ASH', 'COLLECTION'];

/** What a collector takes from small generators. */
const COLLECTED = ['900-041-49', '900-249-08'];

/** What goes to other provinces, and to where. */
export const EXPORTED: readonly string[] = ['398-004-22', '321-024-48', '900-404-06'];
const OUTSIDE = ['341800', '320500'];

type Course = Partial<Pick<Operator, 'validFrom' | 'validTo' | 'events'>>;

/** Licences by place that were interrupted or ended; the others ran through. */
const COURSES: Readonly<Record<number, Course>> = {
  4: {
    validFrom: '2023-11-06',
    events: [
      { kind: 'SUSPEND', on: '2025-03-10' },
      { kind: 'RESUME', on: '2025-05-20' },
    ],
  },
  6: { validFrom: '2020-07-01', validTo: '2025-06-30' },
  9: { validFrom: '2024-03-04', events: [{ kind: 'SUSPEND', on: '2026-08-20' }] },
  12: { events: [{ kind: 'CANCEL', on: '2025-11-14' }] },
  15: {
    events: [
      { kind: 'SUSPEND', on: '2024-06-03' },
      { kind: 'RESUME', on: '2024-07-15' },
    ],
  },
  19: { validFrom: '2026-10-08' },
  24: { validFrom: '2021-02-01', events: [{ kind: 'CANCEL', on: '2022-12-15' }] },
  29: { validFrom: '2023-02-13' },
};

/** The last day of a term of so many years (国务院令第408号: five, three for collection). */
const termEnd = (validFrom: string, years: number): string =>
  addDays(`${Number(validFrom.slice(0, 4)) + years}${validFrom.slice(4)}`, -1);

const NUMBERS = { hangzhou: 0, 'hangzhou-small': 900_000 } as const;

function term(label: string, kind: OperatorKind, course: Course): Pick<Operator, 'validFrom' | 'validTo' | 'events'> {
  const [from, to, years] =
    kind === 'COLLECTION' ? (['2023-10-09', '2024-06-28', 3] as const) : (['2022-01-04', '2022-12-20', 5] as const);
  const validFrom = course.validFrom ?? drawsFor(`licence:${label}`).day(from, to);
  return { validFrom, validTo: course.validTo ?? termEnd(validFrom, years), events: course.events ?? [] };
}

const codesOf = (kind: OperatorKind, profiles: WasteProfiles): readonly string[] =>
  kind === 'COLLECTION' ? COLLECTED : profiles.codes.filter((code) => profiles.hazardous(code).operator === kind);

function localOperators({ scale, sites, enterprise }: World, profiles: WasteProfiles): Operator[] {
  const holders = sites.filter(({ roles }) => roles.hasWasteLicence);
  return shuffled('waste operators', holders).map((site, place) => {
    const kind = KINDS[place % KINDS.length] ?? 'INCINERATION';
    return {
      siteId: site.id,
      enterpriseId: site.enterpriseId,
      name: enterprise(site.enterpriseId).name,
      divisionCode: site.divisionCode,
      isLocal: true,
      kind,
      licenceNo: `3301${String(NUMBERS[scale.dataset] + place + 1).padStart(6, '0')}`,
      ...term(site.id, kind, COURSES[place] ?? {}),
      codes: codesOf(kind, profiles),
    };
  });
}

/** Serials of enterprises that are no sites of the city. */
const OUTSIDE_SERIAL = 9100;

function outsideOperators({ scale }: World): Operator[] {
  return OUTSIDE.map((divisionCode, place) => {
    const enterprise = enterpriseId(divisionCode, scale.codeLetters, OUTSIDE_SERIAL + place);
    return {
      ...{ siteId: `${enterprise}001`, enterpriseId: enterprise, divisionCode, isLocal: false, kind: 'METAL' },
      name: `示例省外${String(place + 1)}资源利用有限公司`,
      licenceNo: `${divisionCode.slice(0, 4)}${String(NUMBERS[scale.dataset] + place + 1).padStart(6, '0')}`,
      ...term(enterprise, 'METAL', {}),
      codes: EXPORTED,
    };
  });
}

/** All who may take hazardous waste of the city. */
export const operatorsOf = (world: World, profiles: WasteProfiles): Operator[] => [
  ...localOperators(world, profiles),
  ...outsideOperators(world),
];

/** True when the licence is in force on the day. */
export function isActive({ validFrom, validTo, events }: Operator, day: string): boolean {
  const last = events.filter(({ on }) => on <= day).at(-1);
  return day >= validFrom && day <= validTo && (last === undefined || last.kind === 'RESUME');
}
