import { type CallerContext } from '../../schema/access/caller-context';
import { areasOf, NO_ROWS, type RowScope } from '../../schema/access/row-scope';
import { type DivisionTree } from '../../schema/division';

/** A caller of the environment line with these rows in scope and nothing else said. */
export const callerWith = (rows: RowScope, more: Partial<CallerContext> = {}): CallerContext => ({
  claims: {
    sub: 'somebody',
    app: null,
    dept: 'eeb',
    level: 'COUNTY',
    div: rows.areas[0]?.code ?? '330000',
    roles: ['consumer'],
    scopes: [],
    purpose: null,
  },
  rows,
  resources: {},
  smallGroups: {},
  grants: [],
  epoch: 1,
  ...more,
});

/** A caller who sees what stands in a division, and in what it took over. */
export const callerOf = (divisions: DivisionTree, code: string, more: Partial<CallerContext> = {}): CallerContext =>
  callerWith({ areas: areasOf(divisions, code), hasUnplaced: false }, more);

/** A caller who sees no row. */
export const nobody: CallerContext = callerWith(NO_ROWS);
