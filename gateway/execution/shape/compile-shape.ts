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
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type CollectedField, collectFields, type Source } from './collect';
import { leafWriter } from './leaf';
import { type Json, type JsonObject, misfit, type Write, type Writing } from './writing';

/** One field of an object: its name as JSON text, and its writer. */
interface FieldWriter {
  readonly name: string;
  readonly key: string;
  readonly write: (parent: JsonObject, writing: Writing) => string | undefined;
}

const own = (object: JsonObject, name: string): Json => (Object.hasOwn(object, name) ? object[name] : undefined);

/** Where the value stands, for whom reads the error. */
const standing = (field: string, writing: Writing): string => {
  const last = writing.path?.at(-1);
  return typeof last === 'number' ? `list element ${last} of ${field}` : field;
};

function writeAt(write: Write, value: Json, at: { readonly key: string | number; readonly writing: Writing }) {
  const { writing, key } = at;
  if (writing.path === null) return write(value, writing);
  writing.path.push(key);
  const text = write(value, writing);
  writing.path.pop();
  return text;
}

/** Nullable places: nothing and what could not stand below become null. */
const nullable =
  (write: Write): Write =>
  (value, writing) =>
    value === null || value === undefined ? 'null' : (write(value, writing) ?? 'null');

/** Places where null may not stand: null there is a misfit, and passes upwards. */
const nonNull =
  (write: Write, field: string): Write =>
  (value, writing) => {
    if (value !== null && value !== undefined) return write(value, writing);
    misfit(writing, `Cannot return null for non-nullable ${standing(field, writing)}.`);
    return undefined;
  };

function listWriter(write: Write, field: string): Write {
  return (value, writing) => {
    if (!Array.isArray(value)) {
      misfit(writing, `Expected a list for ${standing(field, writing)}.`);
      return undefined;
    }
    let text = '[';
    let isWhole = true;
    for (let place = 0; place < value.length; place += 1) {
      const element = writeAt(write, value[place] as Json, { key: place, writing });
      if (element === undefined) isWhole = false;
      else text += place === 0 ? element : `,${element}`;
    }
    return isWhole ? `${text}]` : undefined;
  };
}

/** Compiles the writers of an operation's answer; one instance for an operation and an outcome of its conditions. */
export class ShapeCompiler {
  constructor(private readonly source: Source) {}

  /** The writer of objects of the type with these selections. */
  objectWriter(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Write {
    return isAbstractType(type) ? this.abstractWriter(type, sets) : this.fieldsWriter(type, sets);
  }

  /** What an object is, is told by its `__typename`; each type's fields are compiled when the first one is met. */
  private abstractWriter(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Write {
    const byName = new Map<string, Write | null>();
    const only = isAbstractType(type) ? this.source.schema.getPossibleTypes(type) : [];
    const fallback = only.length === 1 ? only[0]?.name : undefined;
    const writerFor = (name: string): Write | null => {
      const known = byName.get(name);
      if (known !== undefined) return known;
      const named = this.source.schema.getType(name);
      const write = isCompositeType(named) && this.isTold(named, sets) ? this.fieldsWriter(named, sets) : null;
      // Only names of the schema are kept, so that answers cannot make the map grow.
      if (write !== null) byName.set(name, write);
      return write;
    };
    return (value, writing) => {
      const typename = own(value as JsonObject, '__typename') ?? fallback ?? type.name;
      const write = typeof typename === 'string' ? writerFor(typename) : null;
      if (write !== null) return write(value, writing);
      misfit(writing, `Invalid __typename found for an object of ${type.name}.`);
      return undefined;
    };
  }

  /** False for an object of which only an interface is known where the selections differ between the interface's types. */
  private isTold(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): boolean {
    if (!isAbstractType(type)) return true;
    const namesFor = (one: GraphQLCompositeType) =>
      collectFields(this.source, one, sets)
        .map(({ responseName }) => responseName)
        .join();
    return this.source.schema.getPossibleTypes(type).every((one) => namesFor(one) === namesFor(type));
  }

  private fieldsWriter(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Write {
    const fields = collectFields(this.source, type, sets).map((field) => this.fieldWriter(type, field));
    return (value, writing) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        misfit(writing, `Expected an object of ${type.name}.`);
        return undefined;
      }
      let text = '';
      for (const { key, name, write } of fields) {
        if (writing.path !== null) writing.path.push(name);
        const written = write(value as JsonObject, writing);
        if (writing.path !== null) writing.path.pop();
        if (written === undefined) return undefined;
        text += text === '' ? key + written : `,${key}${written}`;
      }
      return `{${text}}`;
    };
  }

  private fieldWriter(type: GraphQLCompositeType, field: CollectedField): FieldWriter {
    const { responseName } = field;
    const key = `${JSON.stringify(responseName)}:`;
    return { name: responseName, key, write: this.valueWriter(type, field) };
  }

  private valueWriter(type: GraphQLCompositeType, field: CollectedField): FieldWriter['write'] {
    const { responseName } = field;
    const name = field.nodes[0]?.name.value ?? '';
    if (name === TypeNameMetaFieldDef.name) return this.typenameWriter(type);
    if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
      return (_, { introspected }) => introspected.get(responseName) ?? 'null';
    }
    const definition = 'getFields' in type ? type.getFields()[name] : undefined;
    // A field the type does not have can only be asked of other types behind the same interface.
    if (definition === undefined) return () => 'null';
    const write = this.typeWriter(definition.type, field, `${type.name}.${name}`);
    return (parent, writing) => write(own(parent, responseName), writing);
  }

  private typenameWriter(type: GraphQLCompositeType): FieldWriter['write'] {
    const { schema } = this.source;
    const ownName = isObjectType(type) ? `"${type.name}"` : undefined;
    return (parent, writing) => {
      const named = own(parent, '__typename');
      const found = typeof named === 'string' ? schema.getType(named) : undefined;
      if (isObjectType(found)) return `"${found.name}"`;
      if (ownName === undefined) misfit(writing, `No object type is known for an object of ${type.name}.`);
      return ownName;
    };
  }

  private typeWriter(type: GraphQLOutputType, field: CollectedField, coordinate: string): Write {
    if (isNonNullType(type)) return nonNull(this.bareWriter(type.ofType, field, coordinate), coordinate);
    return nullable(this.bareWriter(type, field, coordinate));
  }

  /** The writer of values that are there. */
  private bareWriter(type: GraphQLOutputType, field: CollectedField, coordinate: string): Write {
    if (isListType(type)) return listWriter(this.typeWriter(type.ofType, field, coordinate), coordinate);
    const named = getNamedType(type);
    if (!isLeafType(named)) {
      const sets = field.nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
      return this.objectWriter(named, sets);
    }
    const write = leafWriter(named);
    return (value, writing) => {
      const text = write(value);
      if (text === undefined) misfit(writing, `Invalid value found for ${standing(coordinate, writing)}.`);
      return text;
    };
  }
}
