import { type FetchNode, type PlanNode, type QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { readFieldSet } from '../../../schema/field-set';
import { type GraphTypes } from './graph-types';
import { applied, type FieldsType, given, hasFields } from './join';
import { disagree, type Need, needText, ownSelections, readNeed } from './own-needs';

type Selections = readonly QueryPlanSelectionNode[];

/** By field, what it is computed from. */
type Needs = ReadonlyMap<string, Need>;

const CONDITION = /@(include|skip)\b/;

const NO_NEEDS: Needs = new Map();

const namesOf = (set: string): string[] =>
  readFieldSet(set).selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));

/** A type in a subgraph. */
const placeOf = (directive: ConstDirectiveNode, { name }: FieldsType): string =>
  `${String(given(directive, 'graph'))} ${name.value}`;

/** What is needed by the computed fields of one group, and by all of them. */
interface Wanted {
  readonly isKept: (field: string) => boolean;
  readonly need: Need;
}

const NO_NEED: Need = { names: [], fields: new Map() };

function filtered({ selections }: SelectionSetNode, isKept: Wanted['isKept']): SelectionNode[] {
  return selections.flatMap((one): SelectionNode[] => {
    if (one.kind === Kind.FIELD) return isKept(one.name.value) ? [one] : [];
    if (one.kind === Kind.FRAGMENT_SPREAD) return [one];
    const below = filtered(one.selectionSet, isKept);
    return below.length === 0 ? [] : [{ ...one, selectionSet: { ...one.selectionSet, selections: below } }];
  });
}

/** Sees to it that entities are asked for what can be asked of them, though what some field is computed from is not there. */
export class SplitComputed {
  private readonly needs = new Map<string, Map<string, Need>>();
  private readonly keys = new Map<string, Set<string>>();
  private readonly interfaceObjects = new Set<string>();

  constructor(
    { definitions }: DocumentNode,
    private readonly types: GraphTypes,
  ) {
    for (const type of definitions.filter(hasFields)) {
      this.readPlaces(type);
      for (const field of type.fields ?? []) this.readField(type, field);
    }
  }

  private readPlaces(type: FieldsType): void {
    for (const place of applied(type, 'join__type')) {
      const at = placeOf(place, type);
      const key = given(place, 'key');
      if (typeof key === 'string') namesOf(key).forEach((name) => this.keysAt(at).add(name));
      if (given(place, 'isInterfaceObject') === true) this.interfaceObjects.add(at);
    }
  }

  private readField(type: FieldsType, field: FieldDefinitionNode): void {
    for (const place of applied(field, 'join__field')) {
      const requires = given(place, 'requires');
      if (typeof requires === 'string') this.needsAt(placeOf(place, type)).set(field.name.value, readNeed(requires));
    }
  }

  /**
   * The planner asks for computed fields and others in one fetch, which brings what the computed ones need. That may
   * come for some entities only: where the fields hang on conditions, and where a subgraph that knows an interface as
   * one object is asked for a computed field of some of the types behind it. Each is then asked for by itself. So are
   * fields that need other things of one object by its type.
   */
  split(fetch: FetchNode): PlanNode {
    const { requires, serviceName, operation } = fetch;
    const types = (requires ?? []).flatMap((one) => (one.kind === 'InlineFragment' ? [one.typeCondition ?? ''] : []));
    const at = this.placesOf(serviceName, types);
    const needs = new Map(at.flatMap((place) => [...(this.needs.get(place) ?? NO_NEEDS)]));
    const asked = [...needs].filter(([field]) => new RegExp(`\\b${field}\\b`).test(operation));
    const mayLack = at.some((place) => this.interfaceObjects.has(place)) || CONDITION.test(operation);
    const isTold = disagree(asked.map(([, need]) => need));
    if (requires === undefined || asked.length === 0 || !(mayLack || isTold)) return fetch;
    const keys = new Set(['__typename', ...at.flatMap((place) => [...(this.keys.get(place) ?? [])])]);
    const all = new Set(asked.flatMap(([, { names }]) => names).filter((name) => !keys.has(name)));
    const parts = this.groupsOf(asked, isTold).flatMap((wanted) => {
      const isBrought = (name: string): boolean => !all.has(name) || wanted.need.names.includes(name);
      const part = this.part(fetch, wanted.isKept, isBrought);
      return isTold
        ? part.map((one) => ({ ...one, requires: ownSelections(one.requires ?? [], wanted.need, keys) }))
        : part;
    });
    const [only] = parts;
    return parts.length > 1 ? { kind: 'Parallel', nodes: parts } : (only ?? fetch);
  }

  private groupsOf(asked: readonly (readonly [string, Need])[], isTold: boolean): Wanted[] {
    const groups = new Map<string, { readonly need: Need; readonly fields: string[] }>();
    for (const [field, need] of asked) {
      const key = isTold ? needText(need) : [...need.names].sort().join();
      groups.set(key, { need, fields: [...(groups.get(key)?.fields ?? []), field] });
    }
    const computed = new Set(asked.map(([field]) => field));
    return [
      { isKept: (field) => !computed.has(field), need: NO_NEED },
      ...[...groups.values()].map(({ need, fields }) => ({
        isKept: (field: string) => fields.includes(field) || field === '__typename',
        need,
      })),
    ];
  }

  private part(fetch: FetchNode, isKept: Wanted['isKept'], isBrought: (name: string) => boolean): FetchNode[] {
    const document = parse(fetch.operation);
    let isAsking = false;
    const kept = visit(document, {
      Field: (field) => {
        if (field.name.value !== '_entities' || field.selectionSet === undefined) return false;
        const selections = filtered(field.selectionSet, isKept);
        isAsking = selectsMore(selections);
        return { ...field, selectionSet: { ...field.selectionSet, selections } };
      },
    });
    if (!isAsking) return [];
    const brought = (selections: Selections): QueryPlanSelectionNode[] =>
      selections.flatMap((one): QueryPlanSelectionNode[] => {
        if (one.kind === 'Field') return isBrought(one.name) ? [one] : [];
        return [{ ...one, selections: brought(one.selections) }];
      });
    const operation = stripIgnoredCharacters(print(kept));
    return [{ ...fetch, operation, requires: brought(fetch.requires ?? []) }];
  }

  private placesOf(service: string, types: readonly string[]): string[] {
    const related = new Set(types.flatMap((type) => this.types.related(type)));
    return [...related].map((type) => `${this.types.graphOf(service)} ${type}`);
  }

  private needsAt(place: string): Map<string, Need> {
    const known = this.needs.get(place) ?? new Map<string, Need>();
    this.needs.set(place, known);
    return known;
  }

  private keysAt(place: string): Set<string> {
    const known = this.keys.get(place) ?? new Set<string>();
    this.keys.set(place, known);
    return known;
  }
}

/** True where something beside `__typename` is selected. */
const selectsMore = (selections: readonly SelectionNode[]): boolean =>
  selections.some((one) =>
    one.kind === Kind.INLINE_FRAGMENT
      ? selectsMore(one.selectionSet.selections)
      : one.kind === Kind.FRAGMENT_SPREAD || one.name.value !== '__typename',
  );
