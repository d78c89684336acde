import { type QueryPlan } from '@apollo/query-planner';
import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { SharingError } from '../../../schema/sharing-error';
import { type OperationParts } from '../operation/operation-parts';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** Names of the fields that an operation asks for whatever its conditions say; the schema's own ones left out. */
function askedNames({ selections }: SelectionSetNode, fragments: Fragments): string[] {
  return selections.flatMap((one) => {
    if ((one.directives ?? []).length > 0) return [];
    if (one.kind === Kind.FIELD) return one.name.value.startsWith('__') ? [] : [one.name.value];
    const set = one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments[one.name.value]?.selectionSet;
    return set === undefined ? [] : askedNames(set, fragments);
  });
}

/**
 * Refuses an operation for which the plan came out empty though something is asked for: no subgraph can be asked, as
 * where an interface has no types. An answer of nulls would look like one.
 */
export function assertPlanned({ node }: QueryPlan, { definition, fragments }: OperationParts): void {
  const names = node === undefined ? askedNames(definition.selectionSet, fragments) : [];
  if (names.length > 0) throw new SharingError('NOT_RESOLVABLE', names.join(', '));
}
