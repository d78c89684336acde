import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { readFieldSet } from '../../../schema/field-set';
import { applied, type FieldsType, given, hasFields, typeNamed } from './join';
import { type RequiredField } from './required-arguments';

/** A computed field of one subgraph. */
export interface Computed {
  readonly graph: string;
  readonly type: string;
  readonly field: string;
  readonly requires: SelectionSetNode;
}

/** Computed fields of one subgraph that need neither each other nor different things under one name. */
export interface ComputedGroup {
  readonly graph: string;
  readonly members: readonly Computed[];
  /** The only key by which the fields' types are asked there; all of their keys where none is named. */
  readonly key?: string;
}

/** True where a group's subgraph is asked for entities of the type by the key. */
export const isAskedBy = ({ key: only, members }: ComputedGroup, type: string, key: unknown): boolean =>
  only === undefined || only === key || !members.some((member) => member.type === type);

function computedOf({ name: type, fields = [] }: FieldsType): Computed[] {
  return fields.flatMap((field) =>
    applied(field, 'join__field').flatMap((directive) => {
      const requires = given(directive, 'requires');
      const isPlain = typeof requires === 'string' && given(directive, 'contextArguments') === undefined;
      if (!isPlain) return [];
      const place = { graph: String(given(directive, 'graph')), type: type.value, field: field.name.value };
      return [{ ...place, requires: readFieldSet(requires) }];
    }),
  );
}

/** Groups the computed fields of a supergraph. */
class Grouping {
  private readonly types: ReadonlyMap<string, FieldsType>;
  private readonly computed: readonly Computed[];
  private readonly levels = new Map<Computed, number>();

  constructor(
    { definitions }: DocumentNode,
    private readonly required: ReadonlyMap<string, RequiredField>,
  ) {
    const types = definitions.filter(hasFields);
    this.types = new Map(types.map((type) => [type.name.value, type]));
    this.computed = types.flatMap(computedOf);
  }

  groups(): ComputedGroup[] {
    const groups: { graph: string; level: number; members: Computed[] }[] = [];
    for (const one of this.computed) {
      const level = this.level(one);
      const fits = groups.find(
        (group) =>
          group.graph === one.graph && group.level === level && !group.members.some((m) => this.differ(m, one)),
      );
      if (fits === undefined) groups.push({ graph: one.graph, level, members: [one] });
      else fits.members.push(one);
    }
    return groups;
  }

  /** Every field in a group of its own. */
  alone(): ComputedGroup[] {
    return this.computed.map((one) => ({ graph: one.graph, members: [one] }));
  }

  /** Every field in as many groups as there are keys to ask by. */
  byKey(): ComputedGroup[] {
    return this.alone().flatMap((group) => {
      const keys = group.members.flatMap(({ type }) => this.keysOf(type, group.graph));
      return keys.length === 0 ? [group] : keys.map((key) => ({ ...group, key }));
    });
  }

  private keysOf(type: string, graph: string): string[] {
    const definition = this.types.get(type);
    const places = definition === undefined ? [] : applied(definition, 'join__type');
    const asked = places.filter((one) => given(one, 'graph') === graph && given(one, 'resolvable') !== false);
    return asked.map((one) => given(one, 'key')).filter((key) => typeof key === 'string');
  }

  /** How many computed fields stand one behind the other; a circle ends where it began. */
  private level(one: Computed): number {
    const known = this.levels.get(one);
    if (known !== undefined) return known;
    this.levels.set(one, 0);
    const below = this.selected(one.requires, one.type).flatMap(({ type, field }) =>
      this.computed.filter((other) => other.field === field && this.isRelated(other.type, type)),
    );
    const level = 1 + Math.max(0, ...below.map((other) => this.level(other)));
    this.levels.set(one, level);
    return level;
  }

  private selected({ selections }: SelectionSetNode, type: string): { type: string; field: string }[] {
    return selections.flatMap((one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return [];
      if (one.kind === Kind.INLINE_FRAGMENT)
        return this.selected(one.selectionSet, one.typeCondition?.name.value ?? type);
      const field = this.types.get(type)?.fields?.find(({ name }) => name.value === one.name.value);
      const below = field && one.selectionSet ? this.selected(one.selectionSet, typeNamed(field.type)) : [];
      return [{ type, field: one.name.value }, ...below];
    });
  }

  private isRelated(type: string, other: string): boolean {
    const implementing = (one: string, of: string): boolean =>
      (this.types.get(one)?.interfaces ?? []).some(({ name }) => name.value === of);
    return type === other || implementing(type, other) || implementing(other, type);
  }

  /** True when two fields need different things under one name. */
  private differ(one: Computed, other: Computed): boolean {
    const mine = this.wants(one.requires);
    return [...this.wants(other.requires)].some(([path, name]) => (mine.get(path) ?? name) !== name);
  }

  private wants({ selections }: SelectionSetNode, above = '', into = new Map<string, string>()): Map<string, string> {
    for (const one of selections) {
      if (one.kind === Kind.INLINE_FRAGMENT) this.wants(one.selectionSet, above, into);
      if (one.kind !== Kind.FIELD) continue;
      const path = `${above}/${this.required.get(one.name.value)?.name ?? one.name.value}`;
      into.set(path, one.name.value);
      if (one.selectionSet !== undefined) this.wants(one.selectionSet, path, into);
    }
    return into;
  }
}

/** How computed fields are put into groups: as few as can be, each field into one, or into one for each of its keys. */
export type GroupedBy = 'level' | 'field' | 'key';

/** The computed fields of a supergraph, in groups that can each stand in a subgraph of its own. */
export function computedGroups(
  supergraph: DocumentNode,
  required: ReadonlyMap<string, RequiredField>,
  by: GroupedBy,
): readonly ComputedGroup[] {
  const grouping = new Grouping(supergraph, required);
  if (by === 'key') return grouping.byKey();
  return by === 'level' ? grouping.groups() : grouping.alone();
}
