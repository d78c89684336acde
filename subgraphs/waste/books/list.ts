import { type Book } from '../../kit/book';
import { manifestLedgerBook, massBalanceBook } from './balance.book';
import { stageOrderBook } from './flow.book';
import { manifestNumberBook, receiverLicenceBook } from './manifest.book';

/** What must close in the rows of the waste room. */
export const wasteBooks: readonly Book[] = [
  massBalanceBook,
  manifestLedgerBook,
  receiverLicenceBook,
  stageOrderBook,
  manifestNumberBook,
];
