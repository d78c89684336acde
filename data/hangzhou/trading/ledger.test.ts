import fc from 'fast-check';
import { Ledger } from './ledger';
import { type Account, type Bucket, type Lot } from './records';

const account = (id: string, type: Account['type'] = 'OPERATOR'): Account => ({
  ...{ grain: 'SITE', siteId: id, enterpriseId: id, name: null, divisionCode: '330114', id, right: 'POLLUTANT', type },
  ...{ status: 'OPEN', openedOn: '2021-01-01', closedOn: null },
});

const [issuance, one, other] = [account('issuance', 'ISSUANCE'), account('one'), account('other')];

const lot: Lot = {
  ...{ id: 'lot', account: one, commodity: 'SO2', basis: null, vintage: null, amount: 100, method: 'PAID' },
  ...{ validFrom: '2022-01-01', validTo: '2026-12-31', issuedOn: '2021-12-02', tranche: null, docNo: '' },
};

const at = '2024-01-02T09:00:00+08:00';

function ledger(): Ledger {
  const made = new Ledger('test:');
  made.issue(lot, issuance, { at });
  return made;
}

const give = (amount: number) => ({ at, from: one, to: other, parts: [{ lot, amount }] });

test('what is there can be given to the last part, and no more', () => {
  const made = ledger();
  made.book({ kind: 'TRADE', ...give(100) });
  expect(made.free(one, lot)).toBe(0);
  expect(() => made.book({ kind: 'TRADE', ...give(1) })).toThrow('test:000003 TRADE overdraws one');
});

test('what was taken on lease is owed back and not passed on', () => {
  const made = ledger();
  made.book({ kind: 'LEASE', ...give(40) });
  expect(made.holdings(one).get(lot)).toMatchObject({ AVAILABLE: 60, LEASED_OUT: 40 });
  expect(made.holdings(other).get(lot)).toMatchObject({ AVAILABLE: 40, LEASED_IN: -40 });
  expect(made.freeParts(other, 'SO2')).toEqual([]);
  made.book({ kind: 'LEASE_RETURN', ...give(40), from: other, to: one });
  expect(made.free(one, lot)).toBe(100);
});

test('a reversal leaves everything as it was; what is not settled moves nothing', () => {
  const made = ledger();
  const before = { ...made.holdings(one).get(lot) };
  made.book({ kind: 'TRADE', ...give(70), settledAt: null });
  made.reverse(made.book({ kind: 'TRADE', ...give(70) }), at);
  expect(made.holdings(one).get(lot)).toEqual(before);
  expect(made.movements.at(-1)).toMatchObject({ kind: 'REVERSAL', from: other, to: one, amount: 70 });
});

test('whatever is asked of it, no bucket is ever below nothing and all legs balance', () => {
  const bucket = fc.constantFrom<Bucket>('AVAILABLE', 'FROZEN', 'PLEDGED');
  const asked = fc.tuple(fc.nat(1), fc.nat(1), bucket, bucket, fc.integer({ min: 1, max: 80 }));
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), (list) => {
      let made = ledger();
      const parties = [one, other] as const;
      for (const [from, to, fromBucket, toBucket, amount] of list) {
        const parts = [{ lot, amount }];
        const parted = { from: parties[from] ?? one, to: parties[to] ?? one, parts, fromBucket, toBucket };
        const kept = made.movements.length;
        try {
          made.book({ kind: 'TRADE', at, ...parted });
        } catch {
          expect(made.movements).toHaveLength(kept);
          made = ledger();
        }
        for (const party of parties) {
          for (const value of Object.values(made.holdings(party).get(lot) ?? {}))
            expect(value).toBeGreaterThanOrEqual(0);
        }
      }
      const legs = made.movements.flatMap((movement) => movement.legs);
      expect(legs.reduce((sum, leg) => sum + leg.amount, 0)).toBe(0);
    }),
  );
});
