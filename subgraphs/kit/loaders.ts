import DataLoader from 'dataloader';
import { type Collection, type Document, type Sort } from '../../lib/store/port';

/** Loads rows by id: all ids asked for in one turn are one store call; null for an id without a row. */
export function loaderById<T extends Document>(collection: Collection<T>): DataLoader<string, T | null> {
  return new DataLoader<string, T | null>(async (ids) => {
    const rows = await collection.find({ _id: { $in: [...ids] } }).toArray();
    const byId = new Map(rows.map((row) => [row._id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** Loads the rows whose `field` has a value: one store call a turn, rows in the order of `sort`, an empty list for none. */
export function loaderByField<T extends Document>(
  collection: Collection<T>,
  field: keyof T & string,
  sort: Sort = { _id: 1 },
): DataLoader<string, T[]> {
  return new DataLoader<string, T[]>(async (values) => {
    const groups = new Map<string, T[]>(values.map((value) => [value, []]));
    const rows = await collection.find({ [field]: { $in: [...values] } }, { sort }).toArray();
    for (const row of rows) groups.get(String(row[field]))?.push(row);
    return values.map((value) => groups.get(value) ?? []);
  });
}

/** Counts the rows whose list `field` holds a value: one store call a turn, 0 for none. */
export function loaderOfCounts<T extends Document>(
  collection: Collection<T>,
  field: keyof T & string,
): DataLoader<string, number> {
  return new DataLoader<string, number>(async (values) => {
    const wanted = { $match: { [field]: { $in: [...values] } } };
    const groups = await collection
      .aggregate<{ _id: string; count: number }>([
        wanted,
        { $unwind: `$${field}` },
        wanted,
        { $group: { _id: `$${field}`, count: { $sum: 1 } } },
      ])
      .toArray();
    const counts = new Map(groups.map((group) => [group._id, group.count]));
    return values.map((value) => counts.get(value) ?? 0);
  });
}

/** Loads the rows whose list `field` holds a value: one store call a turn, in the order of `_id`, an empty list for none. */
export function loaderByMember<T extends Document>(
  collection: Collection<T>,
  field: keyof T & string,
): DataLoader<string, T[]> {
  return new DataLoader<string, T[]>(async (values) => {
    const groups = new Map<string, T[]>(values.map((value) => [value, []]));
    const rows = await collection.find({ [field]: { $in: [...values] } }, { sort: { _id: 1 } }).toArray();
    for (const row of rows) for (const value of new Set(row[field] as readonly string[])) groups.get(value)?.push(row);
    return values.map((value) => groups.get(value) ?? []);
  });
}
