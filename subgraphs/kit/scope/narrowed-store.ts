import { type Document, type Store } from '../../../lib/store/port';
import { type CallerContext, rowsOf } from '../../../schema/access/caller-context';
import { type RowScope } from '../../../schema/access/row-scope';
import { NarrowedCollection } from './narrowed-collection';
import { rowFilter } from './row-filter';
import { type RowRules, ruleOf } from './row-rule';

/** Every row of a table that stands in no division may be read, and none be written. */
const ALL_ROWS = {};

/** A room's store as a caller may see it: of each collection the rows in scope, and no collection that is not declared. */
export function narrowedStore(store: Store, rules: RowRules, caller: CallerContext): Store {
  const filterOf = (collection: string) => {
    const rule = ruleOf(rules, collection);
    if (rule === 'reference') return ALL_ROWS;
    const scope: RowScope = rowsOf(caller, rule.resource);
    return rowFilter(scope, rule);
  };
  return Object.freeze({
    kind: store.kind,
    collection: <T extends Document>(name: string) =>
      new NarrowedCollection<T>(store.collection<T>(name), filterOf(name)),
    ping: () => store.ping(),
    close: () => store.close(),
  });
}
