import { type Document, type Store } from '../../../lib/store/port';
import { type CallerContext } from '../../../schema/access/caller-context';
import { type BaseContext } from '../define-subgraph';
import { NarrowedCollection } from './narrowed-collection';
import { narrowedStore } from './narrowed-store';
import { type RowRules, ruleOf } from './row-rule';

type Readers = Pick<BaseContext, 'store' | 'rowsBehind' | 'smallGroups'>;

const unnarrowed = (store: Store): Readers => ({
  store,
  rowsBehind: (name) => store.collection(name),
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

/** What a request reads with: for a caller narrowed to the rows in scope, without one whole. */
export function readersOf(store: Store, rules: RowRules, caller: CallerContext | undefined): Readers {
  if (caller === undefined) return unnarrowed(store);
  const { smallGroups } = caller;
  return {
    store: narrowedStore(store, rules, caller),
    rowsBehind: (name) => behind(store, rules, name),
    smallGroups: (resource) => (Object.hasOwn(smallGroups, resource) ? smallGroups[resource] : undefined),
  };
}
