import { composeSubgraphs } from './compose';
import { CompositionFailed } from './compose-failed';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const directory = {
  name: 'directory',
  url: 'http://d/',
  sdl: `${LINK} type Query { site: Site } type Site @key(fields: "id") { id: ID! }`,
};
const permits = { name: 'permits', sdl: `${LINK} type Site @key(fields: "id") { id: ID! permitNo: String }` };

test('subgraphs that fit give one supergraph that knows both', () => {
  const result = composeSubgraphs([directory, permits]);
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.supergraphSdl).toMatch(/permitNo: String @join__field\(graph: PERMITS\)/);
});

test('every problem is listed, in both languages, with the subgraph that has it', () => {
  const clash = { name: 'clash', sdl: `${LINK} type Site @key(fields: "nowhere") { id: ID! permitNo: Int }` };
  const result = composeSubgraphs([directory, clash]);
  expect(result.ok ? [] : result.problems).toEqual([
    expect.objectContaining({
      subgraph: 'clash',
      message: expect.stringContaining('nowhere'),
      messageZh: '@key 的字段选择不正确',
    }),
  ]);
});

test('an SDL that cannot be parsed is named with its line, and hides no other one', () => {
  const result = composeSubgraphs([
    { name: 'one', sdl: 'type Query {\n  a: \n}' },
    { name: 'two', sdl: 'tipe Query' },
  ]);
  expect(result.ok ? [] : result.problems.map(({ subgraph, line }) => [subgraph, line])).toEqual([
    ['one', 3],
    ['two', 1],
  ]);
});

test('two departments that both own a field are told so', () => {
  const other = { name: 'other', sdl: `${LINK} type Query { site: Int }` };
  const result = composeSubgraphs([directory, other]);
  expect(result.ok ? [] : result.problems.map(({ messageZh }) => messageZh)).toContain(
    '同名字段在各子图中的类型不一致',
  );
});

test('the error that stops a start carries all problems as text and as a list', () => {
  const problems = [{ subgraph: 'one', line: 3, message: 'bad', messageZh: '有误' }, { message: 'worse' }];
  const error = new CompositionFailed(problems);
  expect(error.code).toBe('COMPOSITION_FAILED');
  expect(error.message).toContain('\n  - [one:3] bad (有误)\n  - worse');
  expect(error.problems).toEqual(problems);
});
