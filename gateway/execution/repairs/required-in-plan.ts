import { type FetchDataRewrite, type FetchNode, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { isRequiredName, type RequiredField } from './required-arguments';

type Required = ReadonlyMap<string, RequiredField>;

function asked(operation: string, required: Required): string {
  if (!isRequiredName(operation)) return operation;
  const document = visit(parse(operation), {
    Field: (node) => {
      const field = required.get(node.name.value);
      return (
        field && {
          ...node,
          alias: node.alias ?? node.name,
          name: { kind: Kind.NAME, value: field.name },
          arguments: [...(node.arguments ?? []), ...field.arguments],
        }
      );
    },
  });
  return stripIgnoredCharacters(print(document));
}

/** Renames in what is below first, because a path is read from the outside. */
function renames(
  selections: readonly QueryPlanSelectionNode[],
  required: Required,
  path: readonly string[] = [],
): FetchDataRewrite[] {
  return selections.flatMap((selection): FetchDataRewrite[] => {
    if (selection.kind === 'InlineFragment') return renames(selection.selections, required, path);
    const below = [...path, selection.name];
    const field = required.get(selection.name);
    const own = field === undefined ? [] : [{ kind: 'KeyRenamer', path: below, renameKeyTo: field.name } as const];
    return [...renames(selection.selections ?? [], required, below), ...own];
  });
}

function distinct(rewrites: readonly FetchDataRewrite[]): FetchDataRewrite[] {
  return [...new Map(rewrites.map((rewrite) => [JSON.stringify(rewrite), rewrite])).values()];
}

/** A fetch in which what is required with arguments is asked for, and brought, as the subgraphs know it. */
export function restoreRequired(fetch: FetchNode, required: Required): FetchNode {
  if (required.size === 0) return fetch;
  const added = distinct(renames(fetch.requires ?? [], required));
  return {
    ...fetch,
    operation: asked(fetch.operation, required),
    ...(added.length === 0 ? {} : { inputRewrites: [...(fetch.inputRewrites ?? []), ...added] }),
  };
}
