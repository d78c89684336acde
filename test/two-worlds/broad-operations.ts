import { type Operation } from './random-operation';

const SITE = 'id divisionCode name phone output note rating burden';

/** Everything there is of every row, and what rows lead to. */
const EVERYTHING = `{
  siteRegister { ${SITE} parent { ${SITE} } licences { no holder fee } surveys { id finding score } }
  moveRegister { no kind amount driver origin { ${SITE} } }
  moveTotals { kind sites moves amount suppressed }
  surveys { id finding score site { ${SITE} } }
  licences(first: 500) { nodes { no holder fee site { ${SITE} } survey { id finding score } } }
}`;

/** What tells of rows without showing them: counts, cursors, orders, the heads of lists. */
const AROUND = `{
  siteBook(first: 2) { totalCount pageInfo { hasNextPage endCursor } }
  byOutput: sites(first: 500, orderBy: OUTPUT) { totalCount nodes { id } }
  byName: sites(first: 3, orderBy: NAME) { pageInfo { hasNextPage } edges { cursor } }
  named: sites(first: 500, query: "伟") { totalCount nodes { id } }
  licences(first: 500, dearestFirst: true) { totalCount nodes { no } }
  moves(first: 3) { totalCount pageInfo { hasNextPage endCursor } }
  surveyHead(first: 3) { id }
  surveyBest(first: 3) { id }
  surveyPage(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { id } }
  surveySum { surveys }
}`;

/** Operations that are asked of every pair of worlds, so that little is left to chance. */
export const BROAD_OPERATIONS: readonly Operation[] = [EVERYTHING, AROUND].map((query) => ({ query, variables: {} }));
