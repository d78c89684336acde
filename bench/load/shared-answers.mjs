// What the sharing rules leave of an answer, told from the data and not by the rules: rows out of the caller's area are
// not there, and masked leaves are otherwise than they were.
import { isStray } from '../graph/scope.mjs';

const SHOWN_TO_NOBODY = '***';
/** A coordinate is shown to a tenth of a degree. */
const isTenth = (own, clear) => Math.abs(own - clear) < 0.0501 && Number.isInteger(Math.round(own * 1e6) / 1e5);
const isName = (own, clear) => own[0] === clear[0] && /^.\*+$/u.test(own) && own.length === clear.length;

/** Leaf → whether it is masked as it should be. */
const MASKED = { representative: isName, longitude: isTenth, latitude: isTenth };

const isRow = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** True for a row that is dropped; counts it among the rows that stand in a division. */
function isDropped(value, { drops, rows }) {
  const stray = isRow(value) ? isStray(value) : undefined;
  if (stray === undefined) return false;
  rows.met += 1;
  if (stray) rows.stray += 1;
  return stray && drops;
}

/** The clear answer as it is left when rows are dropped: lists are shorter, and null stands for a single row. */
function left(value, about) {
  if (Array.isArray(value)) return value.flatMap((each) => (isDropped(each, about) ? [] : [below(each, about)]));
  return isDropped(value, about) ? null : below(value, about);
}

function below(value, about) {
  if (!isRow(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, left(each, about)]));
}

/** Puts a sign in the place of leaves that are masked as they should be; others stay, so that they are told apart. */
function unmasked(own, clear, key) {
  if (Array.isArray(own)) return own.map((each, index) => unmasked(each, clear?.[index], key));
  if (isRow(own)) {
    return Object.fromEntries(Object.entries(own).map(([name, each]) => [name, unmasked(each, clear?.[name], name)]));
  }
  return own !== null && clear != null && MASKED[key]?.(own, clear) ? SHOWN_TO_NOBODY : own;
}

/** The answer with every leaf that has a mask hidden; what is null stays so. */
function hidden(value, key) {
  if (Array.isArray(value)) return value.map((each) => hidden(each, key));
  if (isRow(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hidden(each, name)]));
  return value !== null && MASKED[key] !== undefined ? SHOWN_TO_NOBODY : value;
}

function isWhatIsLeft(own, first, about) {
  const clear = left(JSON.parse(first), about);
  return JSON.stringify(unmasked(JSON.parse(own), clear)) === JSON.stringify(hidden(clear));
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;

/**
 * Checks that answers are what the rules leave of those without rules, and that the share of rows that are dropped, of all
 * that stand in a division, lies within `share`; says what it found.
 */
export const sharedAnswers =
  ({ drops, share: [least, most] }) =>
  (texts, first) => {
    if (texts === first) throw new Error('there is nothing to compare with: sharing-off has to be asked, and first');
    const rows = { met: 0, stray: 0 };
    const wrong = texts.findIndex((text, index) => !isWhatIsLeft(text, first[index], { drops, rows }));
    if (wrong !== -1) throw new Error(`request ${wrong} is not answered as the sharing rules leave it`);
    const share = drops ? rows.stray / rows.met : 0;
    if (share < least || share > most) throw new Error(`${percent(share)} of the rows are stray`);
    return `answers are what the rules leave; ${percent(share)} of ${rows.met} rows stray and dropped`;
  };
