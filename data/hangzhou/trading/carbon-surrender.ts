import { addDays, drawsFor } from '../draws';
import { type Party } from './carbon-parties';
import { type CarbonPlan } from './carbon-plans';
import { type Carbon, oldestFirst, sumOfParts, take } from './carbon-state';
import { type Part } from './ledger';
import { type Movement } from './records';

/** Hands in parts for the obligation of a year; nothing where there are none. */
function surrender(carbon: Carbon, { account }: Party, { plan, parts, day }: Handing): Movement | null {
  if (parts.length === 0) return null;
  carbon.progress.surrender(plan, sumOfParts(parts));
  const parties = { from: account, to: carbon.government.RETIREMENT };
  const complianceYear = plan.year;
  return carbon.ledger.book({ kind: 'SURRENDER', at: carbon.clock(day), ...parties, parts, complianceYear });
}

interface Handing {
  readonly plan: CarbonPlan;
  readonly parts: readonly Part[];
  readonly day: string;
}

/** So many surrenders in a thousand are handed in wrongly, undone the next day and handed in again. */
const WRONG = 35;

function planAgain(carbon: Carbon, party: Party, handed: Handing & { readonly movement: Movement }): void {
  carbon.agenda.on(addDays(handed.day, 1), (day) => {
    carbon.ledger.reverse(handed.movement, carbon.clock(day));
    carbon.progress.surrender(handed.plan, -sumOfParts(handed.parts));
    surrender(carbon, party, { ...handed, day });
  });
}

function meet(carbon: Carbon, party: Party, { plan, day }: { plan: CarbonPlan; day: string }): void {
  const due = Math.floor((plan.verified * plan.surrenderShare) / 1000);
  const credits = take(oldestFirst(carbon, party, 'CCER'), Math.min(plan.credits, due));
  surrender(carbon, party, { plan, parts: credits, day });
  const parts = take(oldestFirst(carbon, party, 'CEA'), due - sumOfParts(credits));
  const movement = surrender(carbon, party, { plan, parts, day });
  const isWrong = drawsFor(`trading/wrong:${party.account.id}:${plan.year}`).chance(WRONG);
  if (movement !== null && isWrong) planAgain(carbon, party, { plan, parts, day, movement });
}

/** Puts every emitter's surrender on the agenda (国令775 Art. 14); credits within their share come first. */
export function planSurrenders(carbon: Carbon): void {
  for (const party of carbon.emitters) {
    for (const plan of party.plans) {
      if (plan.surrenderOn !== null) carbon.agenda.on(plan.surrenderOn, (day) => meet(carbon, party, { plan, day }));
    }
  }
}
