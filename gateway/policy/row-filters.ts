import { type CallerContext, rowsOf } from '../../schema/access/caller-context';
import { isInScope, type RowScope } from '../../schema/access/row-scope';
import { type DivisionTree } from '../../schema/division';
import { type RowDivision, type RowFilter } from '../execution/decision/policy';
import { type Json } from '../execution/shape/json';

const dayOf = (at: Json): string | null => (typeof at === 'string' || typeof at === 'number' ? String(at) : null);

/** Answers of one scope, by code: most rows of an answer stand in a few divisions. */
class Scoped {
  private readonly known = new Map<string, boolean>();
  private readonly isDated: boolean;

  constructor(
    private readonly divisions: DivisionTree,
    private readonly scope: RowScope,
  ) {
    this.isDated = scope.areas.some(({ from, to }) => from !== null || to !== null);
  }

  sees(rows: readonly RowDivision[]): boolean {
    const [only] = rows;
    if (rows.length > 1 || this.isDated || only === undefined || only.code === null) return this.judge(rows);
    const known = this.known.get(only.code);
    if (known !== undefined) return known;
    const isSeen = this.judge(rows);
    // Codes that the tree does not have are not kept, so that answers cannot make the map grow.
    if (this.divisions.has(only.code)) this.known.set(only.code, isSeen);
    return isSeen;
  }

  private judge(rows: readonly RowDivision[]): boolean {
    const standings = rows.map(({ code, at }) => ({ code, at: dayOf(at) }));
    return isInScope(this.divisions, this.scope, standings);
  }
}

/** Re-checks rows that come back from subgraphs: every resource of a row's type has to have it in scope. */
export class RowFilters {
  private readonly scopes = new WeakMap<CallerContext, Map<string, Scoped>>();

  constructor(private readonly divisions: DivisionTree) {}

  of(resources: readonly string[]): RowFilter {
    const own = resources.length === 0 ? [''] : resources;
    return (rows, { context }) =>
      context !== null && own.every((resource) => this.scoped(context, resource).sees(rows));
  }

  private scoped(context: CallerContext, resource: string): Scoped {
    const known = this.scopes.get(context) ?? new Map<string, Scoped>();
    this.scopes.set(context, known);
    const found = known.get(resource);
    if (found !== undefined) return found;
    const made = new Scoped(this.divisions, rowsOf(context, resource));
    known.set(resource, made);
    return made;
  }
}
