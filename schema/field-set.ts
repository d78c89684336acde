import { Kind, parse, print, type SelectionSetNode, stripIgnoredCharacters } from 'graphql';

/** Reads a set of fields as directives write it, without outer braces. */
export function readFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no field set: ${text}`);
  return operation.selectionSet;
}

/** Writes a set of fields as directives hold it. */
export const writeFieldSet = (set: SelectionSetNode): string => stripIgnoredCharacters(print(set)).slice(1, -1);
