import { type Schema } from '@apollo/federation-internals';
import { SHARING_SPEC_IDENTITY } from '../directives';

/** The arguments of one application of a directive. */
export type Application = Readonly<Record<string, unknown>>;

/** What carries directives, however its own kind is called. */
export interface Element {
  readonly appliedDirectives: readonly { readonly name: string; arguments(): object }[];
}

/** The applications of one directive on an element. */
export type ReadApplications = (element: Element) => readonly Application[];

/** Reads the applications of one directive of a spec, whatever name the schema links it under. */
export function readerOf(schema: Schema, identity: string, name: string): ReadApplications {
  const linked = schema.coreFeatures?.getByIdentity(identity)?.directiveNameInSchema(name);
  if (linked === undefined) return () => [];
  return ({ appliedDirectives }) =>
    appliedDirectives
      .filter((directive) => directive.name === linked)
      .map((directive) => directive.arguments() as Application);
}

/** Reads the applications of one of our own directives. */
export const sharingReader = (schema: Schema, name: string): ReadApplications =>
  readerOf(schema, SHARING_SPEC_IDENTITY, name);

/** Reads the applications of one of Apollo's directives, each of which is a spec of its own. */
export const apolloReader = (schema: Schema, name: string, spec = name): ReadApplications =>
  readerOf(schema, `https://specs.apollo.dev/${spec}`, name);

/** An argument as text; null when it is not given. */
export const textOf = (application: Application, name: string): string | null => {
  const value = application[name];
  return typeof value === 'string' ? value : null;
};

/** An argument as a list of texts; empty when it is not given. */
export const textsOf = (application: Application, name: string): readonly string[] => {
  const value = application[name];
  return Array.isArray(value) ? value.map(String) : [];
};
