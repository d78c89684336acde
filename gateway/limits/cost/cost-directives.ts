import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

const SPEC = /^https:\/\/specs\.apollo\.dev\/cost\/v0\.\d+$/;

/** What the supergraph calls the two directives of the cost specification; null where it does not link it. */
export interface CostNames {
  readonly cost: string;
  readonly listSize: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** The arguments of a directive. */
export const argumentsOf = ({ arguments: given = [] }: ConstDirectiveNode): Arguments =>
  Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

/** An import is a name, or a name with the one it goes by here. */
function importedAs(imports: unknown, name: string): string | undefined {
  for (const one of Array.isArray(imports) ? (imports as unknown[]) : []) {
    if (one === name) return name.slice(1);
    const { name: original, as = name } = Object(one) as { name?: string; as?: string };
    if (original === name) return as.slice(1);
  }
  return undefined;
}

/** By the rules of `@link`: an imported name, else the specification's own name before it. */
export function costNames({ definitions }: DocumentNode): CostNames | null {
  const directives = definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
  );
  const link = directives.map(argumentsOf).find(({ url }) => typeof url === 'string' && SPEC.test(url));
  if (link === undefined) return null;
  const prefix = typeof link['as'] === 'string' ? link['as'] : 'cost';
  return {
    cost: importedAs(link['import'], '@cost') ?? prefix,
    listSize: importedAs(link['import'], '@listSize') ?? `${prefix}__listSize`,
  };
}
