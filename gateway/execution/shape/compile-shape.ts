import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { bytesOf } from './answer-bytes';
import { clientName } from './client-name';
import { type CollectedField, collectFields, type Source } from './collect';
import { leafWriter } from './leaf';
import { isMetaField } from './meta-field';
import {
  listWriter,
  located,
  misplaced,
  nonNull,
  nullable,
  nullableLeaf,
  withoutDropped,
  writeBytes,
  writeNull,
} from './places';
import { type FieldSlot, type Slots } from './slots';
import { type Json, type JsonObject, reader } from './json';
import { DROPPED, misfit, MISSING, type Outcome, type Write, type Writing, WRITTEN } from './writing';

/** What writers are compiled from. */
export interface ShapeParts extends Source {
  readonly slots: Slots;
  /** True for writers that say where something does not fit, which is slower. */
  readonly isLocating: boolean;
  /** What one object or value of a field costs; nothing where costs are not counted. */
  readonly weigh: Weigh;
}

/** What a field costs, by the names of its type and its own. */
export type Weigh = (typename: string, fieldName: string) => number;

/** Selections of one place of the answer. */
interface Place {
  /** What one object there costs, without its fields. */
  readonly weight: number;
  readonly sets: readonly SelectionSetNode[];
  /** Response names from the root. */
  readonly path: readonly string[];
}

/** One field of an object: its name as JSON text, with what stands before it, and its writer. */
interface FieldWriter {
  readonly key: Uint8Array;
  readonly write: WriteField;
}

type WriteField = (parent: JsonObject, writing: Writing) => Outcome;

/** A field of which the writers below are made. */
interface Field {
  readonly collected: CollectedField;
  readonly coordinate: string;
  readonly path: readonly string[];
  readonly slot: FieldSlot | null;
  readonly weight: number;
}

const writeNothing: WriteField = (_, writing) => writeNull(writing);

const OBJECT_CLOSES = bytesOf('}');
const EMPTY_LIST = bytesOf('[]');

/** What stands for a value in a row that it may not be seen in, as though there were none. */
function unseenWriter(type: GraphQLOutputType): WriteField {
  if (!isNonNullType(type)) return writeNothing;
  return isListType(type.ofType) ? (_, writing) => writeBytes(writing, EMPTY_LIST) : () => MISSING;
}

/** A field that is written only in the rows that its own resources give. */
function whereSeen(
  write: WriteField,
  { type, test }: { readonly type: GraphQLOutputType; readonly test: FieldSlot['rows'] },
): WriteField {
  if (test === null) return write;
  const unseen = unseenWriter(type);
  return (row, writing) => (test.isSeen(row, writing.scope) ? write(row, writing) : unseen(row, writing));
}

const EMPTY_OBJECT = bytesOf('{}');

/** What the fields of an object cost that have none of their own below. */
const leafWeight = (fields: readonly Field[]): number =>
  fields
    .filter(({ collected }) => collected.nodes.every(({ selectionSet }) => selectionSet === undefined))
    .reduce((sum, { weight }) => sum + weight, 0);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Compiles the writers of an operation's answer; one instance for an operation and an outcome of its conditions. */
export class ShapeCompiler {
  constructor(private readonly parts: ShapeParts) {}

