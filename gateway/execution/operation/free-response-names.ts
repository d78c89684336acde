import { type ASTNode, type FieldNode, Kind, visit } from 'graphql';
import { FETCHED_AS } from '../shape/client-name';
import { isMetaField } from '../shape/meta-field';
import { type OperationParts } from './operation-parts';

/** True for a response name that plans need for something else. */
export type IsNeeded = (name: string) => boolean;

/** The schema's own fields are answered by the gateway, under the client's names. */
const isMeta = ({ name }: FieldNode): boolean => isMetaField(name.value);

function freed(node: FieldNode, isNeeded: IsNeeded): FieldNode | undefined {
  const name = (node.alias ?? node.name).value;
  const isOther = node.alias !== undefined && name !== node.name.value;
  if (!name.startsWith(FETCHED_AS) && !(isOther && isNeeded(name))) return undefined;
  return { ...node, alias: { kind: Kind.NAME, value: FETCHED_AS + name } };
}

/**
 * Gives other names to fields that the client calls by a name that plans need: that of a key, or of something a
 * computed field is computed from. The planner would take the one for the other. Whoever writes the answer gives the
 * client's name back.
 */
export function freeResponseNames<Parts extends OperationParts>(parts: Parts, isNeeded: IsNeeded): Parts {
  const free = <Node extends ASTNode>(node: Node): Node =>
    visit(node, { Field: (field) => (isMeta(field) ? false : freed(field, isNeeded)) });
  const fragments = Object.entries(parts.fragments).map(([name, fragment]) => [name, free(fragment)] as const);
  return { ...parts, definition: free(parts.definition), fragments: Object.fromEntries(fragments) };
}
