import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { digest } from './digest';
import { scalarValue } from './leaf-value';
import { type MergedField, type MergedFields } from './merged-fields';

/** An object of a world: an entity by its type and number, another one by the way that led to it. */
export interface Instance {
  /** The type's name in the subgraph that answers; an interface object has the interface's. */
  readonly __typename: string;
  readonly type: string;
  readonly seed: string;
  /** The object that led to it, where contexts are asked for. */
  readonly above?: Instance;
  /** The representation that a subgraph got it by. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** What `@provides` lets the subgraph say of it. */
  readonly provided?: SelectionSetNode | null;
}

/** A field of an object with its arguments. */
export interface Asked {
  readonly instance: Instance;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What a subgraph was told with a field, as text. */
export interface Told {
  readonly required?: string | undefined;
  readonly contexts?: string;
}

type Named = GraphQLOutputType & { readonly name: string };

/** Entities of one type. Few, so that the same one stands at several places of an answer. */
export const ENTITIES = 4;

/** What is true in a world: every value follows from the object, the field and the arguments alone. */
export class Truth {
  /** Entities are told by number, whoever answers for them. */
  constructor(
    private readonly fields: MergedFields,
    private readonly isEntity: (type: string) => boolean,
  ) {}

  readonly entity = (type: string, number: number): Instance => ({ __typename: type, type, seed: `${type}/${number}` });

  /** The value of a field; what it is computed from, and what its context is, may have been told the caller. */
  value(asked: Asked, { required, contexts = '' }: Told = {}): unknown {
    const { instance, field } = asked;
    const merged = this.fields.get(instance.type, field);
    if (merged.isKey) return this.keyValue(merged, asked);
    const known = required ?? (merged.requires && JSON.stringify(this.project(instance, merged.requires)));
    const seed = `${instance.seed}.${field}(${this.argumentText(asked)})${known ?? ''}${contexts}`;
    return this.build(merged, { type: merged.type, level: 0, seed });
  }

  /** What a selection of fields comes to. */
  project(instance: Instance, { selections }: SelectionSetNode): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        const applies = condition === undefined || this.fields.isOfType(instance.type, condition);
        if (applies) Object.assign(object, this.project(instance, selection.selectionSet));
      } else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
        const field = selection.name.value;
        const type = this.fields.whole.getType(instance.type);
        const definition = isObjectType(type) ? type.getFields()[field] : undefined;
        if (definition === undefined) throw new Error(`no ${instance.type}.${field}`);
        const value = this.value({ instance, field, args: getArgumentValues(definition, selection) });
        object[field] = this.projectValue(value, selection.selectionSet);
      }
    }
    return object;
  }

  private projectValue(value: unknown, set: SelectionSetNode | undefined): unknown {
    if (set === undefined || value === null) return value;
    if (Array.isArray(value)) return value.map((element) => this.projectValue(element, set));
    return this.project(value as Instance, set);
  }

  /** Arguments as text; what the supergraph does not know is left out, because nobody can have asked for it. */
  private argumentText({ instance, field, args }: Asked): string {
    const type = this.fields.whole.getType(instance.type);
    const known = isObjectType(type) ? (type.getFields()[field]?.args ?? []) : [];
    const names = known.map(({ name }) => name).filter((name) => args[name] !== undefined);
    const typeOf = (name: string) => known.find((one) => one.name === name)?.type as GraphQLInputType;
    return names
      .sort()
      .map((name) => `${name}:${JSON.stringify(knownInput(args[name], typeOf(name)))}`)
      .join();
  }

  /** Values of key fields are there, and are no other entity's. */
  private keyValue({ type, possible }: MergedField, { instance, field }: Asked): unknown {
    const named = getNamedType(type);
    const seed = `${instance.seed}.${field}`;
    const number = Number(instance.seed.at(-1));
    if (isListType(getNullableType(type))) return [this.instanceOf(possible[0] ?? named.name, seed, number)];
    if (!isLeafType(named)) return this.instanceOf(possible[0] ?? named.name, seed, number);
    if (named.name === 'Int') return (digest(instance.type) % 1000) * 100 + number;
    return ['ID', 'String'].includes(named.name) ? seed : scalarValue(named.name, seed);
  }

  private instanceOf(type: string, seed: string, number: number): Instance {
    return this.isEntity(type) ? this.entity(type, number) : { __typename: type, type, seed };
  }

  private build(merged: MergedField, at: { type: GraphQLOutputType; level: number; seed: string }): unknown {
    const { level, seed } = at;
    const type = getNullableType(at.type);
    if (merged.strict[level] !== true && digest(`${seed}?null`) % 7 === 0) return null;
    if (isListType(type)) {
      const length = digest(`${seed}?length`) % 4;
      return Array.from({ length }, (_, index) =>
        this.build(merged, { type: type.ofType, level: level + 1, seed: `${seed}#${index}` }),
      );
    }
    if (isEnumType(type)) return merged.enumValues[digest(seed) % merged.enumValues.length];
    if (isLeafType(type)) return scalarValue((type as Named).name, seed);
    const possible = merged.possible[digest(`${seed}?type`) % merged.possible.length];
    if (possible === undefined) throw new Error(`no subgraph can answer ${seed}`);
    return this.instanceOf(possible, seed, digest(seed) % ENTITIES);
  }
}

function knownInput(value: unknown, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return value;
  if (isListType(nullable)) return (value as unknown[]).map((element) => knownInput(element, nullable.ofType));
  if (!isInputObjectType(nullable)) return value;
  const fields = Object.values(nullable.getFields()).sort((left, right) => (left.name < right.name ? -1 : 1));
  return fields.map(({ name, type: own }) => [name, knownInput((value as Record<string, unknown>)[name], own)]);
}
