import { Kind, type SelectionSetNode } from 'graphql';
import { SharingError } from '../../../schema/sharing-error';
import { type OperationParts } from './operation-parts';

/** The most selections of one operation, each fragment counted wherever it is spread. */
const MOST_SELECTIONS = 100_000;

/** Refuses an operation that a few fragments blow up, before anything walks through all of it. */
export function assertSize({ definition, fragments }: OperationParts): void {
  const sizes = new Map<string, number>();
  const sizeOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((size, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return size + 1 + fragmentSize(selection.name.value);
      return size + 1 + (selection.selectionSet === undefined ? 0 : sizeOf(selection.selectionSet));
    }, 0);
  const fragmentSize = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const fragment = fragments[name];
    const size = fragment === undefined ? 0 : sizeOf(fragment.selectionSet);
    sizes.set(name, size);
    return size;
  };
  if (sizeOf(definition.selectionSet) > MOST_SELECTIONS) {
    throw new SharingError('PLAN_TOO_COMPLEX', `${MOST_SELECTIONS} selections`);
  }
}
