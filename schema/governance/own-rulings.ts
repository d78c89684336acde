import { baseType, type FieldDefinition, type Schema } from '@apollo/federation-internals';
import { type Grade } from '../access/grant';
import { type Share } from '../directives';
import { type Application, apolloReader, type Element, sharingReader, textOf, textsOf } from './applications';
import { type FieldsType } from './fields-type';
import { type Ruling, type SharedAs } from './governance';
import { coverageOf } from './owning-rooms';
import { strictest } from './strictest';

/** The classes of sharing, from the most open one. */
export const SHARES: readonly string[] = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'] satisfies Share[];

/** The grades, from the most open one. */
export const GRADES: readonly string[] = ['L1', 'L2', 'L3', 'L4'] satisfies Grade[];

/** One `@resource`; what nobody can read of it is taken as the strictest there is. */
export function sharedAs(application: Application): SharedAs {
  const share = String(application['share']);
  return {
    id: String(application['id']),
    provider: String(application['provider']),
    share: SHARES.includes(share) ? (share as Share) : 'NOT_SHARED',
    basis: textOf(application, 'basis'),
    scope: textsOf(application, 'scope'),
    purposes: textsOf(application, 'purposes'),
  };
}

const gradeOf = (level: unknown): Grade => (GRADES.includes(String(level)) ? (String(level) as Grade) : 'L4');

const setsOf = (applied: readonly Application[], name: string): string[][][] =>
  applied.map((application) => application[name] as string[][]);

/** Reads what stands on one element, and nothing that it gets from elsewhere. */
function elementReader(schema: Schema): (element: Element) => Ruling {
  const resources = sharingReader(schema, 'resource');
  const grades = sharingReader(schema, 'grade');
  const [authenticated, requiresScopes, policy] = ['authenticated', 'requiresScopes', 'policy'].map((name) =>
    apolloReader(schema, name),
  ) as [typeof resources, typeof resources, typeof resources];
  return (element) => ({
    shares: resources(element).map(sharedAs),
    grade:
      grades(element)
        .map(({ level }) => gradeOf(level))
        .sort()
        .at(-1) ?? null,
    masks: grades(element).flatMap((application) => textOf(application, 'mask') ?? []),
    requiresAuthentication: authenticated(element).length > 0,
    requiredScopes: setsOf(requiresScopes(element), 'scopes'),
    policies: setsOf(policy(element), 'policies'),
  });
}

/**
 * Reads what is said of a field itself: on it, on its type as far as that covers the field, and on the type that it
 * gives, whose resources are its own fields' matter alone.
 */
export function ownRulings(schema: Schema): (type: FieldsType, field: FieldDefinition<FieldsType>) => Ruling {
  const read = elementReader(schema);
  const covers = coverageOf(schema);
  return (type, field) => {
    const onType = read(type);
    const given = { ...read(baseType(field.type as never) as Element), shares: [] };
    const covering = covers(type, field) ? onType.shares : [];
    return strictest([read(field), { ...onType, shares: covering }, given]);
  };
}
