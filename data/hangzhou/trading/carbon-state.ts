import { type Government } from './accounts';
import { type Agenda } from './agenda';
import { type Party } from './carbon-parties';
import { type CarbonPlan } from './carbon-plans';
import { type Ledger, type Part } from './ledger';
import { type Commodity } from './records';
import { type TradingTables } from './tables';

/** The carbon market while its story is told day by day. */
export interface Carbon {
  readonly ledger: Ledger;
  readonly agenda: Agenda;
  readonly government: Government;
  readonly tables: TradingTables;
  readonly emitters: readonly Party[];
  readonly traders: readonly Party[];
  readonly isTradingDay: (day: string) => boolean;
  readonly clock: (day: string) => string;
  readonly progress: Progress;
}

/** How far the obligations are. */
export class Progress {
  private readonly amounts = new Map<CarbonPlan, { allotted: number; surrendered: number }>();

  of(plan: CarbonPlan): { readonly allotted: number; readonly surrendered: number } {
    return this.amounts.get(plan) ?? { allotted: 0, surrendered: 0 };
  }

  allot(plan: CarbonPlan, amount: number): void {
    const { allotted, surrendered } = this.of(plan);
    this.amounts.set(plan, { allotted: allotted + amount, surrendered });
  }

  surrender(plan: CarbonPlan, amount: number): void {
    const { allotted, surrendered } = this.of(plan);
    this.amounts.set(plan, { allotted, surrendered: surrendered + amount });
  }
}

/** What an emitter must keep at hand for the first obligation it has not met, what it is still to be allotted taken off. */
function owed({ progress }: Carbon, { plans }: Party): number {
  const plan = plans.find((each) => progress.of(each).surrendered < each.verified);
  if (plan === undefined) return 0;
  const { allotted, surrendered } = progress.of(plan);
  return Math.max(0, plan.verified - surrendered - (plan.allocation - allotted));
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { amount }) => total + amount, 0);

/** What a party can let go of allowances; below zero: what an emitter still has to get. */
export function spare(carbon: Carbon, party: Party): number {
  return sum(carbon.ledger.freeParts(party.account, 'CEA')) - owed(carbon, party);
}

/** Lots of a final allocation stay whole until it can no longer be corrected. */
function isFixed({ plans }: Party, vintage: number | null, day: string): boolean {
  return plans.some((plan) => plan.year === vintage && plan.finalOn <= day && day <= plan.correctedOn);
}

/** The first lots of a list that make up an amount; fewer where it is more than there is. */
export function take(parts: readonly Part[], amount: number): Part[] {
  const taken: Part[] = [];
  let left = amount;
  for (const { lot, amount: most } of parts) {
    if (left <= 0) break;
    taken.push({ lot, amount: Math.min(left, most) });
    left -= most;
  }
  return taken;
}

/** Lots that a party may sell of on a day, the largest first, and no more in all than it can spare. */
export function forSale(carbon: Carbon, party: Party, day: string): Part[] {
  const lots = carbon.ledger.freeParts(party.account, 'CEA').filter(({ lot }) => !isFixed(party, lot.vintage, day));
  return take(lots, spare(carbon, party));
}

/** What a party has of a commodity, the oldest first. */
export function oldestFirst({ ledger }: Carbon, { account }: Party, commodity: Commodity): Part[] {
  const key = ({ lot }: Part): string => `${String(lot.vintage)} ${lot.id}`;
  return ledger.freeParts(account, commodity).sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

export const sumOfParts = sum;
