import { find } from 'mingo';
import { type Projection } from '../port';
import { StoreError } from '../store-error';
import { type Stored } from './values-at';

/** What a projection leaves of a document. */
export function projector(projection: Projection | undefined): (document: Stored) => unknown {
  const fields = Object.entries(projection ?? {});
  if (fields.length === 0) return (document) => document;
  const ways = new Set(fields.filter(([path]) => path !== '_id').map(([, way]) => way));
  if (ways.size > 1) throw new StoreError('BAD_QUERY', 'projection: fields are either taken or left out, not both');
  return (document) => find<Stored>([document], {}, projection as never).all()[0];
}
