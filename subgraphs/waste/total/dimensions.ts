import { type TotalledFlow } from './group-flows';

/** Value of a movement in each dimension; null where it has none. */
export const dimensions: Readonly<Record<string, (flow: TotalledFlow) => string | null>> = Object.freeze({
  ZJ_CLASS: ({ zjClass }) => zjClass,
  CATALOGUE_KIND: ({ catalogueKind }) => catalogueKind,
  HW_CLASS: ({ hwCode }) => (hwCode === null ? null : `HW${hwCode.slice(-2)}`),
  SW_KIND: ({ swCode }) => (swCode === null ? null : `SW${swCode.slice(-2)}`),
  STAGE: ({ stage }) => stage,
  ROUTE: ({ route }) => route,
  TREATMENT_CODE: ({ treatmentCode }) => treatmentCode,
  FROM_DIVISION: ({ from }) => from.divisionCode,
  TO_DIVISION: ({ to }) => to.divisionCode,
  YEAR: ({ year }) => String(year),
});

/** The part of movements that a measure counts, as a store filter. */
export const measures: Readonly<Record<string, object>> = Object.freeze({
  GENERATED: { 'from.kind': 'GENERATE' },
  TREATED: { stage: { $in: ['UTILISE', 'DISPOSE'] } },
});
