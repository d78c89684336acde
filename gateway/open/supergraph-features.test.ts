import { composeSubgraphs } from '../../schema/compose';
import { checkSupergraph } from '../supergraph/check-supergraph';
import { roomsRules } from '../supergraph/rooms-supply';

function composed(imports: string, body: string): string {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
  const composition = composeSubgraphs([{ name: 'a', sdl: `${link} ${body}`, url: 'http://a.invalid' }]);
  if (!composition.ok) throw new Error(composition.problems.map(({ message }) => message).join());
  return composition.supergraphSdl;
}

const read = (sdl: string) => checkSupergraph('supergraph.graphql', sdl, roomsRules([]));

describe('features that a supergraph links', () => {
  test.each([
    ['@authenticated', '"@authenticated"', 'type Query { a: Int @authenticated }'],
    ['@requiresScopes', '"@requiresScopes"', 'type Query { a: Int @requiresScopes(scopes: [["x"]]) }'],
    ['@policy', '"@policy"', 'type Query { a: Int @policy(policies: [["p"]]) }'],
    [
      '@cost and @listSize',
      '"@cost", "@listSize"',
      'type Query { a: [Int] @cost(weight: 3) @listSize(assumedSize: 9) }',
    ],
    [
      '@context',
      '"@key", "@context", "@fromContext"',
      `type Query { t: T } type T @key(fields: "id") @context(name: "c") { id: ID! p: Int u: U }
       type U @key(fields: "id") { id: ID! f(a: Int @fromContext(field: "$c { p }")): Int }`,
    ],
  ])('%s is served', (_, imports, body) => {
    const { subgraphs } = read(composed(imports, body));
    expect(subgraphs.map(({ name }) => name)).toEqual(['a']);
  });

  test.each([
    ['connectors, which ask more of a gateway than GraphQL', 'https://specs.apollo.dev/connect/v0.2', 'EXECUTION'],
    ['a security feature of which nothing is known', 'https://specs.example.invalid/vault/v1.0', 'SECURITY'],
  ])('%s: refused by name, in both languages', (_, url, purpose) => {
    const sdl = composed('"@key"', 'type Query { a: Int }');
    const linked = sdl.replace('schema\n', `schema\n  @link(url: "${url}", for: ${purpose})\n`);
    expect(() => read(linked)).toThrow(
      expect.objectContaining({
        code: 'SUPERGRAPH_UNUSABLE',
        message: expect.stringContaining(url) as unknown,
        messageZh: expect.stringContaining('超图不可用') as unknown,
      }) as Error,
    );
  });
});
