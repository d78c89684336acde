import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { StoreError, type StoreErrorCode } from '../store-error';

/** Server codes with a meaning of their own in the port; everything else a server refuses is a bad query. */
const CODES: Readonly<Record<number, StoreErrorCode>> = {
  11000: 'DUPLICATE_KEY',
  85: 'INDEX_CONFLICT',
  86: 'INDEX_CONFLICT',
  66: 'BAD_QUERY',
};

/** The wire server of the tests words some duplicates as its own backend does. */
const DUPLICATE_TEXT = /E11000|UNIQUE constraint failed|duplicate key/i;

function codeOf(error: MongoError): StoreErrorCode {
  if (DUPLICATE_TEXT.test(error.message)) return 'DUPLICATE_KEY';
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return 'STORE_UNAVAILABLE';
  if (error instanceof MongoServerError || error instanceof MongoBulkWriteError)
    return CODES[Number(error.code)] ?? 'BAD_QUERY';
  return 'BAD_QUERY';
}

/** Runs a call of the driver; its errors come out in the port's words, with the driver's own as the cause. */
export async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof MongoError)) throw error;
    throw new StoreError(codeOf(error), error.message, { cause: error });
  }
}
