import { SharingError } from './sharing-error';

/** Rows on a page when a client says nothing or null, and at most. */
const USUAL_PAGE = 20;
const LARGEST_PAGE = 500;

/** How many rows `first` asks for; PAGE_TOO_LARGE when that is more than a page may hold, or less than none. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? USUAL_PAGE;
  if (size < 0 || size > LARGEST_PAGE) throw new SharingError('PAGE_TOO_LARGE', `first: ${String(first)}`);
  return size;
}
