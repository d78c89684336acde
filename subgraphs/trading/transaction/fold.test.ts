import fc from 'fast-check';
import { ExactDecimal } from '../../../schema/mass';
import { unbalancedLots } from '../books/ledger-check';
import { leaseLegs, legsOf, lotRow, reversalOf, transactionRow } from '../testing/example-rights';
import { type TransactionRow } from '../rows';
import { balancesOf, ownedOf, usableOf } from './fold';
import { Bucket } from './transaction.enum';

const accounts = ['a', 'b', 'c'];
const lots = ['x', 'y'].map((_id) => lotRow({ _id, accountId: 'a' }));

const movement = fc.record({
  from: fc.constantFrom(...accounts),
  to: fc.constantFrom(...accounts),
  lot: fc.constantFrom(...lots),
  // Hundredths, so that binary fractions would show.
  amount: fc.integer({ min: 1, max: 1_000_000 }).map((hundredths) => new ExactDecimal(hundredths).div(100).toFixed()),
  bucket: fc.constantFrom<Bucket>(Bucket.AVAILABLE, Bucket.FROZEN, Bucket.PLEDGED),
  isLease: fc.boolean(),
});

const ledgerArbitrary = fc.array(movement, { maxLength: 30 }).map((movements) =>
  movements.map(({ from, to, lot, amount, bucket, isLease }, place) => {
    const parties = { fromAccountId: from, toAccountId: to };
    const legs = isLease ? leaseLegs(parties, { lot, amount }) : legsOf(parties, { lot, amount, toBucket: bucket });
    const row = { _id: String(place), kind: isLease ? 'LEASE' : 'TRANSFER', at: '2025-01-01T00:00:00+08:00' } as const;
    return transactionRow({ ...row, ...parties, legs }, { lot, amount });
  }),
);

const balances = (ledger: readonly TransactionRow[]) =>
  accounts.flatMap((account) =>
    [...balancesOf(ledger, account)].map(([lotId, balance]) => ({ account, lotId, balance })),
  );

test('however rights are moved, frozen, pledged or lent, of each lot there is as much as before, owned and usable', () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      for (const { legs } of ledger) expect(unbalancedLots(legs)).toEqual([]);
      for (const { _id } of lots) {
        const own = balances(ledger).filter(({ lotId }) => lotId === _id);
        const total = (of: typeof ownedOf) =>
          own.reduce((sum, { balance }) => sum.plus(of(balance)), new ExactDecimal(0));
        expect([total(ownedOf).toFixed(), total(usableOf).toFixed()]).toEqual(['0', '0']);
      }
    }),
  );
});

test('what is free is what is owned, less frozen, pledged and lent, with what is borrowed', () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      for (const { balance } of balances(ledger)) {
        const { FROZEN, PLEDGED, LEASED_OUT, LEASED_IN } = balance;
        const free = ownedOf(balance).minus(FROZEN).minus(PLEDGED).minus(LEASED_OUT).minus(LEASED_IN);
        expect(free.toFixed()).toBe(balance.AVAILABLE.toFixed());
      }
    }),
  );
});

test('a ledger in which everything is reversed, in any order, is an empty one', () => {
  fc.assert(
    fc.property(ledgerArbitrary, fc.boolean(), (ledger, isBackwards) => {
      const undone = ledger.map((row) => reversalOf(row, `${row._id}:undone`, row.at));
      for (const { balance } of balances([...ledger, ...(isBackwards ? undone.toReversed() : undone)])) {
        for (const bucket of Object.values(Bucket)) expect(balance[bucket].toFixed()).toBe('0');
      }
    }),
  );
});
