import { LAST_DAY } from '../calendar';
import { type World } from '../world/world';
import { governmentAccounts, REGISTRY_OPENED } from './accounts';
import { Agenda, tradingDayFrom, tradingDayTest } from './agenda';
import { type Claim, dischargeClaims, energyClaims, waterClaims } from './claims';
import { Ledger } from './ledger';
import { expire, planFirstLots, planWindingUp, renew, rightsOf } from './right-lots';
import { marketDay, planAuctions } from './right-market';
import { type Account, type Lot, type Movement, type Right } from './records';
import { type TradingTables } from './tables';

/** What one ledger came to. */
export interface Books {
  readonly accounts: readonly Account[];
  readonly lots: readonly Lot[];
  readonly movements: readonly Movement[];
}

/** Tells the story of one kind of right, day by day: issue, deals, leases, pledges, renewal, expiry, winding up. */
function tellRights(world: World, tables: TradingTables, { right, claims }: { right: Right; claims: Claim[] }): Books {
  const government = governmentAccounts(world, right);
  const ledger = new Ledger(government.ISSUANCE.id.replace('ISSUANCE', ''));
  const rights = rightsOf({ ledger, agenda: new Agenda(), government, tables, claims });
  const isTradingDay = tradingDayTest(tables);
  planFirstLots(rights);
  planWindingUp(rights);
  planAuctions(rights, (day) => tradingDayFrom(isTradingDay, day));
  const market = marketDay(rights);
  rights.agenda.run(REGISTRY_OPENED, LAST_DAY, (day) => {
    if (isTradingDay(day)) market(day);
    if (day.endsWith('-01-01')) expire(rights, day);
    if (day.endsWith('-12-31')) renew(rights, day);
  });
  const holders = [...new Set(claims.map(({ account }) => account))];
  return { accounts: [...Object.values(government), ...holders], lots: ledger.lots, movements: ledger.movements };
}

/** The ledgers of discharge, VOCs, energy and water rights. */
export function rightBooks(world: World, tables: TradingTables): Books[] {
  const discharge = dischargeClaims(world, tables);
  const of = (right: Right, claims: Claim[]): Books => tellRights(world, tables, { right, claims });
  return [
    of(
      'POLLUTANT',
      discharge.filter(({ account }) => account.right === 'POLLUTANT'),
    ),
    of(
      'VOC',
      discharge.filter(({ account }) => account.right === 'VOC'),
    ),
    of('ENERGY', energyClaims(world, tables)),
    of('WATER', waterClaims(world, tables)),
  ];
}
