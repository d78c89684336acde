import { type FetchNode, type PlanNode, type QueryPlan, type ResponsePath } from '@apollo/query-planner';
import { getNamedType, isAbstractType, Kind, print, type SelectionSetNode } from 'graphql';
import { FETCHED_AS } from '../../shape/client-name';
import { placeFetch, writesBelow } from '../../plan/overlaps';
import { type MergedFields } from './merged-fields';
import { type Sight } from './monolith';

type Placed = ReturnType<typeof placeFetch>;

const withoutPlaces = (path: readonly (string | number)[]): string =>
  path.filter((part) => typeof part === 'string' && part !== '@').join('/');

const isChained = (type: string, { selections }: SelectionSetNode, fields: MergedFields): boolean =>
  selections.some((one) => one.kind === Kind.FIELD && fields.get(type, one.name.value).requires !== null);

/** What the cases of a run went through, so that a run in which something never happened is noticed. */
export class Coverage {
  readonly counts = new Map<string, number>();

  add(what: string, more = 1): void {
    this.counts.set(what, this.of(what) + more);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  /** Notes what a plan is made of, and what of it met with equal entities. */
  notePlan({ node }: QueryPlan, sights: readonly Sight[]): void {
    if (node === undefined || node.kind === 'Subscription') return;
    const fetches = this.noteNode(node, []);
    const shared = this.sharedPlaces(sights);
    const repeated = fetches.filter(
      ({ fetch, path }) => fetch.requires !== undefined && shared.has(withoutPlaces(path)),
    );
    if (repeated.length > 0) this.add('one entity at several places');
    const isWritten = (one: Placed) => fetches.some((other) => other !== one && writesBelow(other, one));
    if (repeated.some(isWritten)) this.add('a shared entity written into by another fetch');
  }

  /** Notes which kinds of fields an answer is made of. */
  noteFields(sights: readonly Sight[], fields: MergedFields): void {
    const found = new Set<string>();
    for (const { instance, field } of sights) {
      const merged = fields.get(instance.type.startsWith('Mutation') ? 'Mutation' : instance.type, field);
      if (isAbstractType(getNamedType(merged.type))) found.add('abstract type');
      if (merged.strict.length >= 3) found.add('list of lists');
      if (merged.isMoving) found.add('field that moves under a label');
      if (merged.contexts.length > 0) found.add('argument from a context');
      if (merged.requires === null) continue;
      found.add('computed field');
      if (print(merged.requires).includes('(')) found.add('computed from a field with arguments');
      if (isChained(instance.type, merged.requires, fields)) found.add('computed from a computed field');
    }
    for (const what of found) this.add(what);
  }

  private noteNode(node: PlanNode, path: ResponsePath): Placed[] {
    this.add(node.kind);
    switch (node.kind) {
      case 'Fetch':
        this.noteRewrites(node);
        return [placeFetch(node, path)];
      case 'Flatten':
        return this.noteNode(node.node, [...path, ...node.path]);
      case 'Sequence':
      case 'Parallel':
        return node.nodes.flatMap((child) => this.noteNode(child, path));
      case 'Condition':
        return [node.ifClause, node.elseClause].flatMap((child) => (child ? this.noteNode(child, path) : []));
      default:
        return [];
    }
  }

  private noteRewrites({ inputRewrites, outputRewrites, operation, contextRewrites }: FetchNode): void {
    if (operation.includes(FETCHED_AS)) this.add('name that a plan needs');
    if (contextRewrites !== undefined) this.add('fetch in contexts');
    for (const { kind } of inputRewrites ?? []) this.add(`input ${kind}`);
    for (const { kind } of outputRewrites ?? []) this.add(`output ${kind}`);
  }

  /** Places, without list indexes, where one entity stands more than once. */
  private sharedPlaces(sights: readonly Sight[]): Set<string> {
    const seen = new Map<string, string>();
    const shared = new Set<string>();
    for (const { instance, path } of sights) {
      const parent = path.slice(0, -1);
      const place = withoutPlaces(parent);
      const key = `${place} ${instance.seed}`;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, parent.join('/'));
      else if (known !== parent.join('/')) shared.add(place);
    }
    return shared;
  }
}
