import { LAST_DAY } from '../calendar';
import { addDays, type Draws, drawsFor } from '../draws';
import { type Operator } from './operator';
import { type HazardousWaste } from './waste-tables';

/** One waste on a trip. */
export interface Load {
  readonly waste: HazardousWaste;
  readonly grams: number;
  /** Null where it is only collected. */
  readonly treatmentCode: string | null;
}

/** A load as it arrived: what the receiver did not take is 0 here and moves on another trip. */
export interface ReceivedLoad extends Load {
  readonly receivedGrams: number;
}

/** One vehicle trip from a site to an operator, which one manifest is for. */
export interface Trip {
  readonly label: string;
  readonly siteId: string;
  readonly operator: Operator;
  readonly departOn: string;
  /** Null while it is under way on the last day of the data. */
  readonly receivedOn: string | null;
  readonly outcome: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'REJECTED';
  readonly loads: readonly ReceivedLoad[];
  /** Label of the trip whose waste this one moves on. */
  readonly replaces: string | null;
  /** Day on which all of it was treated; null where it is not, or not by this receiver. */
  treatedOn: string | null;
}

/** A vehicle carries so much. */
const VEHICLE_GRAMS = 28_000_000;
/** Loads up to so much share a vehicle with others to the same receiver, so many wastes at most. */
const [SMALL_GRAMS, WASTES] = [8_000_000, 3] as const;

/** Waste that a site has ready for a receiver. */
export interface Consignment {
  readonly waste: HazardousWaste;
  readonly grams: number;
  readonly operator: Operator;
  readonly treatmentOf: (grams: number) => string | null;
}

/** What fills one vehicle. */
export interface Vehicle {
  readonly operator: Operator;
  readonly loads: readonly Load[];
}

const loadOf = ({ waste, treatmentOf }: Consignment, grams: number): Load => ({
  ...{ waste, grams, treatmentCode: treatmentOf(grams) },
});

function full(consignment: Consignment): Vehicle[] {
  const { operator, grams } = consignment;
  const count = Math.ceil(grams / VEHICLE_GRAMS);
  const each = Math.ceil(grams / count / 1000) * 1000;
  return Array.from({ length: count }, (_, place) => ({
    operator,
    loads: [loadOf(consignment, place < count - 1 ? each : grams - each * (count - 1))],
  }));
}

function shared(small: readonly Consignment[]): Vehicle[] {
  const vehicles: { operator: Operator; loads: Load[] }[] = [];
  for (const consignment of small) {
    const room = vehicles.find(({ operator, loads }) => operator === consignment.operator && loads.length < WASTES);
    const load = loadOf(consignment, consignment.grams);
    if (room === undefined) vehicles.push({ operator: consignment.operator, loads: [load] });
    else room.loads.push(load);
  }
  return vehicles;
}

/** Fills vehicles with what a site has ready: small loads to one receiver together, large ones in several. */
export function loadVehicles(consignments: readonly Consignment[]): Vehicle[] {
  const ready = consignments.filter(({ grams }) => grams > 0);
  return [
    ...ready.filter(({ grams }) => grams > SMALL_GRAMS).flatMap(full),
    ...shared(ready.filter(({ grams }) => grams <= SMALL_GRAMS)),
  ];
}

/** Of a thousand trips: refused, and taken in part. */
const [REJECTED, PARTLY] = [4, 6] as const;
/** Of what was loaded, the part taken of a trip that is taken in part. */
const TAKEN = { from: 600, to: 850 };

const upTo = (day: string): string | null => (day <= LAST_DAY ? day : null);

/** What of a vehicle its trip is made from. */
interface Departure extends Vehicle {
  readonly label: string;
  readonly siteId: string;
  readonly departOn: string;
}

function receivedOn({ departOn, operator }: Departure, draws: Draws): string | null {
  if (departOn > LAST_DAY) return null;
  return upTo(addDays(departOn, draws.int(0, 2) + (operator.isLocal ? 0 : 1)));
}

function accepted(departure: Departure, draws: Draws, replaces: string | null): Trip {
  const { label, siteId, operator, departOn, loads } = departure;
  const all = loads.map((load) => ({ ...load, receivedGrams: load.grams }));
  return {
    ...{ label, siteId, operator, departOn, loads: all, replaces, outcome: 'ACCEPTED' },
    ...{ receivedOn: receivedOn(departure, draws), treatedOn: null },
  };
}

/** The trip refused or taken in part, and the one some days later that moves the rest. */
function withFollower(departure: Departure, draws: Draws, perMille: number): Trip[] {
  const first = accepted(departure, draws, null);
  const loads = departure.loads.map((load) => ({
    ...load,
    receivedGrams: Math.floor((load.grams * perMille) / 100_000) * 100,
  }));
  const rest = loads.map((load) => ({ ...load, grams: load.grams - load.receivedGrams }));
  const next = { ...departure, loads: rest, label: `${first.label}b`, departOn: addDays(departure.departOn, 3) };
  return [
    { ...first, loads, outcome: perMille === 0 ? 'REJECTED' : 'PARTLY_ACCEPTED' },
    accepted(next, draws, first.label),
  ];
}

/** The trips of a vehicle: one, or two where the first was not taken in full. `mayFail` is false where nothing may go wrong. */
export function tripsOf(departure: Departure, mayFail: boolean): Trip[] {
  const draws = drawsFor(`trip:${departure.label}`);
  const fate = draws.int(1, 1000);
  const isLarge = departure.loads.every(({ grams }) => grams > 200_000);
  if (!mayFail || !isLarge || fate > REJECTED + PARTLY) return [accepted(departure, draws, null)];
  return withFollower(departure, draws, fate <= REJECTED ? 0 : draws.int(TAKEN.from, TAKEN.to));
}
