import { loadDivisionTree } from '../../data/divisions/load-tree';
import { type Intake } from '../../gateway/intake';
import { type GatewayParts } from '../../gateway/server';
import { startTestGateway, type TestGateway } from '../../gateway/testing/start-test-gateway';
import { createClock } from '../../lib/clock';
import { createLog } from '../../lib/log';
import { type Store } from '../../lib/store/port';
import { CallSigner } from '../../schema/access/call-signer';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type SubgraphDefinition } from '../../subgraphs/kit/define-subgraph';
import { inProcess } from '../../subgraphs/kit/in-process';
import { openRoom } from '../../subgraphs/kit/room';
import { serveRoom } from '../../subgraphs/kit/serve-room';
import { madeKey } from './made-key';

export interface FederationOptions {
  readonly rooms: readonly SubgraphDefinition[];
  readonly store: Store;
  readonly transport: 'in-process' | 'http';
  /** Who may ask, and what they may see; without it everybody sees everything. */
  readonly access?: Pick<GatewayParts, 'identity' | 'policy'> & { readonly intake?: Intake | undefined };
}

const atHome = {
  host: '127.0.0.1',
  port: 0,
  log: createLog({ level: 'silent', pretty: false }),
  ready: async (): Promise<void> => undefined,
};

/** The whole federation in this process, with the real store, rooms, composition and gateway. */
export async function startFederation({
  rooms,
  store,
  transport,
  access = {},
}: FederationOptions): Promise<TestGateway> {
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
    const { name, sdl } = room;
    const key = madeKey();
    const served = await serveRoom(room, { ...atHome, keys: [key] });
    stops.push(served.stop);
    subgraphs.push({ kind: 'http', name, sdl, url: `${served.url}/graphql`, signer: new CallSigner(name, [key]) });
  }
  const gateway = await startTestGateway(subgraphs, undefined, { isGoverned: true, ...access });
  const stop = async (): Promise<void> => {
    await gateway.stop();
    await Promise.all(stops.map((stopRoom) => stopRoom()));
  };
  return { ...gateway, stop };
}
