import { drawsFor } from '../draws';
import { enterpriseId } from '../world/enterprise-id';
import { type Trip } from './trip';

/** One carrier's part of a trip. */
export interface Carriage {
  readonly name: string;
  readonly enterpriseId: string;
  readonly roadTransportLicence: string;
  /** Begins with 示例: no vehicle has such a plate. */
  readonly vehiclePlate: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
}

/** Carriers of the city; they are no sites. */
const CARRIERS = 24;
const FIRST_SERIAL = 9000;
const SEAT = '330109';

function carriage(number: number, letters: string, vehicle: number): Omit<Carriage, 'startAt' | 'endAt'> {
  const text = String(number).padStart(2, '0');
  return {
    name: `示例危货运输${text}有限公司`,
    enterpriseId: enterpriseId(SEAT, letters, FIRST_SERIAL + number),
    roadTransportLicence: `示例运3301${text}`,
    vehiclePlate: `示例A${text}${String(vehicle).padStart(3, '0')}`,
  };
}

const HANDED_OVER_AT = 'T14:30:00+08:00';

/** Who carries a trip: one carrier, and a second one across the border of the province (联运). */
export function carriersOf(
  { label, departOn, operator }: Trip,
  { departAt, arriveAt }: { readonly departAt: string | null; readonly arriveAt: string | null },
  letters: string,
): Carriage[] {
  const draws = drawsFor(`carrier:${label}`);
  const first = draws.int(1, CARRIERS);
  const own = carriage(first, letters, draws.int(1, 40));
  if (operator.isLocal || departAt === null) return [{ ...own, startAt: departAt, endAt: arriveAt }];
  const handedOver = `${departOn}${HANDED_OVER_AT}`;
  const second = carriage((first % CARRIERS) + 1, letters, draws.int(1, 40));
  return [
    { ...own, startAt: departAt, endAt: handedOver },
    { ...second, startAt: handedOver, endAt: arriveAt },
  ];
}
