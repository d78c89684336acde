import { mapSchema, MapperKind, pruneSchema } from '@graphql-tools/utils';
import { type GraphQLFieldConfig, type GraphQLSchema, isObjectType } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../schema/error-codes';
import { BoundedMap } from '../execution/operation/bounded-map';
import { type FieldJudge } from './judge';
import { type View } from './view';

/** Views of the schema that are kept; callers of one department and purpose share one. */
const KEPT = 64;

/** What a caller can do something about: such a field is shown, and says how. */
const REQUESTABLE: readonly ErrorCode[] = ['NO_GRANT', 'OUT_OF_GRANT', 'SUSPENDED', 'GRANTS_UNREACHABLE'];

/** What nobody gets by asking: such a field is not shown. */
const HIDDEN: readonly ErrorCode[] = ['NOT_SHARED', 'GRADE_WITHHELD'];

type Field = GraphQLFieldConfig<unknown, unknown>;

/** How one field is shown: undefined as it is, null not at all, a text before its description. */
type Shown = string | null | undefined;

/** The schema as callers are shown it: usable fields as they are, and those that can be asked for marked 可申请. */
export class ShownSchemas {
  private readonly kept = new BoundedMap<string, GraphQLSchema>(KEPT);
  private readonly ofView = new WeakMap<View, GraphQLSchema>();

  constructor(private readonly judge: FieldJudge) {}

  of(view: View, schema: GraphQLSchema): GraphQLSchema {
    const known = this.ofView.get(view);
    if (known !== undefined) return known;
    const shown = this.visibility(view, schema);
    const key = JSON.stringify([...shown]);
    const found = this.kept.get(key) ?? this.make(schema, shown);
    this.kept.set(key, found);
    this.ofView.set(view, found);
    return found;
  }

  /** Fields that are shown otherwise than they are, which is what tells the classes of callers apart. */
  private visibility(view: View, schema: GraphQLSchema): ReadonlyMap<string, string | null> {
    const shown = new Map<string, string | null>();
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const name of Object.keys(type.getFields())) {
        const how = this.shownAs(`${type.name}.${name}`, view);
        if (how !== undefined) shown.set(`${type.name}.${name}`, how);
      }
    }
    return shown;
  }

  private shownAs(coordinate: string, view: View): Shown {
    const finding = this.judge.of(coordinate, view)?.finding;
    if (finding === undefined) return undefined;
    if (finding.kind === 'masking') return '[脱敏 masked]';
    const { code, resource } = finding;
    if (HIDDEN.includes(code)) return null;
    const of = resource === null ? '' : `: ${resource}`;
    return REQUESTABLE.includes(code)
      ? `[可申请 on request${of}]`
      : `[${ERROR_CODES[code].zh.split('：')[0] ?? code} ${code}]`;
  }

  private make(schema: GraphQLSchema, shown: ReadonlyMap<string, string | null>): GraphQLSchema {
    const mapped = mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: (field: Field, name, typeName) => {
        const how = shown.get(`${typeName}.${name}`);
        if (how === undefined) return field;
        return how === null ? null : { ...field, description: `${how} ${field.description ?? ''}`.trim() };
      },
    });
    return pruneSchema(mapped, { skipUnimplementedInterfacesPruning: true, skipUnusedTypesPruning: true });
  }
}
