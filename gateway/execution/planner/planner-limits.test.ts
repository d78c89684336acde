import { composeSubgraphs } from '../../../schema/compose';
import { Planner } from './planner';
import { PlanningThreads } from './planning-threads';

interface PlanLimits {
  readonly milliseconds: number;
  readonly memoryMb: number;
}

const PARTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Every field is everywhere, so that there are very many ways to come by any of them. */
const everywhere = PARTS.map((name) => ({
  name,
  url: 'http://subgraph.invalid',
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Query { node: Node @shareable } type Node @key(fields: "id") { id: ID! ${PARTS.map((part) => `to_${part}: Node ${part === name ? '' : ''}@shareable`).join(' ')} own_${name}: Int }`,
}));

function supergraph(): string {
  const composed = composeSubgraphs(everywhere);
  if (!composed.ok) throw new Error(composed.problems.map(({ message }) => message).join());
  return composed.supergraphSdl;
}

const deep = (depth: number, width: number): string =>
  depth === 0
    ? PARTS.map((part) => `own_${part}`).join(' ')
    : PARTS.slice(0, width)
        .map((part) => `to_${part} { ${deep(depth - 1, width)} }`)
        .join(' ');

const request = (document: string) => ({ document, operationName: undefined, overrides: [] });
const LIGHT = request('{ node { id } }');
const HEAVY = request(`{ node { ${deep(5, 4)} } }`);
const HOPELESS = request(`{ node { ${deep(6, 4)} } }`);

describe('an operation that takes too much to plan is refused with the limit, and the next one is planned', () => {
  test.each<readonly [string, PlanLimits & { readonly heavy: typeof HEAVY; readonly said: string }]>([
    ['time', { milliseconds: 1_000, memoryMb: 512, heavy: HEAVY, said: '1000 ms' }],
    ['memory', { milliseconds: 60_000, memoryMb: 36, heavy: HEAVY, said: '36 MB' }],
    [
      'more than the planner itself will try',
      { milliseconds: 60_000, memoryMb: 512, heavy: HOPELESS, said: 'selections' },
    ],
  ])(
    '%s',
    async (_, { milliseconds, memoryMb, heavy, said }) => {
      const threads = new PlanningThreads(memoryMb);
      const planner = new Planner(supergraph(), threads, milliseconds);
      await expect(planner.plan(heavy)).rejects.toMatchObject({
        code: 'PLAN_TOO_COMPLEX',
        message: expect.stringContaining(said) as unknown,
      });
      const next = new Planner(supergraph(), threads);
      await expect(next.plan(LIGHT)).resolves.toMatchObject({ node: { kind: 'Fetch' } });
      await Promise.all([planner.close(), next.close()]);
      await threads.close();
    },
    120_000,
  );
});
