import { find } from 'mingo';
import { type Projection } from '../port';
import { StoreError } from '../store-error';
import { type Stored } from './values-at';

/** Takes whole fields of the document, in its own order, and `_id` unless it is left out; by far the most usual way. */
function taking(projection: Projection): (document: Stored) => unknown {
  const taken = new Set(Object.keys(projection).filter((name) => projection[name] === 1));
  if (projection['_id'] !== 0) taken.add('_id');
  return (document) => Object.fromEntries(Object.entries(document).filter(([name]) => taken.has(name)));
}

/** What a projection leaves of a document. */
export function projector(projection: Projection | undefined): (document: Stored) => unknown {
  const fields = Object.entries(projection ?? {});
  if (fields.length === 0) return (document) => document;
  const ways = new Set(fields.filter(([path]) => path !== '_id').map(([, way]) => way));
  if (ways.size > 1) throw new StoreError('BAD_QUERY', 'projection: fields are either taken or left out, not both');
  if (ways.has(1) && fields.every(([path]) => !path.includes('.'))) return taking(projection ?? {});
  return (document) => find<Stored>([document], {}, projection as never).all()[0];
}
