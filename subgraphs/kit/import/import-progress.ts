/** How far the reading of one file, or the writing of one collection, has come; `total` is its number of rows. */
export interface ImportProgress {
  readonly room: string;
  readonly dataset: string;
  readonly file: string;
  readonly done: number;
  readonly total: number;
}
