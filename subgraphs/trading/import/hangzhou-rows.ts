import { LAST_DAY } from '../../../data/hangzhou/calendar';
import { type ObligationRecord } from '../../../data/hangzhou/trading/compliance';
import { type GhgRecord, type ParticipationRecord } from '../../../data/hangzhou/trading/ghg';
import { type Account, type Holder, type Lot, type Right } from '../../../data/hangzhou/trading/records';
import { amountText, units } from '../../../data/hangzhou/trading/units';
import { type World } from '../../../data/hangzhou/world/world';
import {
  type AccountRow,
  type ComplianceYearRow,
  type GhgReportRow,
  type LotRow,
  type ParticipationRow,
  type SubjectRow,
} from '../rows';

/** Invented registries, by kind of right. */
export const registries: Readonly<Record<Right, string>> = Object.freeze({
  POLLUTANT: '示例排污权交易平台',
  VOC: '示例挥发性有机物总量交易平台',
  CARBON: '示例碳排放权注册登记系统',
  ENERGY: '示例用能权交易平台',
  WATER: '示例用水权交易平台',
});

const REPORTS = '示例温室气体报告系统';

/** Where a row of an invented system comes from. */
interface Origin {
  readonly system: string;
  readonly recordId: string;
  readonly asOf: string;
}

/** What every row about a holder carries. */
function subjectRow({ scale, divisions }: World, holder: Holder, source: Origin): SubjectRow {
  const { grain, siteId, enterpriseId, divisionCode } = holder;
  return {
    ...{ grain, sourceId: siteId, enterpriseId, divisionCode, divisionPath: divisions.path(divisionCode) },
    ...{ synthetic: true, dataset: scale.dataset, source },
  };
}

/** An account as stored. */
export function accountRow(world: World, account: Account): AccountRow {
  const { id, name, right, type, status, openedOn, closedOn } = account;
  const registry = registries[right];
  return {
    ...subjectRow(world, account, { system: registry, recordId: id, asOf: LAST_DAY }),
    ...{ _id: id, holderName: name, searchName: name?.toLowerCase() ?? null, rightType: right, registry },
    ...{ accountType: type, status, openedOn, closedOn, flags: [] },
  };
}

/** A lot as stored. */
export function lotRow(world: World, lot: Lot): LotRow {
  const { id, account, commodity, basis, vintage, validFrom, validTo, issuedOn, amount, method, tranche, docNo } = lot;
  return {
    ...subjectRow(world, account, { system: registries[account.right], recordId: id, asOf: issuedOn }),
    ...{ _id: id, accountId: account.id, rightType: account.right, commodity, quantityBasis: basis },
    ...{ vintage, validFrom, validTo, issuedOn, method, tranche, docNo },
    quantity: { value: amountText(commodity, amount), unit: units[commodity].unit },
  };
}

/** An obligation as stored; its amounts are folded from the ledger. */
export function complianceYearRow(world: World, obligation: ObligationRecord): ComplianceYearRow {
  const { account, year, verifiedTonnes, code, surrenderBy } = obligation;
  const id = `${account.id}:${year}`;
  return {
    ...subjectRow(world, account, { system: registries.CARBON, recordId: id, asOf: String(year) }),
    ...{ _id: id, accountId: account.id, rightType: 'CARBON', year, phase: null, unit: units.CEA.unit },
    ...{ verified: String(verifiedTonnes), verifiedStatus: 'REPORTED', figures: 'LEDGER', register: null },
    ...{ complianceCode: code, surrenderBy, flags: [] },
  };
}

/** Carbon dioxide (HJ 212-2017). */
const CARBON_DIOXIDE = { gasCode: 'a05001', gasName: '二氧化碳' } as const;

/** A line of a greenhouse gas report as stored. */
export function ghgReportRow(world: World, { id, holder, year, kind, tonnes }: GhgRecord): GhgReportRow {
  return {
    ...subjectRow(world, holder, { system: REPORTS, recordId: id, asOf: String(year) }),
    ...{ _id: `hz-ghg:${id}`, year, ...CARBON_DIOXIDE, kind, measure: 'CO2_EQUIVALENT', isBiogenic: false },
    quantity: { value: tonnes, unit: 't' },
    original: { value: tonnes, unit: '吨' },
    ...{ reliability: null, flags: [] },
  };
}

/** A unit in the national market as stored. */
export function participationRow(world: World, { id, holder, unitId, year }: ParticipationRecord): ParticipationRow {
  return {
    ...subjectRow(world, holder, { system: registries.CARBON, recordId: id, asOf: String(year) }),
    ...{ _id: `cn-ets:${id}`, programme: 'CN_ETS', unitId, year },
  };
}
