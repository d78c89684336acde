/** The `sharing` directive spec (v1.0): its definitions, and one function per directive that writes an application. */

export const SHARING_SPEC_URL = 'https://eco-smart-guard.dev/sharing/v1.0';

/** The spec without its version, by which a schema that links it is known. */
export const SHARING_SPEC_IDENTITY = SHARING_SPEC_URL.replace(/\/v[^/]*$/, '');

/** Directive name → definition, in the order they are linked and composed. All carry through composition, strictest wins. */
export const SHARING_DIRECTIVES: Readonly<Record<string, string>> = Object.freeze({
  '@resource':
    'directive @resource(id: ID!, provider: String!, share: String!, updates: String!, basis: String, scope: [String!], purposes: [String!]) repeatable on OBJECT | FIELD_DEFINITION',
  '@grade': 'directive @grade(level: String!, mask: String, basis: String) repeatable on FIELD_DEFINITION',
  '@division': 'directive @division(field: String!, at: String) repeatable on OBJECT',
  '@reads': 'directive @reads(fields: [String!]!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION',
  '@scopeBy': 'directive @scopeBy(argument: String!) on FIELD_DEFINITION',
  '@aggregate': 'directive @aggregate(count: String!) on OBJECT',
  '@unit': 'directive @unit(code: String!) on FIELD_DEFINITION',
  '@codes': 'directive @codes(list: String!, edition: String) on FIELD_DEFINITION',
});

/** Federation directives a room may use; linked so that they stand without prefix. */
const FEDERATION_DIRECTIVES = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@override',
  '@inaccessible',
  '@tag',
  '@composeDirective',
  '@interfaceObject',
  '@authenticated',
  '@requiresScopes',
  '@policy',
];

type ArgumentValue = string | readonly string[] | undefined;

const printValue = (value: string | readonly string[]): string => JSON.stringify(value);

function application(name: string, args: Readonly<Record<string, ArgumentValue>>): string {
  const written = Object.entries(args).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${printValue(value)}`],
  );
  return `@${name}(${written.join(', ')})`;
}

/** Sharing classes of the public-data rules: 无条件共享, 有条件共享, 不予共享. */
export type Share = 'UNCONDITIONAL' | 'CONDITIONAL' | 'NOT_SHARED';

export interface Resource {
  readonly id: string;
  /** The department line (条线) that answers for the resource. */
  readonly provider: string;
  readonly share: Share;
  /** ISO 8601 duration between deliveries. */
  readonly updates: string;
  readonly basis?: string;
  readonly scope?: readonly string[];
  readonly purposes?: readonly string[];
}

/** The catalogued resource a type or field belongs to. */
export const resource = (value: Resource): string => application('resource', { ...value });

/** Data grade of a field (公共数据分类分级), L1 open … L4 most sensitive, with the mask used below clearance. */
export const grade = (level: 'L1' | 'L2' | 'L3' | 'L4', mask?: string, basis?: string): string =>
  application('grade', { level, mask, basis });

/** Names the field that holds the row's administrative division, and the one that dates it. */
export const division = (field: string, at?: string): string => application('division', { field, at });

/** What a filter, search or sort argument looks at: refused when the caller may not see those fields. */
export const reads = (...fields: readonly string[]): string => application('reads', { fields });

/** The argument through which a list takes the caller's divisions. */
export const scopeBy = (argument: string): string => application('scopeBy', { argument });

/** Marks a type of totals: the field that counts the distinct contributors of a row, for the suppression of small groups. */
export const aggregate = (count: string): string => application('aggregate', { count });

/** Unit of a number (UCUM or the standard's own). */
export const unit = (code: string): string => application('unit', { code });

/** The official code list a value is taken from, with its edition. */
export const codes = (list: string, edition?: string): string => application('codes', { list, edition });

const quoted = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(', ');

/** What stands before every room's SDL: links to the link, federation and sharing specs, and the sharing definitions. */
export function sharingPreamble(): string {
  const names = Object.keys(SHARING_DIRECTIVES);
  return [
    'extend schema',
    '  @link(url: "https://specs.apollo.dev/link/v1.0")',
    `  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${quoted(FEDERATION_DIRECTIVES)}])`,
    `  @link(url: "${SHARING_SPEC_URL}", import: [${quoted(names)}])`,
    ...names.map((name) => `  @composeDirective(name: "${name}")`),
    '',
    ...Object.values(SHARING_DIRECTIVES),
    '',
  ].join('\n');
}
