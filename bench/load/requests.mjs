import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('../graph/page.graphql', import.meta.url), 'utf8');
const YEARS = 12;
const STARTS = 6;

/**
 * Every request body there is in a load; load I has one, load U many with other variables. Without callers the page does
 * not ask who asks.
 */
export function bodiesOf({ load, callers = true }) {
  const query = callers ? PAGE : PAGE.replace('  caller\n', '');
  const all = Array.from({ length: YEARS * STARTS }, (_, index) => ({
    after: (index % STARTS) * 5,
    year: 2010 + Math.floor(index / STARTS),
  }));
  const variables = load === 'I' ? all.slice(0, 1) : all;
  return variables.map((each) => JSON.stringify({ operationName: 'Page', query, variables: each }));
}

/** The caller of a connection: its own in load U, everyone's in load I. */
export const callerOf = ({ load }, connection) =>
  `Bearer synthetic-${String(load === 'I' ? 0 : connection + 1).padStart(4, '0')}`;
