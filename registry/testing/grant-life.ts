import { type Person } from './people';
import { type Answered, type TestRegistry } from './start-test-registry';

/** A proposal that nothing is wrong with. */
export const PROPOSAL = Object.freeze({
  resource: 'eeb.trades',
  department: '330100-tax',
  purposes: ['tax-review'],
  fields: ['Trade.id', 'Trade.price'],
  ceiling: 'L2',
  validFrom: '2026-09-01T00:00:00+08:00',
  validTo: '2027-09-01T00:00:00+08:00',
  basis: 'DS-02',
});

const PROPOSE = 'mutation ($input: GrantInput!) { proposeGrant(input: $input) { id state } }';

/** Proposes a grant; what is given differs from PROPOSAL. */
export const propose = ({ ask }: TestRegistry, who: Person, given: object = {}): Promise<Answered> =>
  ask(who, PROPOSE, { input: { ...PROPOSAL, ...given } });

/** Takes a grant a step on. */
export function take(
  { ask }: TestRegistry,
  who: Person,
  { step, id }: { readonly step: string; readonly id: string },
): Promise<Answered> {
  const reason = ['approve', 'resume'].includes(step) ? '' : ', reason: "because"';
  return ask(who, `mutation { step: ${step}Grant(id: ${JSON.stringify(id)}${reason}) { state } }`);
}

/** A grant that has been taken through these steps by those who may. */
export async function grantAfter(
  registry: TestRegistry,
  steps: readonly string[],
  given: object = {},
): Promise<string> {
  const { data } = await propose(registry, 'tax-head', given);
  const id = String(data?.['proposeGrant']?.['id']);
  for (const step of steps) await take(registry, 'eeb-head', { step, id });
  return id;
}
