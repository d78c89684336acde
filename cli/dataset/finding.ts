import { type BookFindings } from '../../subgraphs/kit/book';

/** What one check of a data set found. */
export interface Finding extends BookFindings {
  readonly id: string;
  readonly titleEn: string;
  readonly titleZh: string;
}

/** Nothing found; with nothing looked at either, the data set simply has no such rows. */
export const closes = ({ problemCount }: Finding): boolean => problemCount === 0;
