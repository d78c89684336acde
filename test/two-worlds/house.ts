import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentity } from '../../gateway/identity/identity';
import { type PolicyOf } from '../../gateway/execution/decision/policy';
import { createPolicy } from '../../gateway/policy/policy';
import { startGateway } from '../../gateway/server';
import { givenSupergraph } from '../../gateway/testing/given-supergraph';
import { createLog } from '../../lib/log';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type Claims } from '../../schema/access/claims';
import { type Answer, answerOf } from './compare';
import { type Graph } from './graph';
import { DEPARTMENTS, HOME, TREE } from './lay';
import { type Mutant, NO_FAULT } from './mutant';
import { type Operation } from './random-operation';
import { NOW } from './random-situation';
import { type Situation } from './reference';
import { type World } from './rows';
import { newSigner } from './signer';
import { type Side, type Sides } from './sides';

/** A served gateway over two worlds, one at a time. */
export interface House {
  /** Puts the two worlds in, and has the gateway hear what was decided. */
  readonly furnish: (worlds: Readonly<Record<Side, World>>, situation: Situation) => Promise<void>;
  readonly token: (claims: Claims) => Promise<string>;
  /** Asks over HTTP with one of the worlds behind the gateway. */
  readonly ask: (side: Side, operation: Operation, token: string) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

const departments = new Map(DEPARTMENTS.map((department) => [department.code, department]));

/** The sharing rules over what the situation of the moment says. */
function policyOf(
  { policy = (made) => made, access = (state) => state, divisions = TREE }: Mutant,
  now: () => Situation,
) {
  const made = createPolicy({
    access: () => ({ state: access(now().state), isFresh: now().isFresh }),
    mode: 'filter',
    home: HOME,
    smallGroups: { least: 3, dominance: 0.85 },
    isNarrowing: (room) => room !== 'surveys',
    divisions,
    departments: (code) => departments.get(code),
    now: () => NOW,
  });
  return ((governance) => policy(made(governance))) satisfies PolicyOf;
}

/** Rooms that answer from whichever world is in. */
const endpointsOf = (sides: Sides, sideNow: () => Side): readonly SubgraphEndpoint[] =>
  sides.a.map(({ name, sdl }, place) => ({
    ...{ kind: 'in-process' as const, name, sdl },
    execute: async (request, caller) => {
      const endpoint = sides[sideNow()][place];
      if (endpoint === undefined) throw new Error(`no room ${name}`);
      return endpoint.execute(request, caller);
    },
  }));

/** Starts a gateway over the graph, with a fault in it where one is given. */
export async function openHouse(graph: Graph, sides: Sides, mutant: Mutant = NO_FAULT): Promise<House> {
  let situation: Situation | undefined;
  let side: Side = 'a';
  const now = (): Situation => {
    if (situation === undefined) throw new Error('nothing was decided yet');
    return situation;
  };
  const { supergraph = (sdl) => sdl } = mutant;
  const signer = await newSigner();
  const dataDir = await mkdtemp(join(tmpdir(), 'two-worlds-'));
  const gateway = await startGateway({
    supply: givenSupergraph(
      supergraph(graph.supergraphSdl),
      endpointsOf(sides, () => side),
    ),
    config: { host: '127.0.0.1', port: 0, dataDir },
    log: createLog({ level: 'silent', pretty: false }),
    ready: async () => undefined,
    identity: createIdentity({ issuers: [signer.issuer], departments: (code) => departments.get(code) }),
    policy: policyOf(mutant, now),
  });
  const ask: House['ask'] = async (which, operation, token) => {
    side = which;
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(operation),
    });
    return answerOf(response);
  };
  const furnish: House['furnish'] = async (worlds, decided) => {
    situation = decided;
    await Promise.all([sides.put('a', worlds.a), sides.put('b', worlds.b)]);
  };
  const stop = (): Promise<void> => gateway.stop().then(() => rm(dataDir, { recursive: true, force: true }));
  return Object.freeze({ furnish, token: signer.sign, ask, stop });
}
