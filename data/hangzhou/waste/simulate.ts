import { daysOf, LAST_DAY, MONTHS } from '../calendar';
import { addDays, drawsFor } from '../draws';
import { type World } from '../world/world';
import { Account, type AccountMonth } from './account';
import { type Operator, operatorsOf } from './operator';
import { receiverChooser, TreatmentChooser } from './receiver';
import { type Generator, generatorsOf, RESIDUE, type Stream } from './stream';
import { type Consignment, loadVehicles, type Trip, tripsOf } from './trip';
import { type WasteProfiles } from './waste-tables';

/** All that happened to hazardous waste, month by month. */
export interface WasteHistory {
  readonly operators: readonly Operator[];
  readonly generators: readonly Generator[];
  readonly trips: readonly Trip[];
  /** By site, code and month. */
  readonly accounts: readonly AccountMonth[];
}

/** Thousandths of what is burnt that stay as residue. */
const RESIDUE_PER_MILLE = 180;

/** Received up to this day of a month is treated in it, the rest in the next one. */
const TREATED_UNTIL = 20;

/** Day of the first departure of a month; those of the last month may lie ahead. */
const [FIRST_DEPARTURE, LAST_DEPARTURE, AHEAD] = [3, 20, 28] as const;

interface Arrived {
  readonly trip: Trip;
  readonly load: Trip['loads'][number];
}

const onDay = (month: number, day: number): string => `${MONTHS[month] ?? ''}-${String(day).padStart(2, '0')}`;

/** Moves the city's hazardous waste through one month after another. */
class Simulation {
  readonly trips: Trip[] = [];
  private readonly accounts = new Map<string, Account>();
  private readonly waiting = new Map<string, Arrived[]>();
  private readonly receiverOf: ReturnType<typeof receiverChooser>;
  private readonly keySites: ReadonlySet<string>;
  private readonly treatments = new TreatmentChooser();

  constructor(
    private readonly operators: readonly Operator[],
    private readonly generators: readonly Generator[],
  ) {
    this.receiverOf = receiverChooser(operators);
    const key = generators.filter(({ mgmtClass }) => mgmtClass === 'KEY');
    this.keySites = new Set(key.map(({ site }) => site.id));
  }

  run(): AccountMonth[] {
    MONTHS.forEach((_, month) => {
      for (const generator of this.generators) this.generate(generator, month);
      for (const operator of this.operators) this.operate(operator, month);
      for (const account of this.accounts.values()) account.close(month);
    });
    const outside = new Set(this.operators.filter(({ isLocal }) => !isLocal).map(({ siteId }) => siteId));
    return [...this.accounts.values()].filter(({ siteId }) => !outside.has(siteId)).flatMap(({ months }) => months);
  }

  private account(siteId: string, code: string): Account {
    const key = `${siteId} ${code}`;
    const account = this.accounts.get(key) ?? new Account(siteId, code, this.keySites.has(siteId));
    this.accounts.set(key, account);
    return account;
  }

  private generate({ site, streams }: Generator, month: number): void {
    const days = daysOf(MONTHS[month] ?? '');
    const isClosing = site.closedOn !== null && site.closedOn >= days.first && site.closedOn <= days.last;
    for (const stream of streams) this.putIn(stream, month);
    const leaving = streams.filter(({ every, phase }) => isClosing || month % every === phase);
    if (leaving.length > 0) this.depart(leaving, month, isClosing ? site.closedOn : null);
  }

  private putIn({ site, waste, monthly, ownPerMille }: Stream, month: number): void {
    const account = this.account(site.id, waste.code);
    const grams = monthly[month] ?? 0;
    account.put('generated', grams, onDay(month, 1));
    if (ownPerMille === 0 || waste.treatments[0] === undefined) return;
    const own = Math.round((grams * ownPerMille) / 100_000) * 100;
    account.treat(own, waste.ownTreatment ?? waste.treatments[0]);
  }

