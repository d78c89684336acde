import { drawsFor } from '../draws';
import { type Party } from './carbon-parties';
import { type CarbonPlan } from './carbon-plans';
import { type Carbon } from './carbon-state';
import { goingPrice, perMilleOf } from './prices';
import { type Account, type Lot } from './records';

type Stated = Pick<Lot, 'account' | 'commodity' | 'amount' | 'method' | 'issuedOn'> & Partial<Lot>;

/** Issues a lot of a vintage. */
function issue(carbon: Carbon, name: string, stated: Stated & { readonly vintage: number }): Lot {
  const { account, commodity, vintage, issuedOn } = stated;
  const lot: Lot = {
    ...{ id: `${account.id}:${commodity}:${vintage}:${name}`, basis: null, validFrom: null, validTo: null },
    ...{ tranche: null, docNo: `示例碳配〔${issuedOn.slice(0, 4)}〕${account.id.slice(-6)}号`, ...stated },
  };
  carbon.ledger.issue(lot, carbon.government.ISSUANCE, { at: carbon.clock(issuedOn) });
  return lot;
}

/** Takes back what the final allocation gave too much, or gives what it lacked (多退少补). */
function correct(carbon: Carbon, { account }: Party, { plan, final }: { plan: CarbonPlan; final: Lot }): void {
  const { year: vintage, method, correction } = plan;
  if (correction === 0) return;
  carbon.agenda.on(plan.correctedOn, (issuedOn) => {
    carbon.progress.allot(plan, -correction);
    if (correction < 0) {
      const stated = { account, commodity: 'CEA', vintage, issuedOn, method, tranche: 'ADJUST' } as const;
      issue(carbon, 'ADJUST', { ...stated, amount: -correction });
      return;
    }
    const parties = { from: account, to: carbon.government.CANCELLATION };
    const parts = [{ lot: final, amount: correction }];
    carbon.ledger.book({ kind: 'DEDUCTION', at: carbon.clock(issuedOn), ...parties, parts });
  });
}

function planAllotment(carbon: Carbon, party: Party, plan: CarbonPlan): void {
  const { year: vintage, method, preAllocation, allocation, correction } = plan;
  const stated = { account: party.account, commodity: 'CEA', vintage, method } as const;
  carbon.agenda.on(plan.preOn, (issuedOn) => {
    issue(carbon, 'PRE', { ...stated, issuedOn, amount: preAllocation, tranche: 'PRE' });
    carbon.progress.allot(plan, preAllocation);
  });
  carbon.agenda.on(plan.finalOn, (issuedOn) => {
    const amount = allocation - preAllocation + correction;
    const final = issue(carbon, 'FINAL', { ...stated, issuedOn, amount, tranche: 'FINAL' });
    carbon.progress.allot(plan, amount);
    correct(carbon, party, { plan, final });
  });
}

/** Puts every emitter's allocations on the agenda: pre-allocation in April, the rest in August, corrections in September. */
export function planAllotments(carbon: Carbon): void {
  for (const party of carbon.emitters) for (const plan of party.plans) planAllotment(carbon, party, plan);
}

const BEGIN = '2023-07-01';
const FIRST_VINTAGE = 2022;

/** What emitters carry over from the years before the data, by what was verified, thousandths. */
const CARRIED = { from: 20, to: 60 };

/** Allowances of the years before the data that emitters still have (结转). */
export function planCarryOver(carbon: Carbon): void {
  carbon.agenda.on(BEGIN, (issuedOn) => {
    for (const { account, plans } of carbon.emitters) {
      const share = drawsFor(`trading/carried:${account.id}`).int(CARRIED.from, CARRIED.to);
      const amount = perMilleOf(plans[0]?.verified ?? 0, share);
      issue(carbon, 'CARRIED', {
        ...{ account, commodity: 'CEA', vintage: FIRST_VINTAGE, issuedOn, amount, method: 'HISTORICAL' },
      });
    }
  });
}

/** Auctions of allowances to the other participants, with what each of them buys, and credits issued to them. */
const AUCTIONS = [
  { day: '2023-07-03', vintage: 2022, least: 200_000, most: 700_000 },
  { day: '2024-05-15', vintage: 2023, least: 20_000, most: 90_000 },
  { day: '2025-05-15', vintage: 2024, least: 20_000, most: 90_000 },
  { day: '2026-05-15', vintage: 2025, least: 20_000, most: 90_000 },
];
const CREDITS = { least: 20_000, most: 60_000 };

function auction(carbon: Carbon, { vintage, least, most }: (typeof AUCTIONS)[number], day: string): void {
  const draws = drawsFor(`trading/carbon-auction:${day}`);
  const bids = carbon.traders.map(({ account }) => ({ account, amount: draws.int(least, most) }));
  const amount = bids.reduce((total, bid) => total + bid.amount, 0);
  const from = carbon.government.AUCTION;
  const lot = issue(carbon, 'AUCTION', {
    ...{ account: from, commodity: 'CEA', vintage, amount, method: 'AUCTION', issuedOn: day },
  });
  const fen = goingPrice(carbon.tables, 'CEA', day);
  for (const bid of bids) sellTo(carbon, bid, { lot, fen, day });
}

function sellTo(carbon: Carbon, bid: { account: Account; amount: number }, of: { lot: Lot; fen: number; day: string }) {
  const { lot, fen, day } = of;
  const parties = { from: lot.account, to: bid.account };
  const parts = [{ lot, amount: bid.amount }];
  carbon.ledger.book({ kind: 'GOV_SALE', at: carbon.clock(day), ...parties, parts, fen, mode: 'AUCTION' });
}

/** Puts auctions and the credits of projects outside the emitters' boundaries on the agenda. */
export function planSupply(carbon: Carbon): void {
  for (const each of AUCTIONS) {
    carbon.agenda.on(each.day, (day) => {
      auction(carbon, each, day);
      for (const { account } of carbon.traders) {
        const amount = drawsFor(`trading/credits:${account.id}:${day}`).int(CREDITS.least, CREDITS.most);
        const stated = { account, commodity: 'CCER', method: 'CERTIFIED', issuedOn: day } as const;
        issue(carbon, 'CERTIFIED', { ...stated, vintage: each.vintage, amount });
      }
    });
  }
}
