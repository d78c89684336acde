import { loadDivisionTree } from '../../data/divisions/load-tree';
import { startTestGateway, type TestGateway } from '../../gateway/testing/start-test-gateway';
import { createClock } from '../../lib/clock';
import { createLog } from '../../lib/log';
import { type Store } from '../../lib/store/port';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type SubgraphDefinition } from '../../subgraphs/kit/define-subgraph';
import { inProcess } from '../../subgraphs/kit/in-process';
import { openRoom } from '../../subgraphs/kit/room';
import { serveRoom } from '../../subgraphs/kit/serve-room';

export interface FederationOptions {
  readonly rooms: readonly SubgraphDefinition[];
  readonly store: Store;
  readonly transport: 'in-process' | 'http';
}

const silent = createLog({ level: 'silent', pretty: false });

/** The whole federation in this process, with the real store, rooms, composition and gateway. */
export async function startFederation({ rooms, store, transport }: FederationOptions): Promise<TestGateway> {
  const dependencies = {
    store,
    divisions: loadDivisionTree(),
    clock: createClock(new Date('2026-09-28T09:00:00+08:00')),
  };
  const stops: (() => Promise<void>)[] = [];
  const subgraphs: SubgraphEndpoint[] = [];
  for (const definition of rooms) {
    const room = await openRoom(definition, dependencies);
    if (transport === 'in-process') {
      subgraphs.push(inProcess(room));
      continue;
    }
    const served = await serveRoom(room, { host: '127.0.0.1', port: 0, log: silent, ready: async () => undefined });
    stops.push(served.stop);
    subgraphs.push({ kind: 'http', name: room.name, sdl: room.sdl, url: `${served.url}/graphql` });
  }
  const gateway = await startTestGateway(subgraphs, undefined, { isGoverned: true });
  const stop = async (): Promise<void> => {
    await gateway.stop();
    await Promise.all(stops.map((stopRoom) => stopRoom()));
  };
  return { ...gateway, stop };
}
