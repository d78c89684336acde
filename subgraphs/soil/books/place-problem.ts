import { type ParcelRow } from '../rows';

type Placed = Pick<ParcelRow, '_id' | 'divisionCode'>;

/** A row that belongs to another lies where that one lies, so that what is found by division is whole. */
export function placeProblem({ _id, divisionCode }: Placed, owner: Placed | undefined): string | null {
  if (owner === undefined) return `${_id}: what it belongs to is in no row`;
  return divisionCode === owner.divisionCode
    ? null
    : `${_id}: in ${divisionCode}, ${owner._id} in ${owner.divisionCode}`;
}
