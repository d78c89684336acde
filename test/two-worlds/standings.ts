import { type Collections } from './rows';

/** Where a row stands in the division tree, and when; as it says itself. */
export interface Standing {
  readonly code: string | null;
  readonly at: string | null;
}

type StandingsOf = { readonly [Name in keyof Collections]: (row: Collections[Name]) => readonly Standing[] };

const BY_COLLECTION: StandingsOf = {
  sites: ({ divisionCode, enteredOn }) => [{ code: divisionCode, at: enteredOn }],
  licences: ({ divisionCode, year }) => [{ code: divisionCode, at: year === null ? null : String(year) }],
  moves: ({ fromCode, toCode }) => [
    { code: fromCode, at: null },
    { code: toCode, at: null },
  ],
  surveys: ({ divisionCode, surveyedOn }) => [{ code: divisionCode, at: surveyedOn }],
};

/** Where a row of a collection stands. */
export const standingsOf = <Name extends keyof Collections>(
  collection: Name,
  row: Collections[Name],
): readonly Standing[] => BY_COLLECTION[collection](row);
