import { loadDepartments } from '../../data/departments/load-departments';
import { type Config } from '../../gateway/config';
import { type Identity } from '../../gateway/identity/identity';
import { openIdentity } from '../../gateway/identity/open-identity';
import { startGateway } from '../../gateway/server';
import { remoteRoomsSupply } from '../../gateway/supergraph/rooms-supply';
import { type Log } from '../../lib/log';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphDefinition } from '../../subgraphs/kit/define-subgraph';
import { fetchSdl } from '../../subgraphs/kit/fetch-sdl';
import { openRoom } from '../../subgraphs/kit/room';
import { serveRoom } from '../../subgraphs/kit/serve-room';
import { rooms } from '../../subgraphs/list';
import { assertReady, type House, importInto, openHouse, openRooms } from '../house';
import { createProgressDisplay } from '../progress';
import { type Running } from '../running';

async function importMissing(house: House, config: Config, only: readonly SubgraphDefinition[]): Promise<void> {
  const display = createProgressDisplay(process.stderr.isTTY);
  try {
    await importInto(house, { datasets: config.datasets, only }, display.show);
  } finally {
    display.stop();
  }
}

/** Opens the store, brings the data in, and hands over a house that is closed again when `start` fails. */
async function withHouse(
  config: Config,
  only: readonly SubgraphDefinition[],
  start: (house: House) => Promise<Running>,
) {
  const house = await openHouse(config);
  try {
    await importMissing(house, config, only);
    const running = await start(house);
    return { url: running.url, stop: () => running.stop().then(() => house.store.close()) };
  } catch (error) {
    await house.store.close();
    throw error;
  }
}

const identityOf = ({ issuers, dataDir }: Config, log: Log): Promise<Identity> =>
  openIdentity({ issuers, dataDir, departments: loadDepartments(), log });

/** The whole system in one process: every room without an HTTP hop, and the gateway over them. */
export async function serveAll(config: Config, log: Log): Promise<Running> {
  return withHouse(config, rooms, async (house) => {
    const subgraphs = await openRooms(house, log);
    log.info({ businessClock: house.clock.now() }, 'every room is open');
    const { engine, overrideLabels } = config;
    const ready = (): Promise<void> => assertReady(house, rooms);
    const identity = await identityOf(config, log);
    return startGateway({ subgraphs, config, engine, overrideLabels, identity, log, ready });
  });
}

/** The gateway alone, over rooms that other processes serve. */
export async function serveGateway(config: Config, log: Log): Promise<Running> {
  if (config.remoteSubgraphs.length === 0) {
    throw new SharingError('BAD_SETTING', 'ECOGUARD_SUBGRAPHS: name=url,name=url');
  }
  const { remoteSubgraphs, engine, dataDir, overrideLabels } = config;
  const subgraphs = (): Promise<SubgraphEndpoint[]> =>
    Promise.all(
      remoteSubgraphs.map(async ({ name, url }) => ({ kind: 'http', name, url, sdl: await fetchSdl(name, url) })),
    );
  const supply = remoteRoomsSupply(remoteSubgraphs, subgraphs, { dataDir, log });
  const identity = await identityOf(config, log);
  return startGateway({ supply, config, engine, overrideLabels, identity, log, ready: async () => undefined });
}

/** One room alone, over HTTP. */
export async function serveSubgraph(definition: SubgraphDefinition, config: Config, log: Log): Promise<Running> {
  return withHouse(config, [definition], async (house) => {
    const room = await openRoom(definition, house);
    const { host } = config;
    return serveRoom(room, { host, port: config.port, log, ready: () => assertReady(house, [definition]) });
  });
}
