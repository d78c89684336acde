import { type Json } from '../../execution/shape/json';

/** One decimal place of a degree, about ten kilometres: the county, not the site. Anything that is no number becomes null. */
export function maskCoordinate(value: Json): Json {
  if (value === null || value === '' || (typeof value !== 'string' && typeof value !== 'number')) return null;
  const degrees = Number(value);
  if (!Number.isFinite(degrees)) return null;
  const rounded = degrees.toFixed(1);
  return typeof value === 'number' ? Number(rounded) : rounded;
}
