import { type Kind, type Leg, type Movement } from '../../../data/hangzhou/trading/records';
import { amountText, costText, units, yuan } from '../../../data/hangzhou/trading/units';
import { type World } from '../../../data/hangzhou/world/world';
import { type LegRow, type TransactionRow } from '../rows';
import { registries } from './hangzhou-rows';

/** Kinds that rest on a contract between the parties. */
const CONTRACTS = new Set<Kind>(['TRANSFER', 'LEASE', 'BUYBACK', 'PLEDGE', 'GOV_SALE']);

const legRow = ({ account, lot, bucket, amount }: Leg): LegRow => ({
  accountId: account.id,
  lotId: lot.id,
  bucket,
  amount: amountText(lot.commodity, amount),
});

function contractNo({ id, kind, at }: Movement): string | null {
  return CONTRACTS.has(kind) ? `示例合同〔${at.slice(0, 4)}〕${id.slice(-6)}号` : null;
}

function paid(movement: Movement, { lot }: Leg): Pick<TransactionRow, 'price' | 'amountCny'> {
  const { fen, amount } = movement;
  if (fen === null) return { price: null, amountCny: null };
  const { commodity } = lot;
  const price = { value: yuan(fen), unit: units[commodity].priceUnit };
  return { price, amountCny: costText(commodity, amount, fen) };
}

function divisionsOf({ divisions }: World, { from, to }: Movement) {
  const [fromDivisionCode, toDivisionCode] = [from.divisionCode, to.divisionCode];
  const divisionPath = [...new Set([...divisions.path(fromDivisionCode), ...divisions.path(toDivisionCode)])];
  return { fromDivisionCode, toDivisionCode, divisionCode: toDivisionCode, divisionPath };
}

/** A movement as stored: a transaction with its legs. */
export function transactionRow(world: World, movement: Movement): TransactionRow {
  const { id, kind, at, settledAt, from, to, legs, amount, mode, complianceYear, reverses } = movement;
  const [first] = legs;
  if (first === undefined) throw new Error(`${id} moves nothing`);
  const { commodity, basis } = first.lot;
  return {
    ...{ _id: id, kind, rightType: from.right, commodity, quantityBasis: basis, at, settledAt },
    ...{ fromAccountId: from.id, toAccountId: to.id, ...divisionsOf(world, movement), legs: legs.map(legRow) },
    quantity: { value: amountText(commodity, amount), unit: units[commodity].unit },
    ...{ ...paid(movement, first), mode, complianceYear, docNo: contractNo(movement) },
    reverses: reverses === null ? null : { id: reverses.id, kind: reverses.kind },
    ...{ synthetic: true, dataset: world.scale.dataset },
    source: { system: registries[from.right], recordId: id, asOf: at.slice(0, 10) },
  };
}
