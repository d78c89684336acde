import { EventEmitter, once } from 'node:events';
import { type GraphQLSchema } from 'graphql';
import { type Metering } from '../engine/metering';
import { NO_METER } from '../limits/cost/operation-meter';
import { type UsableSupergraph } from '../supergraph/usable-supergraph';
import { type PolicyOf } from './decision/policy';
import { LiveSnapshot } from './live-snapshot';
import { Planner } from './planner/planner';
import { PlanningThreads } from './planner/planning-threads';
import { schemasInTurns } from './schemas';
import { createSnapshot } from './snapshot';
import { clientOf } from './transport/client-of';

/** Snapshots open at one time: each has a planning thread and connections, and requests may hold it open for long. */
const MOST_OPEN = 4;

/** A supergraph as a snapshot is built of it. */
export type Served = Pick<UsableSupergraph, 'supergraphSdl' | 'subgraphs'>;

/** What every snapshot is built with. */
export interface EngineRules {
  readonly policy: PolicyOf | null;
  readonly metering?: Metering | undefined;
  /** Labels of `@override` that are set. */
  readonly overrideLabels: readonly string[];
}

/** Builds snapshots, and knows those that are open. */
export class LiveSnapshots {
  private readonly threads = new PlanningThreads();
  private readonly bySchema = new WeakMap<GraphQLSchema, LiveSnapshot>();
  private readonly open = new Set<LiveSnapshot>();
  private readonly closings = new EventEmitter();

  constructor(private readonly rules: EngineRules) {}

  /** The snapshot that a schema is of. */
  of(schema: GraphQLSchema): LiveSnapshot {
    const found = this.bySchema.get(schema);
    if (found === undefined) throw new Error('a schema that no snapshot was made of');
    return found;
  }

  /** Waits until another snapshot may be opened. */
  async room(signal: AbortSignal): Promise<void> {
    while (this.open.size >= MOST_OPEN) await once(this.closings, 'closed', { signal });
  }

  async build({ supergraphSdl, subgraphs }: Served): Promise<LiveSnapshot> {
    const planner = new Planner(supergraphSdl, this.threads);
    try {
      const { policy, metering, overrideLabels } = this.rules;
      const meter = metering?.meterOf(supergraphSdl) ?? NO_METER;
      const schemas = await schemasInTurns(supergraphSdl);
      const clients = new Map(subgraphs.map((endpoint) => [endpoint.name, clientOf(endpoint, metering)]));
      const snapshot = createSnapshot(schemas, { clients, planner, policy, meter, overrideLabels });
      const live = new LiveSnapshot(snapshot, (closed) => this.forget(closed));
      this.open.add(live);
      this.bySchema.set(snapshot.apiSchema, live);
      return live;
    } catch (error) {
      await planner.close();
      throw error;
    }
  }

  private forget(closed: LiveSnapshot): void {
    this.open.delete(closed);
    this.closings.emit('closed');
  }

  /** Closes every snapshot at once, also those that requests are still on. */
  async close(): Promise<void> {
    await Promise.all([...this.open].map((live) => live.close()));
    await this.threads.close();
  }
}
