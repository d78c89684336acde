import { groupBy } from '../../../lib/group-by';
import { drawsFor, shuffled } from '../draws';
import { type CarbonYear } from '../world/carbon';
import { type World } from '../world/world';
import { enterpriseHolder, holderAccount } from './accounts';
import { type CarbonPlan, carbonPlan } from './carbon-plans';
import { perMilleOf } from './prices';
import { type Account } from './records';
import { type TradingTables } from './tables';

/** Who takes part in the carbon market; an emitter has plans, another participant has none. */
export interface Party {
  readonly account: Account;
  readonly plans: readonly CarbonPlan[];
  /** Day from which its account is frozen; null where it is not. */
  readonly frozenFrom: string | null;
}

/** Day that accounts are opened on, and the day one of them is frozen. */
const OPENED = '2023-06-01';
const FROZEN_FROM = '2026-08-03';
/** One participant for so many emitters. */
const EMITTERS_A_TRADER = 4;
/** Accounts in which nothing was ever held: two closed again, one open. */
const IDLE = [{ status: 'CLOSED', closedOn: '2024-12-31' }, { status: 'CLOSED', closedOn: '2025-06-30' }, {}] as const;

function plansOf(years: readonly CarbonYear[], sectorCode: string, facts: Facts): CarbonPlan[] {
  return years.map((carbon, place) => {
    const noise = drawsFor(`trading/base:${carbon.enterpriseId}`).int(985, 1015);
    const base = years[place - 1]?.verifiedTonnes ?? perMilleOf(carbon.verifiedTonnes, noise);
    return carbonPlan(carbon, base, { ...facts, sectorCode });
  });
}

interface Facts {
  readonly tables: TradingTables;
  readonly isTradingDay: (day: string) => boolean;
}

/** The key emitters with their plans, in the order of their ids. */
export function emitters(world: World, facts: Facts): Party[] {
  return [...groupBy(world.carbon, ({ enterpriseId }) => enterpriseId)].map(([id, years]) => {
    const enterprise = world.enterprise(id);
    const account = holderAccount(enterpriseHolder(enterprise), 'CARBON', { openedOn: OPENED });
    return { account, plans: plansOf(years, enterprise.sector.code, facts), frozenFrom: null };
  });
}

/** Enterprises without an obligation, in an order of their own. */
function others({ enterprises, carbon }: World) {
  const obliged = new Set(carbon.map(({ enterpriseId }) => enterpriseId));
  return shuffled(
    'trading/carbon-traders',
    enterprises.filter(({ id, closedOn }) => closedOn === null && !obliged.has(id)),
  );
}

const traderCount = ({ scale }: World): number => Math.ceil(scale.keyEmitters / EMITTERS_A_TRADER) + 1;

/** Other participants of the market (国令775 Art. 7); the last one's account is frozen in the end. */
export function traders(world: World): Party[] {
  const count = traderCount(world);
  return others(world)
    .slice(0, count)
    .map((enterprise, place) => {
      const isFrozen = place === count - 1;
      const changes = { type: 'TRADING', openedOn: OPENED, status: isFrozen ? 'FROZEN' : 'OPEN' } as const;
      const account = holderAccount(enterpriseHolder(enterprise), 'CARBON', changes);
      return { account, plans: [], frozenFrom: isFrozen ? FROZEN_FROM : null };
    });
}

/** Accounts that were opened and never used. */
export function idleAccounts(world: World): Account[] {
  const count = traderCount(world);
  return others(world)
    .slice(count, count + IDLE.length)
    .map((enterprise, place) =>
      holderAccount(enterpriseHolder(enterprise), 'CARBON', { type: 'TRADING', openedOn: OPENED, ...IDLE[place] }),
    );
}
