import {
  getNamedType,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type FieldText, type SubgraphText } from './subgraph-text';

/** A subgraph as text and as the schema that answers. */
export interface KnownSubgraph {
  readonly text: SubgraphText;
  readonly schema: GraphQLSchema;
}

/** An argument that gets its value from an object above, of one of these types. */
export interface MergedContext {
  readonly types: readonly string[];
  readonly set: SelectionSetNode;
}

/** One field of an object type as all subgraphs together have it. */
export interface MergedField {
  readonly type: GraphQLOutputType;
  /** Level by level through the lists: true where some subgraph may not answer null. */
  readonly strict: readonly boolean[];
  /** Object types that every subgraph with the field may answer with. */
  readonly possible: readonly string[];
  /** Enum values that every subgraph with the field knows. */
  readonly enumValues: readonly string[];
  readonly requires: SelectionSetNode | null;
  readonly contexts: readonly MergedContext[];
  /** True for a field that moves under a label, whether it has or not. */
  readonly isMoving: boolean;
  readonly isKey: boolean;
  /** False when subgraphs differ on where null may stand. */
  readonly isUniform: boolean;
}

interface Definition {
  readonly subgraph: KnownSubgraph;
  readonly field: FieldText;
  readonly type: GraphQLOutputType;
}

/** Level by level through the lists: true where null may not stand. */
function strictness(type: GraphQLOutputType): boolean[] {
  const nullable = getNullableType(type);
  return [isNonNullType(type), ...(isListType(nullable) ? strictness(nullable.ofType) : [])];
}

const inAll = (lists: readonly (readonly string[])[]): string[] =>
  (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)));

/** The merged schema as clients see it, and with what they do not see. */
export interface Schemas {
  readonly api: GraphQLSchema;
  readonly whole: GraphQLSchema;
}

/** What the subgraphs' definitions of a field come to. */
export class MergedFields {
  readonly api: GraphQLSchema;
  readonly whole: GraphQLSchema;
  private readonly known = new Map<string, MergedField>();

  constructor(
    private readonly subgraphs: readonly KnownSubgraph[],
    { api, whole }: Schemas,
    /** Labels of progressive overrides that are set. */
    private readonly labels: ReadonlySet<string>,
  ) {
    this.api = api;
    this.whole = whole;
  }

  get(type: string, field: string): MergedField {
    const name = `${type}.${field}`;
    const known = this.known.get(name) ?? this.merge(type, field);
    this.known.set(name, known);
    return known;
  }

  /** True when an object of the type is one of the condition's. */
  isOfType(type: string, condition: string): boolean {
    if (type === condition) return true;
    const [object, abstract] = [this.whole.getType(type), this.whole.getType(condition)];
    return isObjectType(object) && isAbstractType(abstract) && this.whole.isSubType(abstract, object);
  }

  /** The name that the subgraph has for an object, where it expects one of the named type. */
  localName({ schema, text }: KnownSubgraph, expected: string, type: string): string {
    const named = schema.getType(expected);
    if (!isAbstractType(named)) return expected;
    const names = schema.getPossibleTypes(named).map(({ name }) => name);
    const whole = (name: string) => text.types.get(name)?.isInterfaceObject === true && this.isOfType(type, name);
    return names.find((name) => name === type) ?? names.find(whole) ?? type;
  }

  private localNames({ text }: KnownSubgraph, type: string): string[] {
    const objects = [...text.types].filter(([name, { isInterfaceObject }]) => isInterfaceObject && name !== type);
    return [type, ...objects.map(([name]) => name).filter((name) => this.isOfType(type, name))];
  }

  /** Where subgraphs say anything of the field. */
  private all(type: string, name: string): Definition[] {
    return this.subgraphs.flatMap((subgraph) =>
      this.localNames(subgraph, type).flatMap((local) => {
        const field = subgraph.text.types.get(local)?.fields.get(name);
        const object = subgraph.schema.getType(local);
        const known = isObjectType(object) ? object.getFields()[name] : undefined;
        return field && known ? [{ subgraph, field, type: known.type }] : [];
      }),
    );
  }

  private definitions(type: string, name: string): Definition[] {
    const active = this.all(type, name).filter(({ field }) => field.label === null || this.labels.has(field.label));
    const gone = new Set(active.map(({ field }) => field.overrides));
    return active.filter(({ field, subgraph }) => !field.isExternal && !gone.has(subgraph.text.name));
  }

  /** True where the field is the subgraph's to answer, labels of progressive overrides considered. */
  isAnsweredBy({ text }: KnownSubgraph, type: string, name: string): boolean {
    return this.definitions(type, name).some(({ subgraph }) => subgraph.text === text);
  }

  private merge(type: string, name: string): MergedField {
    const object = this.whole.getType(type);
    const field = isObjectType(object) ? object.getFields()[name] : undefined;
    if (field === undefined) throw new Error(`no subgraph has ${type}.${name}`);
    const definitions = this.definitions(type, name);
    const levels = definitions.map((definition) => strictness(definition.type));
    const strict = strictness(field.type).map((isStrict, level) => isStrict || levels.some((own) => own[level]));
    return {
      type: field.type,
      strict,
      possible: inAll([this.possibleIn(this.api, field.type), ...definitions.map((one) => this.possible(one))]),
      enumValues: inAll([this.enumValues(field.type), ...definitions.map((one) => enumNames(one.type))]),
      requires: definitions.find((one) => one.field.requires !== null)?.field.requires ?? null,
      contexts: definitions.flatMap((one) => this.contextsOf(one)),
      isMoving: this.all(type, name).some(({ field: one }) => one.label !== null),
      isKey: this.isKey(type, name),
      isUniform: levels.every((own) => own.join() === strictness(field.type).join()),
    };
  }

  private contextsOf({ field, subgraph }: Definition): MergedContext[] {
    const types = [...subgraph.text.types];
    return field.contexts.map(({ context, set }) => ({
      types: types.flatMap(([name, type]) => (type.contexts.includes(context) ? [name] : [])),
      set,
    }));
  }

  private enumValues(type: GraphQLOutputType): string[] {
    const visible = this.api.getType(getNamedType(type).name);
    return isEnumType(visible) ? visible.getValues().map(({ name }) => name) : [];
  }

  private possibleIn(schema: GraphQLSchema, type: GraphQLOutputType): string[] {
    const named = schema.getType(getNamedType(type).name);
    if (isAbstractType(named)) return schema.getPossibleTypes(named).map(({ name }) => name);
    return isObjectType(named) ? [named.name] : [];
  }

  private possible({ subgraph, type }: Definition): string[] {
    return this.possibleIn(subgraph.schema, type).flatMap((name) =>
      subgraph.text.types.get(name)?.isInterfaceObject === true
        ? this.possibleIn(this.whole, this.whole.getType(name) as GraphQLOutputType)
        : [name],
    );
  }

  private isKey(type: string, field: string): boolean {
    return this.subgraphs.some((subgraph) =>
      this.localNames(subgraph, type).some((local) =>
        subgraph.text.types
          .get(local)
          ?.keys.some(({ set }) => set.selections.some((one) => one.kind === Kind.FIELD && one.name.value === field)),
      ),
    );
  }
}

function enumNames(type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
}
