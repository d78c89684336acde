import { type Collection, type Document, type Store } from '../../../lib/store/port';
import { type CallerContext, rowsOf } from '../../../schema/access/caller-context';
import { type RowScope } from '../../../schema/access/row-scope';
import { type BaseContext } from '../define-subgraph';
import { NarrowedCollection } from './narrowed-collection';
import { narrowedStore } from './narrowed-store';
import { rowFilter } from './row-filter';
import { type RowRule, type RowRules, ruleOf } from './row-rule';

type Readers = Pick<BaseContext, 'store' | 'rowsBehind' | 'rowsCounted' | 'smallGroups'>;

const unnarrowed = (store: Store): Readers => ({
  store,
  rowsBehind: (name) => store.collection(name),
  rowsCounted: (name) => store.collection(name),
  smallGroups: () => undefined,
});

/** Every row of a collection, where the room's table says that figures need it. */
function behind<T extends Document>(store: Store, rules: RowRules, name: string): NarrowedCollection<T> {
  const rule = ruleOf(rules, name);
  if (rule === 'reference' || rule.isBehindFigures !== true) {
    throw new Error(`collection "${name}" is not declared to stand behind figures`);
  }
  return new NarrowedCollection<T>(store.collection<T>(name), {});
}

/** Of rows in scope those that another resource gives too; a table that stands in no division is all of it counted. */
function narrowedTo<T extends Document>(
  collection: Collection<T>,
  rule: RowRule | 'reference',
  rows: RowScope,
): Collection<T> {
  return rule === 'reference' ? collection : new NarrowedCollection<T>(collection, rowFilter(rows, rule));
}

/** What a request reads with: for a caller narrowed to the rows in scope, without one whole. */
export function readersOf(store: Store, rules: RowRules, caller: CallerContext | undefined): Readers {
  if (caller === undefined) return unnarrowed(store);
  const { smallGroups } = caller;
  const narrow = narrowedStore(store, rules, caller);
  return {
    store: narrow,
    rowsCounted: (name, totals) => narrowedTo(narrow.collection(name), ruleOf(rules, name), rowsOf(caller, totals)),
    rowsBehind: (name) => behind(store, rules, name),
    smallGroups: (resource) => (Object.hasOwn(smallGroups, resource) ? smallGroups[resource] : undefined),
  };
}
