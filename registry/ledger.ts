import { type Collection, type Document } from '../lib/store/port';
import { type Epoch } from './epoch';
import { type HistoryEntry } from './history';

/** A document that remembers what became of it. */
export interface Recorded extends Document {
  /** Grows with every change. */
  readonly revision: number;
  readonly history: readonly HistoryEntry[];
}

/** What a step makes of a document. */
export interface Change<T extends Recorded> {
  readonly set: Partial<Omit<T, keyof Recorded>>;
  readonly entry: HistoryEntry;
}

/** Documents that change one step at a time, each step durable, remembered and counted. */
export class Ledger<T extends Recorded> {
  constructor(
    private readonly documents: Collection<T>,
    private readonly epoch: Epoch,
  ) {}

  add(document: T): Promise<T> {
    return this.epoch.during(async () => {
      await this.documents.insertOne(document);
      return document;
    });
  }

  /**
   * Takes a document one step on. `decide` throws where the step is not allowed. Of two steps at once one goes
   * first, and the other is decided again on what came of it.
   */
  async change(found: T, decide: (document: T) => Change<T>): Promise<T> {
    const { set, entry } = decide(found);
    const unchanged = { _id: found._id, revision: found.revision };
    const update = { $set: set, $inc: { revision: 1 }, $push: { history: entry } };
    const changed = await this.epoch.during(() =>
      this.documents.findOneAndUpdate(unchanged, update, { returnDocument: 'after' }),
    );
    return changed ?? this.change(await this.read(found._id), decide);
  }

  private async read(id: string): Promise<T> {
    const found = await this.documents.findOne({ _id: id });
    if (found === null) throw new Error(`${this.documents.name} ${id} is gone`);
    return found;
  }
}
