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
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly metadata;

  constructor(
    private readonly subgraph: Subgraph,
    private readonly document: DocumentNode,
    private readonly requires: Selections,
  ) {
    const { definitions } = document;
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.metadata = subgraph.metadata();
  }

  isSound(): boolean {
    const operation = this.document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) return true;
    const root = this.subgraph.schema.schemaDefinition.rootType(operation.operation);
    return root === undefined || this.checkRoot(operation, root);
  }

  private checkRoot({ selectionSet }: OperationDefinitionNode, root: CompositeType): boolean {
    const entities = fieldsNamed([selectionSet], '_entities')[0]?.selectionSet;
    if (entities === undefined) return this.check(selectionSet, root, NOTHING);
    return this.check(entities, undefined, { brought: new Set(namesIn(this.requires)), provided: [] });
  }

  private check({ selections }: SelectionSetNode, type: CompositeType | undefined, at: Standing): boolean {
    return selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return type === undefined || this.checkField(selection, type, at);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment === undefined) return true;
      const condition = fragment.typeCondition?.name.value;
      const named = condition === undefined ? type : this.subgraph.schema.type(condition);
      return this.check(fragment.selectionSet, named && isCompositeType(named) ? named : type, at);
    });
  }

  private checkField(node: FieldNode, type: CompositeType, at: Standing): boolean {
    const field = isUnionType(type) ? undefined : (type.field(node.name.value) as Field | undefined);
    if (field === undefined) return true;
    if (!this.maySay(field, at) || !this.isBrought(field, at)) return false;
    const output = field.type && baseType(field.type);
    if (node.selectionSet === undefined || output === undefined || !isCompositeType(output)) return true;
    const own = this.setsOf(field, 'providesDirective');
    const below = fieldsNamed(at.provided, field.name).flatMap(({ selectionSet }) => selectionSet ?? []);
    return this.check(node.selectionSet, output, { brought: NOTHING.brought, provided: [...own, ...below] });
  }

  /** A field that is another subgraph's may be asked for as part of a key, or where it is provided. */
  private maySay(field: Field, { provided }: Standing): boolean {
    if (!this.metadata.isFieldExternal(field) || fieldsNamed(provided, field.name).length > 0) return true;
    const keys = field.parent.appliedDirectivesOf(this.metadata.keyDirective());
    return keys.some((key) => fieldsNamed([readFieldSet(String(key.arguments().fields))], field.name).length > 0);
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

  isSound(plan: QueryPlan): boolean {
    return fetchesOf(plan).every((fetch) => this.isSoundFetch(fetch));
  }

  private isSoundFetch({ serviceName, operation, requires = [] }: FetchNode): boolean {
    const subgraph = this.subgraphs.get(serviceName);
    if (subgraph === undefined) return true;
    return !clashes(requires, this.required) && new FetchCheck(subgraph, parse(operation), requires).isSound();
  }
}
