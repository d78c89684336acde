import { randomUUID } from 'node:crypto';
import { type Collection, type Document, type Store } from '../lib/store/port';
import { insertOnce } from './insert-once';

const ID = 'access';

/** A change that is open for longer was cut off by a crash, or will count itself once more when it ends. */
const OPEN_MS = 2_000;

interface EpochDocument extends Document {
  readonly epoch: number;
  /** Marks of changes that have begun and not ended: the time they began, and a name. */
  readonly open: readonly string[];
}

/**
 * The number that grows with every change of what the registry decides. A change is announced before it is made and
 * counted after it is durable; one that a crash left uncounted is counted by whoever looks next, in any process.
 */
export class Epoch {
  private constructor(private readonly documents: Collection<EpochDocument>) {}

  /** A new store begins at the time, so that no gateway takes it for an older one. */
  static async open(store: Store): Promise<Epoch> {
    const documents = store.collection<EpochDocument>('epoch');
    await insertOnce(documents, { _id: ID, epoch: Date.now(), open: [] });
    return new Epoch(documents);
  }

  /** Makes a change that counts. */
  async during<T>(change: () => Promise<T>): Promise<T> {
    const mark = `${new Date().toISOString()} ${randomUUID()}`;
    await this.documents.updateOne({ _id: ID }, { $push: { open: mark } });
    try {
      return await change();
    } finally {
      await this.documents.updateOne({ _id: ID }, { $inc: { epoch: 1 }, $pull: { open: mark } });
    }
  }

  /** The epoch as of now. */
  async current(): Promise<number> {
    const now = await this.read();
    const began = new Date(Date.now() - OPEN_MS).toISOString();
    const cutOff = now.open.filter((mark) => mark < began);
    if (cutOff.length === 0) return now.epoch;
    for (const mark of cutOff) {
      await this.documents.updateOne({ _id: ID, open: mark }, { $inc: { epoch: 1 }, $pull: { open: mark } });
    }
    return (await this.read()).epoch;
  }

  private async read(): Promise<EpochDocument> {
    const found = await this.documents.findOne({ _id: ID });
    if (found === null) throw new Error('the epoch of the registry is gone');
    return found;
  }
}
