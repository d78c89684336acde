import { type CallSigner } from '../../schema/access/call-signer';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { SharingError } from '../../schema/sharing-error';
import { type NamedSubgraph, type SupergraphRules } from './check-supergraph';
import { composedSource } from './composed-source';
import { type Supply } from './first-supergraph';
import { type SupergraphPlace } from './load-supergraph';

/** Who signs the calls of a room by its name; null for a subgraph that is no room of ours. */
export type Signers = ReadonlyMap<string, CallSigner | null>;

const NO_SIGNERS: Signers = new Map();

/** Rooms in this process are asked there, the others where the supergraph says they are. */
function endpointAmong(inProcess: readonly SubgraphEndpoint[], signers: Signers): SupergraphRules['endpointOf'] {
  return (_, { name, url }) => {
    const found = inProcess.find((endpoint) => endpoint.name === name);
    if (found !== undefined) return found;
    if (!URL.canParse(url) || url.startsWith('in-process:')) throw new SharingError('UNKNOWN_SUBGRAPH', name);
    return { kind: 'http', name, url, sdl: '', signer: signers.get(name) ?? undefined };
  };
}

/** Our own rooms may say what they like; those in this process are asked here. */
export const roomsRules = (inProcess: readonly SubgraphEndpoint[], signers = NO_SIGNERS): SupergraphRules => ({
  assertServed: () => undefined,
  endpointOf: endpointAmong(inProcess, signers),
});

/** The supergraph of rooms in this process, composed here. */
export const roomsSupply = (
  subgraphs: readonly SubgraphEndpoint[],
  place: SupergraphPlace,
): Pick<Supply, 'source' | 'rules'> => ({
  source: composedSource({ subgraphs: async () => subgraphs, key: undefined }, place),
  rules: roomsRules(subgraphs),
});

/** The supergraph of rooms that other processes serve; while one of them is down the last good one serves. */
export const remoteRoomsSupply = (
  rooms: readonly NamedSubgraph[],
  subgraphs: () => Promise<readonly SubgraphEndpoint[]>,
  { signers = NO_SIGNERS, ...place }: SupergraphPlace & { readonly signers?: Signers },
): Pick<Supply, 'source' | 'rules'> => ({
  source: composedSource({ subgraphs, key: `rooms ${rooms.map(({ name, url }) => `${name}=${url}`).join()}` }, place),
  rules: roomsRules([], signers),
});
