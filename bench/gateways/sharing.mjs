// The sharing rules as our gateway enforces them, for the synthetic graph: demo tokens, grants of every conditional resource
// to both departments, and keys by which calls of the subgraphs are signed.
import { CONDITIONAL, PURPOSE } from '../graph/governed.mjs';
import { DEPARTMENTS, DIVISIONS, WHOLE } from '../graph/scope.mjs';

/** The business time that grants are looked at. */
const NOW = new Date('2026-09-28T09:00:00+08:00');

const grant = (resource, department) => ({
  ...{ id: `G-${resource}-${department}`, resource, department, app: null, purposes: [PURPOSE], fields: null },
  ...{ methods: ['QUERY'], divisions: null, isClear: false, piaId: null, ceiling: 'L3', state: 'ACTIVE' },
  ...{ validFrom: '2026-01-01T00:00:00+08:00', validTo: '2027-01-01T00:00:00+08:00', basis: 'synthetic' },
});

const ACCESS = {
  isFresh: true,
  state: {
    ...{ epoch: 1, suspensions: [], appTokens: [] },
    grants: CONDITIONAL.flatMap((resource) => [...DEPARTMENTS.keys()].map((department) => grant(resource, department))),
  },
};

/** Who may ask and what they see: parts of a gateway. `load` gives a module of the build; the demo key is kept in the folder. */
export async function sharingParts(load, dataDir) {
  const { openDemoIssuer } = load('gateway/identity/demo/demo-issuer');
  const { createIdentity } = load('gateway/identity/identity');
  const { createPolicy } = load('gateway/policy/policy');
  const { createDivisionTree } = load('schema/division');
  const departments = (code) => DEPARTMENTS.get(code);
  const policy = createPolicy({
    ...{ departments, divisions: createDivisionTree(DIVISIONS), now: () => NOW, access: () => ACCESS },
    ...{ mode: 'filter', home: WHOLE, smallGroups: { least: 5, dominance: 0.85 } },
    // As rooms are relied on that narrow their lists; these do not, so that stray rows come back to be dropped.
    isNarrowing: () => true,
  });
  return { policy, identity: createIdentity({ issuers: [], demo: await openDemoIssuer(dataDir), departments }) };
}

/** Signs the calls of one subgraph, as those of our own rooms are. */
export function signerOf(load, name) {
  const { CallSigner } = load('schema/access/call-signer');
  const { freshRoomKey, roomKey } = load('schema/access/room-key');
  return new CallSigner(name, [roomKey(freshRoomKey())]);
}
