import { type QueryPlanSelectionNode } from '@apollo/query-planner';
import { quoted } from '../shape/text';
import { type Json, type JsonObject, reader } from '../shape/json';
import { type IsOfType } from './rewrites';

/** A required field, with what is required below it. */
interface RequiredField {
  readonly key: string;
  readonly read: (object: JsonObject) => Json;
  readonly below: Required | null;
}

/** A representation that is made of a type and one more leaf, as most are. */
export interface SimpleKey {
  /** JSON text up to the leaf. */
  readonly opening: string;
  readonly read: (entity: JsonObject) => Json;
}

/** How entities are represented to a subgraph. */
export interface Representing {
  /** JSON text of what an entity is known by; null when something required is not there. */
  readonly write: (entity: JsonObject) => string | null;
  /** What tells entities of a type apart; null where more than one leaf does. */
  readonly simpleKey: (typename: string) => SimpleKey | null;
}

const TYPENAME_KEY = '"__typename":';

const nameOf = (node: Extract<QueryPlanSelectionNode, { kind: 'Field' }>): string => node.alias ?? node.name;

/** The object's `__typename`, or the empty name, which is no type's. */
function typenameOf(object: JsonObject): string {
  const typename = object['__typename'];
  return typeof typename === 'string' ? typename : '';
}

/** Fields required of objects of one type; fragments that apply to it are merged. */
class Required {
  private readonly byTypename = new Map<string, readonly RequiredField[]>();

  constructor(
    private readonly selections: readonly QueryPlanSelectionNode[],
    private readonly isOfType: IsOfType,
  ) {}

  write(object: JsonObject): string | null {
    return this.writeFields(object) ?? this.writePresent(object);
  }

  /** A fragment of which something is missing requires nothing of the object; the others may still stand. */
  private writePresent(object: JsonObject): string | null {
    const present = this.presentOf(this.selections, object);
    return present === null ? null : new Required(present, this.isOfType).writeFields(object);
  }

  private presentOf(
    selections: readonly QueryPlanSelectionNode[],
    object: JsonObject,
  ): readonly QueryPlanSelectionNode[] | null {
    const present: QueryPlanSelectionNode[] = [];
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        if (!Object.hasOwn(object, nameOf(selection)) || object[nameOf(selection)] === undefined) return null;
        present.push(selection);
        continue;
      }
      const { typeCondition } = selection;
      if (typeCondition !== undefined && !this.isOfType(typenameOf(object), typeCondition)) continue;
      const inner = this.presentOf(selection.selections, object);
      if (inner !== null) present.push({ ...selection, selections: [...inner] });
    }
    return present;
  }

  /** See SimpleKey. */
  simpleKey(typename: string): SimpleKey | null {
    const [type, leaf, ...others] = this.fieldsOf(typename);
    if (type?.key !== TYPENAME_KEY || leaf === undefined || leaf.below !== null || others.length > 0) return null;
    return { opening: `{${TYPENAME_KEY}${quoted(typename)},${leaf.key}`, read: leaf.read };
  }

  private writeFields(object: JsonObject): string | null {
    let text = '';
    for (const { key, read, below } of this.fieldsOf(typenameOf(object))) {
      const value = read(object);
      if (value === undefined) return null;
      const written = below === null ? writeLeaf(value) : writeBelow(below, value);
      text += text === '' ? key + written : `,${key}${written}`;
    }
    return `{${text}}`;
  }

  /** An object without `__typename` is of no fragment's type. */
  private fieldsOf(typename: string): readonly RequiredField[] {
    const known = this.byTypename.get(typename);
    if (known !== undefined) return known;
    const merged = new Map<string, QueryPlanSelectionNode[] | null>();
    this.collect(typename, this.selections, merged);
    const fields = [...merged].map(([name, below]): RequiredField => ({
      key: `${JSON.stringify(name)}:`,
      read: reader(name),
      below: below === null ? null : new Required(below, this.isOfType),
    }));
    // Typenames come from subgraphs; a thousand are more than any schema fragment needs.
    if (this.byTypename.size < 1000) this.byTypename.set(typename, fields);
    return fields;
  }

  private collect(
    typename: string,
    selections: readonly QueryPlanSelectionNode[],
    into: Map<string, QueryPlanSelectionNode[] | null>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') {
        const { typeCondition } = selection;
        if (typeCondition === undefined || typename === '' || !this.isOfType(typename, typeCondition)) continue;
        this.collect(typename, selection.selections, into);
      } else {
        const known = into.get(nameOf(selection)) ?? [];
        into.set(nameOf(selection), selection.selections === undefined ? null : [...known, ...selection.selections]);
      }
    }
  }
}

const writeLeaf = (value: Json): string => (typeof value === 'string' ? quoted(value) : JSON.stringify(value));

function writeBelow(below: Required, value: Json): string {
  if (Array.isArray(value)) return `[${value.map((element) => writeBelow(below, element as Json)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return 'null';
  return below.write(value as JsonObject) ?? 'null';
}

/** Compiles what a fetch requires of an entity; an entity without `__typename` has no representation. */
export function compileRepresentation(requires: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Representing {
  const required = new Required(requires, isOfType);
  return Object.freeze({
    write: (entity: JsonObject) => {
      if (typeof entity['__typename'] !== 'string') return null;
      const text = required.write(entity);
      return text === '{}' ? null : text;
    },
    simpleKey: (typename: string) => required.simpleKey(typename),
  });
}
