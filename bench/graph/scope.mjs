// Which divisions of the synthetic graph lie in whose area. The demo identities act for the divisions of another city, so
// the synthetic districts are hung below those.
import { divisions, enterprises, permits, sources } from './data.mjs';

/** The whole that the gateway serves. */
export const WHOLE = '330000';
const PART = '330100';

/** Districts that lie outside the part: rows in them come back from the subgraphs and are dropped by the gateway. */
const OUTSIDE = ['990103', '990105', '990107'];

const districts = divisions.filter(({ parent }) => parent !== null);
const isOutside = ({ code }) => OUTSIDE.includes(code);

const division = (code, name, parent) => ({
  ...{ code, name, parent, level: parent === null ? 'PROVINCE' : 'COUNTY' },
  ...{ validFrom: null, validTo: null, successors: [] },
});

/** The division tree as the gateway takes it. */
export const DIVISIONS = [
  division(WHOLE, '合成省', null),
  division(PART, '合成市', WHOLE),
  ...districts.map((each) => division(each.code, each.name, isOutside(each) ? WHOLE : PART)),
];

const department = (code, line, division) => ({ code, name: code, line, level: 'CITY', division, parent: null });

/** Departments of the demo identities `city-tax` and `province-eeb`, by code; here neither provides any of the data. */
export const DEPARTMENTS = new Map([
  ['330100-tax', department('330100-tax', 'tax', PART)],
  ['330000-eeb', department('330000-eeb', 'eeb', WHOLE)],
]);

const placed = new Map([
  ...[...sources, ...enterprises].map((row) => [row.id, row.division]),
  ...permits.map((row) => [row.permitNo, row.issuedBy]),
]);

/** Whether a row of an answer stands outside the part; undefined for what stands in no division. */
export function isStray({ id, permitNo }) {
  const found = placed.get(id ?? permitNo);
  return found === undefined ? undefined : isOutside(found);
}
