/** What can go wrong in a store, in words both bodies share. */
export type StoreErrorCode =
  | 'DUPLICATE_KEY'
  | 'BAD_DOCUMENT'
  | 'BAD_QUERY'
  | 'INDEX_CONFLICT'
  | 'STORE_UNAVAILABLE'
  | 'STORE_NEWER_VERSION'
  | 'STORE_CLOSED';

/** A failure of the store, told apart by `code`; the cause keeps the driver's own error. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}