  /** What was in store when the month began leaves; of a site that closes, everything. */
  private depart(streams: readonly Stream[], month: number, closedOn: string | null): void {
    const siteId = streams[0]?.site.id ?? '';
    const isLast = month === MONTHS.length - 1;
    const draws = drawsFor(`departure:${siteId}:${month}`);
    const first = closedOn ?? onDay(month, draws.int(FIRST_DEPARTURE, isLast ? AHEAD : LAST_DEPARTURE));
    const vehicles = loadVehicles(
      streams
        .filter(({ ownPerMille }) => ownPerMille < 1000)
        .map((stream) => this.consign(stream, month, { first, isAll: closedOn !== null })),
    );
    const span = closedOn === null ? Math.max(0, (isLast ? AHEAD : LAST_DEPARTURE) - Number(first.slice(8))) : 0;
    vehicles.forEach((vehicle, place) => {
      const departOn = addDays(first, Math.floor((place * span) / vehicles.length));
      const departure = { ...vehicle, siteId, departOn, label: `${siteId}:${month}:${place}` };
      this.send(tripsOf(departure, closedOn === null && !isLast), month);
    });
  }

  private consign(stream: Stream, month: number, { first, isAll }: { first: string; isAll: boolean }): Consignment {
    const { site, waste } = stream;
    const account = this.account(site.id, waste.code);
    const operator = this.receiverOf(stream, first);
    return {
      ...{ waste, operator, grams: isAll ? account.stock : account.openingStock },
      treatmentOf: this.treatments.codeFor(stream, operator, MONTHS[month] ?? ''),
    };
  }

  private send(trips: readonly Trip[], month: number): void {
    for (const trip of trips) {
      this.trips.push(trip);
      if (trip.departOn > LAST_DAY) continue;
      for (const { waste, receivedGrams } of trip.loads) this.account(trip.siteId, waste.code).ship(receivedGrams);
      if (trip.receivedOn !== null && trip.outcome !== 'REJECTED') this.arrive(trip, month);
    }
  }

  private arrive(trip: Trip, month: number): void {
    const arrivesIn = MONTHS.indexOf(trip.receivedOn?.slice(0, 7) ?? '', month);
    const key = `${trip.operator.siteId} ${arrivesIn}`;
    const known = this.waiting.get(key) ?? [];
    known.push(...trip.loads.map((load) => ({ trip, load })));
    this.waiting.set(key, known);
  }

  /** An operator takes in what arrived and treats it; what came late waits for the next month. */
  private operate(operator: Operator, month: number): void {
    const arrived = this.waiting.get(`${operator.siteId} ${month}`) ?? [];
    for (const { trip, load } of arrived) {
      this.account(operator.siteId, load.waste.code).put('received', load.receivedGrams, trip.receivedOn ?? '');
    }
    if (operator.kind === 'COLLECTION') return;
    const isDue = ({ trip }: Arrived): boolean => Number(trip.receivedOn?.slice(8)) <= TREATED_UNTIL;
    const late = this.waiting.get(`${operator.siteId} late`) ?? [];
    for (const each of late) this.treat(each, month, null);
    for (const each of arrived.filter(isDue)) this.treat(each, month, each.trip.receivedOn);
    this.waiting.set(
      `${operator.siteId} late`,
      arrived.filter((each) => !isDue(each)),
    );
    this.waiting.delete(`${operator.siteId} ${month}`);
    if (operator.kind === 'INCINERATION') this.leaveResidue(operator, month);
  }

  private treat({ trip, load }: Arrived, month: number, receivedOn: string | null): void {
    const draws = drawsFor(`treated:${trip.label}`);
    trip.treatedOn = receivedOn === null ? onDay(month, draws.int(2, 15)) : addDays(receivedOn, draws.int(1, 6));
    this.account(trip.operator.siteId, load.waste.code).treat(load.receivedGrams, load.treatmentCode ?? '');
  }

  private leaveResidue({ siteId, codes }: Operator, month: number): void {
    const burnt = codes.reduce((total, code) => total + this.account(siteId, code).disposed, 0);
    const residue = Math.round((burnt * RESIDUE_PER_MILLE) / 100_000) * 100;
    this.account(siteId, RESIDUE).put('generated', residue, onDay(month, TREATED_UNTIL));
  }
}

/** Simulates hazardous waste from the first month to the last. */
export function simulateWaste(world: World, profiles: WasteProfiles): WasteHistory {
  const operators = operatorsOf(world, profiles);
  const generators = generatorsOf(world.sites, operators, profiles);
  const simulation = new Simulation(operators, generators);
  const accounts = simulation.run();
  return { operators, generators, trips: simulation.trips, accounts };
}
