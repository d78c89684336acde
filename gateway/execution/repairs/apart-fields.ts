import { type DocumentNode, Kind, type SelectionSetNode, type UnionTypeDefinitionNode } from 'graphql';
import { type ComputedGroup, isAskedBy } from './computed-fields';
import { readFieldSet } from '../../../schema/field-set';
import { applied, type FieldsType, given, hasFields, typeNamed } from './join';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** What a subgraph made of computed fields has to know: its types, and the fields of each. */
export interface ApartFields {
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  /** Types that it knows as their subgraph does, interfaces and all. */
  readonly whole: ReadonlySet<string>;
}

/** Finds what computed fields and what they lead to need of their subgraph. */
class Reach {
  readonly types = new Map<string, Set<string>>();
  readonly whole = new Set<string>();
  private readonly byName: ReadonlyMap<string, FieldsType>;
  private readonly unions: ReadonlyMap<string, UnionTypeDefinitionNode>;

  constructor(
    { definitions }: DocumentNode,
    private readonly group: ComputedGroup,
    private readonly isComputed: (type: string, field: string) => boolean,
  ) {
    this.byName = new Map(definitions.filter(hasFields).map((type) => [type.name.value, type]));
    const unions = definitions.filter((type) => type.kind === Kind.UNION_TYPE_DEFINITION);
    this.unions = new Map(unions.map((type) => [type.name.value, type]));
    for (const { type, field, requires } of group.members) {
      this.addSet(type, requires);
      this.addType(type);
      this.addField(type, field);
    }
  }

  private addType(name: string): Set<string> {
    const known = this.types.get(name);
    if (known !== undefined) return known;
    const fields = new Set<string>();
    this.types.set(name, fields);
    for (const key of this.keysOf(name)) this.addSet(name, key);
    return fields;
  }

  private keysOf(name: string): SelectionSetNode[] {
    const type = this.byName.get(name);
    const keys = type === undefined ? [] : applied(type, 'join__type').filter((one) => this.isHere(one));
    return keys.flatMap((one) => {
      const key = given(one, 'key');
      return typeof key === 'string' && isAskedBy(this.group, name, key) ? [readFieldSet(key)] : [];
    });
  }

  private addSet(type: string, { selections }: SelectionSetNode): void {
    for (const one of selections) {
      if (one.kind === Kind.INLINE_FRAGMENT) this.addSet(one.typeCondition?.name.value ?? type, one.selectionSet);
      if (one.kind === Kind.FIELD) this.addField(type, one.name.value);
    }
  }

  private addField(type: string, name: string): void {
    const field = this.byName.get(type)?.fields?.find((one) => one.name.value === name);
    const fields = this.addType(type);
    if (field === undefined || fields.has(name)) return;
    fields.add(name);
    this.reach(typeNamed(field.type));
  }

  private reach(name: string): void {
    if (this.whole.has(name) || ROOTS.includes(name)) return;
    const union = this.unions.get(name);
    const type = this.byName.get(name);
    if (union === undefined && type === undefined) return;
    this.whole.add(name);
    if (union !== undefined) this.reachMembers(union);
    if (type === undefined) return;
    this.addType(name);
    for (const { name: field } of this.fieldsOf(type)) this.addField(name, field.value);
    for (const one of this.byName.values()) {
      const implemented = applied(one, 'join__implements').filter((directive) => this.isHere(directive));
      if (implemented.some((directive) => given(directive, 'interface') === name)) this.reach(one.name.value);
    }
  }

  private reachMembers(union: UnionTypeDefinitionNode): void {
    this.types.set(union.name.value, new Set());
    const members = applied(union, 'join__unionMember').filter((directive) => this.isHere(directive));
    for (const member of members) this.reach(String(given(member, 'member')));
  }

  /** Fields that the subgraph has of the type, but for those that are computed. */
  private fieldsOf(type: FieldsType): FieldsType['fields'] & object {
    const isInGraph = applied(type, 'join__type').some((directive) => this.isHere(directive));
    return (type.fields ?? []).filter((field) => {
      const places = applied(field, 'join__field');
      const isHere = places.length === 0 ? isInGraph : places.some((place) => this.isHere(place));
      return isHere && !this.isComputed(type.name.value, field.name.value);
    });
  }

  private isHere(directive: Parameters<typeof given>[0]): boolean {
    return given(directive, 'graph') === this.group.graph;
  }
}

/** What a subgraph of its own has to know so that the group's fields, and all that they lead to, can be asked there. */
export const apartFields = (
  supergraph: DocumentNode,
  group: ComputedGroup,
  isComputed: (type: string, field: string) => boolean,
): ApartFields => new Reach(supergraph, group, isComputed);
