import { type BookFindings } from '../../subgraphs/kit/book';

/** What one check of a data set found. */
export interface Finding extends BookFindings {
  readonly id: string;
  readonly titleEn: string;
  readonly titleZh: string;
}

/** Closes when something was looked at and nothing was found. */
export const closes = ({ problemCount }: Finding): boolean => problemCount === 0;
