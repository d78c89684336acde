import {
  baseType,
  type CompositeType,
  type FieldDefinition,
  isCompositeType,
  isUnionType,
  type Subgraph,
  type Supergraph,
} from '@apollo/federation-internals';
import { type FetchNode, type QueryPlan, type QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { readFieldSet } from '../../../schema/field-set';
import { fetchesOf } from './map-fetches';
import { type RequiredField } from './required-arguments';

type Selections = readonly QueryPlanSelectionNode[];
type Field = FieldDefinition<CompositeType>;

/** What a selection of a fetch may count on. */
interface Standing {
  /** Names of what the gateway brings for the entities selected here. */
  readonly brought: ReadonlySet<string>;
  /** What the subgraph said it provides here. */
  readonly provided: readonly SelectionSetNode[];
}

const NOTHING: Standing = { brought: new Set(), provided: [] };

/** Selections of a set and of its fragments. */
function flat({ selections }: SelectionSetNode): SelectionNode[] {
  return selections.flatMap((one) => (one.kind === Kind.INLINE_FRAGMENT ? flat(one.selectionSet) : [one]));
}

const fieldsNamed = (sets: readonly SelectionSetNode[], name: string): FieldNode[] =>
  sets.flatMap(flat).filter((one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === name);

function namesIn(selections: Selections): string[] {
  return selections.flatMap((one) => (one.kind === 'Field' ? [one.name] : namesIn(one.selections)));
}

/** Checks one fetch against what its subgraph says of its fields. */
class FetchCheck {
  /** Fields that cannot be asked for there. */
  readonly lacking = new Set<Field>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly metadata;

  constructor(
    private readonly subgraph: Subgraph,
    { definitions }: DocumentNode,
    private readonly brought: ReadonlySet<string>,
  ) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.metadata = subgraph.metadata();
    for (const node of definitions) if (node.kind === Kind.OPERATION_DEFINITION) this.checkRoot(node);
  }

  private checkRoot({ operation, selectionSet }: OperationDefinitionNode): void {
    const entities = fieldsNamed([selectionSet], '_entities')[0]?.selectionSet;
    const root = this.subgraph.schema.schemaDefinition.rootType(operation);
    if (entities === undefined) this.check(selectionSet, root, NOTHING);
    else this.check(entities, undefined, { brought: this.brought, provided: [] });
  }

  private check({ selections }: SelectionSetNode, type: CompositeType | undefined, at: Standing): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.checkField(selection, type, at);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      const named = condition === undefined ? type : this.subgraph.schema.type(condition);
      this.check(fragment.selectionSet, named && isCompositeType(named) ? named : type, at);
    }
  }

  private checkField(node: FieldNode, type: CompositeType | undefined, at: Standing): void {
    const isPlain = type === undefined || isUnionType(type);
    const field = isPlain ? undefined : (type.field(node.name.value) as Field | undefined);
    if (field === undefined) return;
    if (!this.maySay(field, at) || !this.isBrought(field, at)) this.lacking.add(field);
    const output = field.type && baseType(field.type);
    if (node.selectionSet === undefined || output === undefined || !isCompositeType(output)) return;
    const own = this.setsOf(field, 'providesDirective');
    const below = fieldsNamed([...at.provided, ...this.keysOf(field)], field.name);
    const provided = [...own, ...below.flatMap(({ selectionSet }) => selectionSet ?? [])];
    this.check(node.selectionSet, output, { brought: NOTHING.brought, provided });
  }

  /** A field that is another subgraph's may be asked for as part of a key, or where it is provided. */
  private maySay(field: Field, { provided }: Standing): boolean {
    if (!this.metadata.isFieldExternal(field)) return true;
    return fieldsNamed([...provided, ...this.keysOf(field)], field.name).length > 0;
  }

  /** The keys of the type that a field is of. */
  private keysOf({ parent }: Field): SelectionSetNode[] {
    const keys = parent.appliedDirectivesOf(this.metadata.keyDirective());
    return keys.map((key) => readFieldSet(String(key.arguments().fields)));
  }

  private isBrought(field: Field, { brought, provided }: Standing): boolean {
    return this.setsOf(field, 'requiresDirective')
      .flatMap(flat)
      .every((one) => {
        if (one.kind !== Kind.FIELD || brought.has(one.name.value)) return true;
        if (fieldsNamed(provided, one.name.value).length > 0) return true;
        const { parent } = field;
        const required = isUnionType(parent) ? undefined : (parent.field(one.name.value) as Field | undefined);
        return required !== undefined && !this.metadata.isFieldExternal(required);
      });
  }

  private setsOf(field: Field, directive: 'providesDirective' | 'requiresDirective'): SelectionSetNode[] {
    const all = field.appliedDirectivesOf(this.metadata[directive]());
    return all.map((one) => readFieldSet(String(one.arguments().fields)));
  }
}

/** True when one object is brought two things that its subgraph knows under one name. */
function clashes(selections: Selections, required: ReadonlyMap<string, RequiredField>): boolean {
  const byName = new Map<string, string>();
  const visit = (all: Selections): boolean =>
    all.some((one) => {
      if (one.kind === 'InlineFragment') return visit(one.selections);
      const name = required.get(one.name)?.name ?? one.name;
      const known = byName.get(name);
      byName.set(name, one.name);
      return (known !== undefined && known !== one.name) || clashes(one.selections ?? [], required);
    });
  return visit(selections);
}

/**
 * Tells plans by which subgraphs can answer from those that ask for a computed field without, or before, what it is
 * computed from, or that bring one thing under the name of another.
 */
export class PlanCheck {
  private readonly subgraphs;

  constructor(
    supergraph: Supergraph,
    private readonly required: ReadonlyMap<string, RequiredField>,
  ) {
    this.subgraphs = supergraph.subgraphs();
  }

  /** Coordinates of the fields that a plan asks for where they cannot be had; none where it is sound. */
  lacking(plan: QueryPlan): string[] {
    return [...new Set(fetchesOf(plan).flatMap((fetch) => this.lackingIn(fetch)))];
  }

  /** Where one name was brought for two things, a computed field cannot count on what came. */
  private lackingIn({ serviceName, operation, requires = [] }: FetchNode): string[] {
    const subgraph = this.subgraphs.get(serviceName);
    if (subgraph === undefined) return [];
    const brought = new Set(clashes(requires, this.required) ? [] : namesIn(requires));
    const { lacking } = new FetchCheck(subgraph, parse(operation), brought);
    return [...lacking].map(({ parent, name }) => `${parent.name}.${this.required.get(name)?.name ?? name}`);
  }
}
