import { type Directive, type Schema, type SchemaElement, type Supergraph } from '@apollo/federation-internals';
import { SHARING_SPEC_IDENTITY } from '../../../schema/directives';

/** What the sharing directives say of one field; the strictest where several subgraphs speak. */
export interface Governed {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Ids of the catalogued resources that the field belongs to. */
  readonly resources: readonly string[];
  /** L1 to L4; null when nothing grades the field. */
  readonly grade: string | null;
  /** Masks that the gradings name. */
  readonly masks: readonly string[];
}

/** One `@division` of a type: the field that holds a row's division, and the one that dates it. */
export interface DivisionRule {
  readonly field: string;
  readonly at: string | null;
}

/** What the sharing directives of a supergraph say. */
export interface Governance {
  field(type: string, field: string): Governed | undefined;
  /** Empty for types whose rows have no division. */
  divisions(type: string): readonly DivisionRule[];
}

type Applied = readonly Readonly<Record<string, unknown>>[];

/** Reads the applications of one sharing directive, whatever name the supergraph links it under. */
function readerOf(schema: Schema, name: string): (element: SchemaElement<never, never>) => Applied {
  const linked = schema.coreFeatures?.getByIdentity(SHARING_SPEC_IDENTITY)?.directiveNameInSchema(name);
  if (linked === undefined) return () => [];
  return (element) =>
    element.appliedDirectives
      .filter((directive: Directive) => directive.name === linked)
      .map((directive: Directive) => directive.arguments() as Readonly<Record<string, unknown>>);
}

const texts = (applied: Applied, name: string): string[] =>
  applied.flatMap((application) => (typeof application[name] === 'string' ? [application[name]] : []));

/** Reads what the sharing directives of a supergraph say; nothing when it does not link them. */
export function readGovernance({ schema }: Supergraph): Governance {
  const [resources, grades, divisions] = ['resource', 'grade', 'division'].map((name) => readerOf(schema, name));
  const fields = new Map<string, Governed>();
  const rules = new Map<string, DivisionRule[]>();
  for (const type of [...schema.objectTypes(), ...schema.interfaceTypes()]) {
    const ofType = texts(resources?.(type as never) ?? [], 'id');
    const its = (divisions?.(type as never) ?? []).map(({ field, at }) => ({
      field: String(field),
      at: typeof at === 'string' ? at : null,
    }));
    if (its.length > 0) rules.set(type.name, its);
    for (const field of type.fields()) {
      const ofField = texts(resources?.(field as never) ?? [], 'id');
      const graded = grades?.(field as never) ?? [];
      const governed: Governed = {
        coordinate: field.coordinate,
        resources: ofField.length > 0 ? ofField : ofType,
        grade: texts(graded, 'level').sort().at(-1) ?? null,
        masks: texts(graded, 'mask'),
      };
      if (governed.resources.length > 0 || graded.length > 0) fields.set(field.coordinate, governed);
    }
  }
  return Object.freeze({
    field: (type: string, field: string) => fields.get(`${type}.${field}`),
    divisions: (type: string) => rules.get(type) ?? [],
  });
}
