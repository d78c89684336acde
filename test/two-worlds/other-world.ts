import { type Choices } from '../../gateway/execution/testing/oracle/choices';
import { type Column, type Table, TABLES } from './fields';
import { ALIKE, DRAWN, inOrder, ROW_OF } from './random-rows';
import { type Reach, type Reference } from './reference';
import { type Collections, type World } from './rows';
import { type Standing, standingsOf } from './standings';

type Row = Collections[keyof World];

const NEW_ROWS = 8;

/** Makes a world that differs from another one in nothing that the caller may see. */
class OtherWorld {
  constructor(
    private readonly reference: Reference,
    private readonly choices: Choices,
  ) {}

  rowsOf(table: Table, rows: readonly Row[]): readonly Row[] {
    const added = Array.from({ length: NEW_ROWS }, () => ROW_OF[table.collection](this.choices));
    const taken = new Set(rows.map(({ _id }) => _id));
    const kept = rows.flatMap((row) =>
      this.sees(table, row) ? [this.otherwise(table, row)] : this.unseen(table, row),
    );
    return inOrder([...kept, ...added.filter((row) => !taken.has(row._id) && !this.sees(table, row))]);
  }

  private sees(table: Table, row: Row): boolean {
    return this.reference.sees(table, this.standings(table, row));
  }

  private standings({ collection }: Table, row: Row): readonly Standing[] {
    return standingsOf(collection, row as never);
  }

  /** Gone, drawn anew under its id, or as it was. */
  private unseen(table: Table, row: Row): readonly Row[] {
    const fate = this.choices.below(3);
    if (fate === 0) return [];
    const anew = { ...ROW_OF[table.collection](this.choices), _id: row._id };
    return [fate === 1 && !this.sees(table, anew) ? anew : row];
  }

  /** The same row, with other values where they are out of reach. */
  private otherwise(table: Table, row: Row): Row {
    const standings = this.standings(table, row);
    const changed = table.columns.map((column): [string, unknown] => {
      const value = (row as unknown as Record<string, string | null>)[column.name] ?? null;
      return [column.name, this.value(column, value, this.reachOf(column, standings))];
    });
    const other = { ...row, ...Object.fromEntries(changed) };
    return 'searchName' in other ? { ...other, searchName: other.name } : other;
  }

  /** The furthest that a column is in reach by any of what it is shown as. */
  private reachOf({ shownAs }: Column, standings: readonly Standing[]): Reach {
    const reaches = shownAs.map((shown): Reach => {
      const reach = this.reference.reach(shown, standings);
      return shown.isExact === true && reach !== 'none' ? 'clear' : reach;
    });
    return reaches.includes('clear') ? 'clear' : reaches.includes('masked') ? 'masked' : 'none';
  }

  private value({ kind }: Column, value: string | null, reach: Reach): string | null {
    if (reach === 'clear' || this.choices.once(4)) return value;
    if (reach === 'none') return DRAWN[kind](this.choices);
    return value === null ? null : ALIKE[kind](this.choices, value);
  }
}

/** Draws a world that the caller cannot tell from this one, by the reference. */
export function otherWorld(world: World, reference: Reference, choices: Choices): World {
  const other = new OtherWorld(reference, choices);
  return Object.fromEntries(
    TABLES.map((table) => [table.collection, other.rowsOf(table, world[table.collection])]),
  ) as unknown as World;
}
