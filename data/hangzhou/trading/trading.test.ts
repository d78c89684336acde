import { createHash } from 'node:crypto';
import { dataFolder } from '../../divisions/load-tree';
import { loadWorld } from '../world/load-world';
import { type Right } from './records';
import { readTradingTables } from './tables';
import { makeTrading, type TradingRecords } from './trading';

const make = (dataset: 'hangzhou' | 'hangzhou-small'): TradingRecords =>
  makeTrading(loadWorld(dataset, dataFolder), readTradingTables(dataFolder));

function digest({ books, ...records }: TradingRecords): string {
  const hash = createHash('sha256').update(JSON.stringify(records));
  for (const { accounts, lots, movements } of books) {
    hash.update(JSON.stringify(accounts)).update(JSON.stringify(lots));
    for (const { reverses, ...movement } of movements) {
      const legs = movement.legs.map(({ account, lot, bucket, amount }) => [account.id, lot.id, bucket, amount]);
      hash.update(JSON.stringify([movement.id, movement.at, movement.settledAt, movement.fen, legs, reverses?.id]));
    }
  }
  return hash.digest('hex');
}

const city = make('hangzhou');
const legs = city.books.flatMap(({ movements }) => movements.flatMap((movement) => movement.legs));
const lotsOf = (...rights: Right[]) =>
  city.books.flatMap(({ lots }) => lots.filter(({ account }) => rights.includes(account.right)));

test('the same tables make the same records to the byte', () => {
  const small = make('hangzhou-small');
  expect(digest(make('hangzhou-small'))).toBe(digest(small));
  expect(digest(city)).not.toBe(digest(small));
});

test('there is as much of everything as was asked for', () => {
  const holders = city.books.flatMap(({ accounts }) => accounts.filter(({ grain }) => grain === 'SITE'));
  const ofDischarge = holders.filter(({ right }) => right === 'POLLUTANT' || right === 'VOC');
  expect(new Set(ofDischarge.map(({ siteId }) => siteId)).size).toBe(700);
  expect(lotsOf('POLLUTANT', 'VOC').length).toBeGreaterThanOrEqual(4000);
  expect(lotsOf('ENERGY', 'WATER').length).toBeGreaterThanOrEqual(200);
  expect(city.obligations).toHaveLength(270);
  expect(legs.length).toBeGreaterThanOrEqual(60_000);
});

test('every kind of movement, bucket, tranche and state of an account that China has occurs', () => {
  const movements = city.books.flatMap((books) => books.movements);
  const accounts = city.books.flatMap((books) => books.accounts);
  expect([...new Set(movements.map(({ kind }) => kind))].sort()).toEqual(
    [
      ...['ALLOTMENT', 'BUYBACK', 'CANCELLATION', 'DEDUCTION', 'EXPIRY', 'FREEZE', 'GOV_SALE', 'LEASE', 'LEASE_RETURN'],
      ...['PLEDGE', 'RELEASE', 'REVERSAL', 'SURRENDER', 'TRADE', 'TRANSFER', 'UNFREEZE'],
    ].sort(),
  );
  expect(new Set(legs.map(({ bucket }) => bucket)).size).toBe(5);
  expect(new Set(movements.map(({ mode }) => mode)).size).toBe(6);
  expect(new Set(accounts.map(({ status }) => status)).size).toBe(3);
  expect(new Set(accounts.map(({ type }) => type)).size).toBe(9);
  expect(new Set(city.books.flatMap(({ lots }) => lots.map(({ method }) => method))).size).toBe(7);
});

test('ids are given once, also next to the small city', () => {
  const all = [city, make('hangzhou-small')].flatMap(({ books }) =>
    books.flatMap(({ accounts, lots, movements }) => [...accounts, ...lots, ...movements].map(({ id }) => id)),
  );
  expect(new Set(all).size).toBe(all.length);
});

test('an account is open from before its first movement until after its last', () => {
  const movements = city.books.flatMap((books) => books.movements);
  const outside = movements.flatMap(({ id, at, legs: own }) =>
    own
      .filter(({ account: { openedOn, closedOn } }) => {
        const day = at.slice(0, 10);
        return openedOn > day || (closedOn ?? day) < day;
      })
      .map(({ account }) => `${id}: ${account.id}`),
  );
  expect(outside).toEqual([]);
});
