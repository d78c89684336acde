import { type GraphQLSchema } from 'graphql';
import { type GatewayInterface, type Swapped } from '../engine/engine';
import { type UsableSupergraph } from '../supergraph/usable-supergraph';
import { type Policy } from './decision/policy';
import { LiveSnapshot } from './live-snapshot';
import { Planner } from './planner/planner';
import { PlanningThreads } from './planner/planning-threads';
import { createSnapshot } from './snapshot';
import { clientOf } from './transport/client-of';
import { warm } from './warm';

/** How much is compiled before a snapshot takes over; the rest is compiled when it is asked for. */
const WARM = Object.freeze({ operations: 200, milliseconds: 3_000 });

type Tell = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
type Served = Pick<UsableSupergraph, 'supergraphSdl' | 'subgraphs'>;

/**
 * The snapshot that serves, and those that are left behind until their last request is done. Apollo Server takes the
 * schema of a request once, at its start: that schema is what finds the request's snapshot again.
 */
export class Snapshots {
  private readonly threads = new PlanningThreads();
  private readonly bySchema = new WeakMap<GraphQLSchema, LiveSnapshot>();
  private readonly open = new Set<LiveSnapshot>();
  private readonly listeners = new Set<Tell>();
  private current: LiveSnapshot;

  constructor(
    first: Served,
    private readonly policy: Policy | null,
  ) {
    this.current = this.build(first);
  }

  /** Rejects when nothing can be planned over the first supergraph. */
  assertPlans(): Promise<void> {
    return this.current.snapshot.assertPlans();
  }

  of(schema: GraphQLSchema): LiveSnapshot {
    const found = this.bySchema.get(schema);
    if (found === undefined) throw new Error('a schema that no snapshot was made of');
    return found;
  }

  listen(tell: Tell): () => void {
    this.listeners.add(tell);
    this.tell(tell, this.current);
    return () => void this.listeners.delete(tell);
  }

  /** Builds a snapshot, warms it, and puts it in the place of the one that serves; throws and changes nothing if it cannot. */
  async swap(next: Served, signal: AbortSignal): Promise<Swapped> {
    const built = this.build(next);
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
  async close(): Promise<void> {
    await Promise.all([...this.open].map((live) => live.close()));
    await this.threads.close();
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

  private build({ supergraphSdl, subgraphs }: Served): LiveSnapshot {
    const clients = new Map(subgraphs.map((endpoint) => [endpoint.name, clientOf(endpoint)]));
    const planner = new Planner(supergraphSdl, this.threads);
    try {
      const live = new LiveSnapshot(
        createSnapshot(supergraphSdl, { clients, planner, policy: this.policy }),
        (closed) => {
          this.open.delete(closed);
        },
      );
      this.open.add(live);
      this.bySchema.set(live.snapshot.apiSchema, live);
      return live;
    } catch (error) {
      void planner.close();
      throw error;
    }
  }
}
