import { loadDepartments } from '../../data/departments/load-departments';
import { loadDivisionTree } from '../../data/divisions/load-tree';
import { type Config } from '../../gateway/config';
import { type Identity } from '../../gateway/identity/identity';
import { openIdentity } from '../../gateway/identity/open-identity';
import { type Access } from '../../gateway/policy/access';
import { startGateway } from '../../gateway/server';
import { type RemoteSubgraph } from '../../gateway/settings';
import { remoteRoomsSupply } from '../../gateway/supergraph/rooms-supply';
import { type Log } from '../../lib/log';
import { type CallSigner } from '../../schema/access/call-signer';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphDefinition } from '../../subgraphs/kit/define-subgraph';
import { fetchSdl } from '../../subgraphs/kit/fetch-sdl';
import { openRoom } from '../../subgraphs/kit/room';
import { serveRoom } from '../../subgraphs/kit/serve-room';
import { rooms } from '../../subgraphs/list';
import { assertReady, businessClock, type House, importInto, openHouse, openRooms } from '../house';
import { createProgressDisplay } from '../progress';
import { ownKeys, signersOf } from '../room-keys';
import { type Running } from '../running';
import { sharingPolicy } from '../sharing-policy';

const NO_REGISTRY = (): Access => ({ state: null, isFresh: true });

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
    const policy = sharingPolicy(config, { ...house, access: NO_REGISTRY, isNarrowing: () => true });
    return startGateway({ subgraphs, isGoverned: true, config, engine, overrideLabels, identity, policy, log, ready });
  });
}

async function endpointOf(
  { name, url }: RemoteSubgraph,
  signers: ReadonlyMap<string, CallSigner>,
): Promise<SubgraphEndpoint> {
  const signer = signers.get(name);
  if (signer === undefined) throw new SharingError('UNKNOWN_SUBGRAPH', name);
  return { kind: 'http', name, url, sdl: await fetchSdl(name, url, signer), signer };
}

/** The gateway alone, over rooms that other processes serve. */
export async function serveGateway(config: Config, log: Log): Promise<Running> {
  if (config.remoteSubgraphs.length === 0) {
    throw new SharingError('BAD_SETTING', 'ECOGUARD_SUBGRAPHS: name=url,name=url');
  }
  const { remoteSubgraphs, engine, dataDir, overrideLabels } = config;
  const signers = signersOf(
    config,
    remoteSubgraphs.map(({ name }) => name),
  );
  const subgraphs = (): Promise<SubgraphEndpoint[]> =>
    Promise.all(remoteSubgraphs.map((subgraph) => endpointOf(subgraph, signers)));
  const supply = remoteRoomsSupply(remoteSubgraphs, subgraphs, { dataDir, log, isGoverned: true }, signers);
  const identity = await identityOf(config, log);
  const grounds = { divisions: loadDivisionTree(), clock: businessClock(config) };
  const policy = sharingPolicy(config, {
    ...grounds,
    access: NO_REGISTRY,
    isNarrowing: (room) => signers.has(room),
  });
  return startGateway({
    ...{ supply, config, engine, overrideLabels, identity, policy, log },
    ready: async () => undefined,
  });
}

/** One room alone, over HTTP, for the gateway that has its key. */
export async function serveSubgraph(definition: SubgraphDefinition, config: Config, log: Log): Promise<Running> {
  const keys = ownKeys(config);
  return withHouse(config, [definition], async (house) => {
    const room = await openRoom(definition, house);
    const { host } = config;
    return serveRoom(room, { host, port: config.port, log, keys, ready: () => assertReady(house, [definition]) });
  });
}
