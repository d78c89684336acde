import { parse, print, visit } from 'graphql';
import { type GovernedPosition, type Positions } from '../../gateway/execution/decision/positions';
import { type Policy, type Scope } from '../../gateway/execution/decision/policy';
import { type Collection, type Document, type Filter, type Store } from '../../lib/store/port';
import { type CallerContext } from '../../schema/access/caller-context';
import { type Grant } from '../../schema/access/grant';
import { PURPOSES } from '../../schema/access/purposes';
import { type RowScope } from '../../schema/access/row-scope';
import { type DivisionTree } from '../../schema/division';
import { type BaseContext } from '../../subgraphs/kit/define-subgraph';
import { TREE } from './lay';
import { type Mutant } from './mutant';

/** The policy with its decisions made over other positions than there are. */
const overPositions =
  (change: (positions: Positions) => Positions) =>
  (policy: Policy): Policy => ({
    ...policy,
    decide: (positions, scope, given) => policy.decide(change(positions), scope, given),
  });

const eachPosition = (change: (position: GovernedPosition) => GovernedPosition) =>
  overPositions((positions) => ({ ...positions, list: positions.list.map(change) }));

/** The policy with other row scopes in what rooms and re-checks are told. */
const overScopes =
  (change: (rows: RowScope) => RowScope) =>
  (policy: Policy): Policy => {
    const known = new WeakMap<CallerContext, CallerContext>();
    const changed = (context: CallerContext): CallerContext => {
      const resources = Object.entries(context.resources).map(([id, rows]) => [id, change(rows)]);
      const made = { ...context, rows: change(context.rows), resources: Object.fromEntries(resources) as never };
      return known.get(context) ?? (known.set(context, made) && made);
    };
    const scope = (context: object): Scope => {
      const given = policy.scope(context);
      return { ...given, context: given.context === null ? null : changed(given.context) };
    };
    return { ...policy, scope };
  };

const grants =
  (change: (grant: Grant) => Grant): NonNullable<Mutant['access']> =>
  (state) => ({ ...state, grants: state.grants.map(change) });

/** A store that counts whole collections, and otherwise reads as it should. */
const countingWhole = ({ store, rowsBehind }: BaseContext): Store => ({
  ...store,
  collection: <T extends Document>(name: string): Collection<T> => {
    const narrow = store.collection<T>(name);
    return Object.assign(Object.create(narrow) as Collection<T>, {
      countDocuments: (filter: Filter) => rowsBehind<T>(name).countDocuments(filter),
    });
  },
});

/** Of several gradings of a field the last one written, whatever the others say. */
const lastGradeOnly = (sdl: string): string =>
  print(
    visit(parse(sdl), {
      FieldDefinition: (field) => {
        const last = field.directives?.findLast(({ name }) => name.value === 'grade');
        const directives = field.directives?.filter((one) => one.name.value !== 'grade' || one === last) ?? [];
        return { ...field, directives };
      },
    }),
  );

const stem = (code: string): string => code.replace(/(00)+$/, '');

/** A tree that takes the codes for what they look like. */
const BY_PREFIX: DivisionTree = Object.freeze({
  ...TREE,
  isBelow: (code: string, ancestor: string) => code.startsWith(stem(ancestor)),
  path: (code: string) => TREE.all.map((one) => one.code).filter((above) => code.startsWith(stem(above))),
});

const openest = ({ shares }: GovernedPosition) => {
  const open = shares.filter(({ share }) => share === 'UNCONDITIONAL');
  return open.length > 0 ? open : shares;
};

/** Faults that the sharing rules could have, each of which somebody's data would leave by, or somebody's own not arrive. */
export const MUTANTS: readonly Mutant[] = [
  { name: 'rooms are not told who asks', execute: (execute) => (request) => execute(request) },
  { name: 'rows are not looked at again', policy: (policy) => ({ ...policy, rowFilter: () => null }) },
  {
    name: 'values are given with their row, whatever their own resource gives',
    policy: (policy) => ({ ...policy, valueFilter: () => null }),
  },
  {
    name: 'rows are counted before they are narrowed',
    definition: (room) => ({
      ...room,
      rows: Object.fromEntries(
        Object.entries(room.rows).map(([name, rule]) => [name, { ...(rule as object), isBehindFigures: true }]),
      ) as never,
      createContext: (base) => room.createContext({ ...base, store: countingWhole(base) }),
    }),
  },
  { name: 'masks come after filters', policy: overPositions((positions) => ({ ...positions, hasUses: false })) },
  { name: 'masks are not put on', policy: (policy) => ({ ...policy, mask: () => (value) => value }) },
  { name: 'the last grade written wins', supergraph: lastGradeOnly },
  {
    name: 'grants are good for every purpose',
    access: grants((one) => ({ ...one, purposes: PURPOSES.map(({ code }) => code) })),
  },
  { name: 'grants are good for every field', access: grants((one) => ({ ...one, fields: null })) },
  {
    name: 'grants have no end',
    access: grants((one) => ({ ...one, validFrom: '2000-01-01T00:00:00Z', validTo: '2999-01-01T00:00:00Z' })),
  },
  { name: 'grants are good for every method', access: grants((one) => ({ ...one, methods: ['QUERY'] })) },
  {
    name: 'grants that were withdrawn are good',
    access: grants((one) => ({ ...one, state: 'ACTIVE' })),
  },
  { name: 'suspensions are not heeded', access: (state) => ({ ...state, suspensions: [] }) },
  { name: 'divisions are told by their codes', divisions: BY_PREFIX },
  {
    name: 'rows of two sides are given to the first',
    definition: (room) => ({
      ...room,
      rows: Object.fromEntries(
        Object.entries(room.rows).map(([name, rule]) => [name, { ...(rule as object), ...firstSide(rule) }]),
      ) as never,
    }),
  },
  {
    name: 'of several classes the most open one holds',
    policy: (policy) => ({
      ...eachPosition((position) => ({ ...position, shares: openest(position) }))(policy),
      valueFilter: (position, typename) => policy.valueFilter({ ...position, shares: openest(position) }, typename),
    }),
  },
  {
    name: 'lists are not held to the resources of their rows',
    policy: eachPosition((position) => ({
      ...position,
      shares: position.shares.filter(({ id }) => position.resources.includes(id)),
    })),
  },
  {
    name: 'lists of rooms that narrow nothing are cut',
    policy: overPositions((positions) => ({ ...positions, hasListings: false })),
  },
  {
    name: 'rows without a division are for all',
    policy: overScopes((rows) => ({ ...rows, hasUnplaced: true })),
  },
  {
    name: 'what a division took over has no time',
    policy: overScopes((rows) => ({ ...rows, areas: rows.areas.map(({ code }) => ({ code, from: null, to: null })) })),
  },
  {
    name: 'what a division took over is forgotten',
    policy: overScopes((rows) => ({ ...rows, areas: rows.areas.slice(0, 1) })),
  },
];

function firstSide(rule: unknown): object {
  const { paths } = rule as { readonly paths?: readonly string[] };
  return paths === undefined ? {} : { paths: paths.slice(0, 1) };
}