  /** The writer of the operation's root. */
  root(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Write {
    return this.objectWriter(type, { sets, path: [], weight: 0 });
  }

  private objectWriter(type: GraphQLCompositeType, place: Place): Write {
    return isAbstractType(type) ? this.abstractWriter(type, place) : this.fieldsWriter(type, place);
  }

  /** What an object is, is told by its `__typename`; each type's fields are compiled when the first one is met. */
  private abstractWriter(type: GraphQLCompositeType, place: Place): Write {
    const { schema } = this.parts;
    const byName = new Map<string, Write | null>();
    const only = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const fallback = only.length === 1 ? only[0]?.name : undefined;
    const writerFor = (name: string): Write | null => {
      const known = byName.get(name);
      if (known !== undefined) return known;
      const named = schema.getType(name);
      const write = isCompositeType(named) && this.isTold(named, place.sets) ? this.fieldsWriter(named, place) : null;
      // Only names of the schema are kept, so that answers cannot make the map grow.
      if (write !== null) byName.set(name, write);
      return write;
    };
    return (value, writing) => {
      const typename = (isObject(value) ? value['__typename'] : undefined) ?? fallback ?? type.name;
      const write = typeof typename === 'string' ? writerFor(typename) : null;
      if (write !== null) return write(value, writing);
      return misfit(writing, `Invalid __typename found for an object of ${type.name}.`);
    };
  }

  /** False for an object of which only an interface is known where the selections differ between the interface's types. */
  private isTold(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): boolean {
    if (!isAbstractType(type)) return true;
    const namesFor = (one: GraphQLCompositeType) =>
      collectFields(this.parts, one, sets)
        .map(({ responseName }) => responseName)
        .join();
    return this.parts.schema.getPossibleTypes(type).every((one) => namesFor(one) === namesFor(type));
  }

  private fieldsWriter(type: GraphQLCompositeType, { sets, path, weight }: Place): Write {
    const fields = collectFields(this.parts, type, sets).map((collected): Field => {
      const below = [...path, collected.responseName];
      const name = collected.nodes[0]?.name.value ?? '';
      return {
        collected,
        coordinate: `${type.name}.${name}`,
        path: below,
        slot: this.parts.slots.field(below, collected.nodes, type.name),
        weight: this.parts.weigh(type.name, name),
      };
    });
    const cost = weight + leafWeight(fields);
    const writers = fields.map((field, place) => this.fieldWriter(type, field, place === 0 ? '{' : ','));
    const write: Write = (value, writing) => {
      if (!isObject(value)) return misfit(writing, `Expected an object of ${type.name}.`);
      writing.cost += cost;
      for (const field of writers) {
        writing.out.addBytes(field.key);
        if (field.write(value, writing) !== WRITTEN) return MISSING;
      }
      return writeBytes(writing, writers.length === 0 ? EMPTY_OBJECT : OBJECT_CLOSES);
    };
    return this.counted(this.filtered(type, write), fields);
  }

  /** Rows that may not be seen are as if they had not come. */
  private filtered(type: GraphQLCompositeType, write: Write): Write {
    const test = this.parts.slots.rows(type.name);
    if (test === null) return write;
    return (value, writing) => {
      if (!isObject(value) || test.isSeen(value, writing.scope)) return write(value, writing);
      writing.dropped += 1;
      return DROPPED;
    };
  }

  /** Counts the object for each of the resources that its fields belong to. */
  private counted(write: Write, fields: readonly Field[]): Write {
    const resources = [...new Set(fields.flatMap(({ slot }) => slot?.resources ?? []))];
    if (resources.length === 0) return write;
    return (value, writing) => {
      const outcome = write(value, writing);
      if (outcome !== WRITTEN) return outcome;
      for (const resource of resources) writing.counts[resource] = (writing.counts[resource] ?? 0) + 1;
      return WRITTEN;
    };
  }

  private fieldWriter(type: GraphQLCompositeType, field: Field, before: string): FieldWriter {
    const name = clientName(field.collected.responseName);
    const write = this.valueWriter(type, field);
    return {
      key: bytesOf(`${before}${JSON.stringify(name)}:`),
      write: this.parts.isLocating ? located(name, write) : write,
    };
  }

  private valueWriter(type: GraphQLCompositeType, field: Field): WriteField {
    const { responseName, nodes } = field.collected;
    const name = nodes[0]?.name.value ?? '';
    if (name === TypeNameMetaFieldDef.name) return this.typenameWriter(type);
    if (isMetaField(name)) {
      return (_, writing) => this.writeIntrospected(responseName, writing);
    }
    const definition = 'getFields' in type ? type.getFields()[name] : undefined;
    // A field the type does not have can only be asked of other types behind the same interface.
    if (definition === undefined) return writeNothing;
    if (field.slot?.isDenied === true) return isNonNullType(definition.type) ? () => MISSING : writeNothing;
    const write = this.rowWriter(definition.type, field);
    const read = reader(responseName);
    const seen: WriteField = (parent, writing) => write(read(parent), writing);
    return whereSeen(seen, { type: definition.type, test: field.slot?.rows ?? null });
  }

  /** What the schema says of itself is text already. */
  private writeIntrospected(responseName: string, writing: Writing): Outcome {
    writing.out.addText(writing.introspected.get(responseName) ?? 'null');
    return WRITTEN;
  }

  private typenameWriter(type: GraphQLCompositeType): WriteField {
    const { schema } = this.parts;
    const ownName = isObjectType(type) ? bytesOf(`"${type.name}"`) : undefined;
    return (parent, writing) => {
      const named = parent['__typename'];
      const found = typeof named === 'string' ? schema.getType(named) : undefined;
      if (found !== type && isObjectType(found)) {
        writing.out.addString(found.name);
        return WRITTEN;
      }
      if (ownName !== undefined) return writeBytes(writing, ownName);
      return misfit(writing, `No object type is known for an object of ${type.name}.`);
    };
  }

  /** One row that may not be seen leaves null behind; a list of rows leaves it out. */
  private rowWriter(type: GraphQLOutputType, field: Field): Write {
    const write = this.typeWriter(type, field);
    return this.isFiltered(type) ? withoutDropped(write, isNonNullType(type)) : write;
  }

  private isFiltered(type: GraphQLOutputType): boolean {
    const named = getNamedType(type);
    const types = isAbstractType(named) ? this.parts.schema.getPossibleTypes(named) : [named];
    return types.some(({ name }) => this.parts.slots.rows(name) !== null);
  }

  private typeWriter(type: GraphQLOutputType, field: Field): Write {
    if (isNonNullType(type)) return nonNull(this.bareWriter(type.ofType, field), field.coordinate);
    return (isLeafType(type) ? nullableLeaf : nullable)(this.bareWriter(type, field));
  }

  /** The writer of values that are there. */
  private bareWriter(type: GraphQLOutputType, field: Field): Write {
    const { collected, coordinate, path, slot } = field;
    if (isListType(type)) {
      const { isLocating } = this.parts;
      const isFiltered = this.isFiltered(type);
      return listWriter(this.typeWriter(type.ofType, field), { coordinate, isLocating, isFiltered });
    }
    const named = getNamedType(type);
    if (!isLeafType(named)) {
      const sets = collected.nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
      return this.objectWriter(named, { sets, path, weight: field.weight });
    }
    const write = leafWriter(named);
    const plain: Write = (value, writing) =>
      write(value, writing.out) ? WRITTEN : misplaced(writing, 'Invalid value found for', coordinate);
    const mask = slot?.mask ?? null;
    if (mask === null) return plain;
    const writeMasked = nullableLeaf(plain);
    return (value, writing) => writeMasked(mask(value), writing);
  }
}
