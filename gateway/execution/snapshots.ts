import { type GraphQLSchema } from 'graphql';
import { type GatewayInterface, type Swapped } from '../engine/engine';
import { type LiveSnapshot } from './live-snapshot';
import { type EngineRules, LiveSnapshots, type Served } from './live-snapshots';
import { warm } from './warm';

/** How much is compiled before a snapshot takes over; the rest is compiled when it is asked for. */
const WARM = Object.freeze({ operations: 200, milliseconds: 3_000 });

type Tell = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/**
 * The snapshot that serves, and those that are left behind until their last request is done. Apollo Server takes the
 * schema of a request once, at its start: that schema is what finds the request's snapshot again.
 */
export class Snapshots {
  private readonly listeners = new Set<Tell>();

  private constructor(
    private readonly live: LiveSnapshots,
    private current: LiveSnapshot,
  ) {}

  /** Builds the first one; rejects when nothing can be planned over it. */
  static async open(first: Served, rules: EngineRules): Promise<Snapshots> {
    const live = new LiveSnapshots(rules);
    try {
      const current = await live.build(first);
      await current.snapshot.assertPlans();
      return new Snapshots(live, current);
    } catch (error) {
      await live.close();
      throw error;
    }
  }

  of(schema: GraphQLSchema): LiveSnapshot {
    return this.live.of(schema);
  }

  listen(tell: Tell): () => void {
    this.listeners.add(tell);
    this.tell(tell, this.current);
    return () => void this.listeners.delete(tell);
  }

  /** Builds a snapshot, warms it, and puts it in the place of the one that serves; throws and changes nothing if it cannot. */
  async swap(next: Served, signal: AbortSignal): Promise<Swapped> {
    await this.live.room(signal);
    const built = await this.live.build(next);
    const warmed = await this.takeOver(built, signal).catch(async (error: unknown) => {
      await built.close();
      throw error;
    });
    const left = this.current;
    this.current = built;
    left.retire();
    return warmed;
  }

  /** Closes every snapshot at once, also those that requests are still on. */
  close(): Promise<void> {
    return this.live.close();
  }

  private async takeOver(built: LiveSnapshot, signal: AbortSignal): Promise<Swapped> {
    await built.snapshot.assertPlans();
    const inUse = this.current.snapshot.operations.inUse(WARM.operations);
    const warmed = await warm(built.snapshot, inUse, { ...WARM, signal });
    signal.throwIfAborted();
    for (const tell of this.listeners) this.tell(tell, built);
    return warmed;
  }

  private tell(tell: Tell, { snapshot: { apiSchema, supergraphSdl } }: LiveSnapshot): void {
    tell({ apiSchema, coreSupergraphSdl: supergraphSdl });
  }
}
