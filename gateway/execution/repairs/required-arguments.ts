import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { readFieldSet, writeFieldSet } from '../../../schema/field-set';
import { applied, changeTypes, type FieldsType, given, giving, hasFields, typeNamed } from './join';

/** A field as it is required: its name and the arguments that are given to it. */
export interface RequiredField {
  readonly name: string;
  readonly arguments: NonNullable<FieldNode['arguments']>;
}

/** A supergraph in which what is required with arguments are fields of their own, and what these stand for. */
export interface WithRequired {
  readonly supergraph: DocumentNode;
  readonly required: ReadonlyMap<string, RequiredField>;
}

/** Begins the end of the names of such fields. */
const MARK = '__required_';

/** True for a name that such a field has or could have. */
export const isRequiredName = (name: string): boolean => name.includes(MARK);

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** Finds what is required with arguments and gives each a name of its own. */
class RequiredFields {
  readonly required = new Map<string, RequiredField>();
  private readonly names = new Map<string, string>();
  private readonly byType = new Map<string, Set<string>>();
  private readonly types: ReadonlyMap<string, FieldsType>;

  constructor({ definitions }: DocumentNode) {
    this.types = new Map(definitions.filter(hasFields).map((type) => [type.name.value, type]));
  }

  /** The field with what is required by it under those names. */
  rename(field: FieldDefinitionNode, type: string): FieldDefinitionNode {
    const directives = (field.directives ?? []).map((directive) => this.renameIn(directive, type));
    return { ...field, directives };
  }

  /** Fields of the type that stand for what is required of it. */
  fieldsFor({ name: type, fields = [] }: FieldsType): FieldDefinitionNode[] {
    return [...(this.byType.get(type.value) ?? [])].flatMap((name) => {
      const original = fields.find((field) => field.name.value === this.required.get(name)?.name);
      if (original === undefined) return [];
      const { type: output } = original;
      const directives = applied(original, 'join__field');
      return [{ kind: Kind.FIELD_DEFINITION, name: named(name), type: output, directives }];
    });
  }

  private renameIn(directive: ConstDirectiveNode, type: string): ConstDirectiveNode {
    const requires = directive.name.value === 'join__field' ? given(directive, 'requires') : undefined;
    if (typeof requires !== 'string') return directive;
    const value = writeFieldSet(this.renameSet(readFieldSet(requires), type));
    return giving(directive, 'requires', { kind: Kind.STRING, value });
  }

  private renameSet(set: SelectionSetNode, type: string): SelectionSetNode {
    return { ...set, selections: set.selections.map((selection) => this.renameSelection(selection, type)) };
  }

  private renameSelection(selection: SelectionNode, type: string): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      return { ...selection, selectionSet: this.renameSet(selection.selectionSet, condition) };
    }
    const field = this.types.get(type)?.fields?.find(({ name }) => name.value === selection.name.value);
    if (field === undefined) return selection;
    const { selectionSet } = selection;
    const below =
      selectionSet === undefined ? {} : { selectionSet: this.renameSet(selectionSet, typeNamed(field.type)) };
    if ((field.arguments ?? []).length === 0) return { ...selection, ...below };
    return { ...selection, ...below, name: named(this.nameFor(selection, type)), arguments: [] };
  }

  private nameFor({ name: { value: name }, arguments: args = [] }: FieldNode, type: string): string {
    const key = `${name}(${args.map((argument: ASTNode) => print(argument)).join()})`;
    const known = this.names.get(key) ?? `${name}${MARK}${this.names.size}`;
    this.names.set(key, known);
    this.required.set(known, { name, arguments: args });
    for (const one of [type, ...this.implementing(type)]) {
      this.byType.set(one, (this.byType.get(one) ?? new Set()).add(known));
    }
    return known;
  }

  private implementing(type: string): string[] {
    return [...this.types.values()]
      .filter(({ interfaces }) => (interfaces ?? []).some(({ name }) => name.value === type))
      .map(({ name }) => name.value);
  }
}

/**
 * Makes of everything that is required with arguments a field of its own, which no client can ask for. The planner
 * tells fields of one object apart by their names alone, and would give a requirer the client's arguments, or another
 * requirer's.
 */
export function withRequiredFields(supergraph: DocumentNode): WithRequired {
  const fields = new RequiredFields(supergraph);
  const renamed = changeTypes(supergraph, (type) => ({
    ...type,
    fields: (type.fields ?? []).map((field) => fields.rename(field, type.name.value)),
  }));
  if (fields.required.size === 0) return { supergraph, required: fields.required };
  const added = changeTypes(renamed, (type) => ({
    ...type,
    fields: [...(type.fields ?? []), ...fields.fieldsFor(type)],
  }));
  return { supergraph: added, required: fields.required };
}
