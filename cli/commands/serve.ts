import { loadDepartments } from '../../data/departments/load-departments';
import { loadDivisionTree } from '../../data/divisions/load-tree';
import { HttpAccessSource } from '../../gateway/access/http-access-source';
import { LiveAccess } from '../../gateway/access/live-access';
import { type Config } from '../../gateway/config';
import { type Access } from '../../gateway/access/access';
import { serveRegistry } from '../../registry/serve-registry';
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
import { roomsCatalogue, ServedCatalogue } from '../governed-catalogue';
import { identityOf, openRegistryBeside } from '../registry-beside';

/** A gateway that was told of no registry knows of no grant. */
const NO_REGISTRY: Access = Object.freeze({ state: null, isFresh: true });

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

/** Starts what stands on something, and stops that behind it; also when it does not start. */
async function standingOn(below: { stop(): Promise<void> }, start: () => Promise<Running>): Promise<Running> {
  try {
    const running = await start();
    return { url: running.url, stop: () => running.stop().then(() => below.stop()) };
  } catch (error) {
    await below.stop();
    throw error;
  }
}

/** The whole system in one process: every room without an HTTP hop, the registry, and the gateway over them. */
export async function serveAll(config: Config, log: Log): Promise<Running> {
  return withHouse(config, rooms, async (house) => {
    const subgraphs = await openRooms(house, log);
    log.info({ businessClock: house.clock.now() }, 'every room is open');
    const { engine, overrideLabels } = config;
    const governing = new ServedCatalogue();
    const beside = await openRegistryBeside(house, { config, governing, log });
    const { registry, access, identity } = beside;
    const rules = sharingPolicy(config, { ...house, access: () => access.current(), isNarrowing: () => true });
    return standingOn(beside, () =>
      startGateway({
        ...{ subgraphs, isGoverned: true, config, engine, overrideLabels, identity, access, log },
        policy: governing.follow(rules),
        extraRoutes: registry.routes,
        ready: () => assertReady(house, rooms),
      }),
    );
  });
}

/** The registry alone, for gateways that have its key. */
export async function serveRegistryAlone(config: Config, log: Log): Promise<Running> {
  if (config.registryKey === undefined) throw new SharingError('BAD_SETTING', 'ECOGUARD_REGISTRY_KEY');
  return withHouse(config, [], async (house) => {
    const beside = await openRegistryBeside(house, { config, governing: await roomsCatalogue(), log });
    const { host, port } = config;
    const ready = (): Promise<void> => house.store.ping();
    return standingOn(beside, () => serveRegistry(beside.registry, { host, port, log, ready }));
  });
}

async function endpointOf(
  { name, url }: RemoteSubgraph,
  signers: ReadonlyMap<string, CallSigner | null>,
): Promise<SubgraphEndpoint> {
  const signer = signers.get(name) ?? undefined;
  return { kind: 'http', name, url, sdl: await fetchSdl(name, url, signer), signer };
}

/** What a registry in another process decides; undefined where none is named. */
async function remoteAccess({ registryUrl: url, registryKey: key }: Config, log: Log): Promise<LiveAccess | undefined> {
  if (url === undefined) return undefined;
  if (key === undefined) throw new SharingError('BAD_SETTING', 'ECOGUARD_REGISTRY_KEY');
  return LiveAccess.start(new HttpAccessSource({ url, key }), log);
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
  const supply = remoteRoomsSupply(remoteSubgraphs, subgraphs, { dataDir, log, isGoverned: true, signers });
  const access = await remoteAccess(config, log);
  const known = (): Access => access?.current() ?? NO_REGISTRY;
  const departments = loadDepartments();
  const identity = await identityOf(config, { departments, access, log });
  const grounds = { divisions: loadDivisionTree(), departments, clock: businessClock(config) };
  const policy = sharingPolicy(config, {
    ...grounds,
    access: known,
    isNarrowing: (room) => (signers.get(room) ?? null) !== null,
  });
  return standingOn({ stop: async () => access?.stop() }, () =>
    startGateway({
      ...{ supply, config, engine, overrideLabels, identity, policy, log },
      ...(access === undefined ? {} : { access }),
      ready: async () => undefined,
    }),
  );
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
