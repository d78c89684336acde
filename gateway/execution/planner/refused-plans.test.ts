import { composeSubgraphs } from '../../../schema/compose';
import { fed2 } from '../testing/oracle/named-case';
import { Planner } from './planner';
import { PlanningThreads } from './planning-threads';

/** A computed field leads back to its own type, whose other key leads to what it is computed from. */
function supergraph(hidden: string): string {
  const world = {
    a: 'type Query { good: Good } type Good @key(fields: "id") { id: ID! }',
    b: `type Good @key(fields: "code") @key(fields: "id") { id: ID! code: ID! base: Int @external
      twin: Good ${hidden} @requires(fields: "base") }`,
    c: `type Good @key(fields: "code") { code: ID! base: Int ${hidden} twin: Good @external
      top: Int @requires(fields: "twin { code }") }`,
  };
  const sources = Object.entries(world).map(([name, sdl]) => ({
    name,
    sdl: fed2(sdl),
    url: 'http://subgraph.invalid',
  }));
  const composed = composeSubgraphs(sources);
  if (!composed.ok) throw new Error(composed.problems.map(({ message }) => message).join());
  return composed.supergraphSdl;
}

describe('an operation without a sound plan is refused in both languages and not answered wrong', () => {
  test.each([
    ['what is lacking is named', '', 'Good.base, Good.twin'],
    ['what is hidden is not named', '@inaccessible', 'good'],
  ])('%s', async (_, hidden, named) => {
    const threads = new PlanningThreads();
    const planner = new Planner(supergraph(hidden), threads);
    const plan = planner.plan({ document: '{ x: good { code top } }', operationName: undefined, overrides: [] });
    await expect(plan).rejects.toMatchObject({
      message: `No subgraph can be asked for: ${named}`,
      extensions: { code: 'NOT_RESOLVABLE', messageZh: `没有子图可供查询：${named}` },
    });
    await planner.close();
    await threads.close();
  });
});
