import { composeGoverned } from '../../compose-governed';
import { sharingPreamble } from '../../directives';
import { governanceChecks } from './list';

const OPEN = '@resource(id: "open", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")';
const ON_REQUEST =
  '@resource(id: "asked", provider: "eeb", share: "CONDITIONAL", updates: "P1D", scope: ["税务"], purposes: ["环保税复核"])';
const L1 = '@grade(level: "L1")';

/** A room in which nothing is wrong; what a case changes stands in the place of a mark. */
const SOUND = `
  type Query { site: Site  sites(first: Int, filter: SiteFilter): [Site!]! @scopeBy(argument: "filter.where") }
  input SiteFilter { where: String @reads(fields: ["Site.where"]) }
  type Part { amount: Int ${L1} }
  type Site @key(fields: "id") @division(field: "where", at: "day") ${OPEN} {
    id: ID! ${L1}  where: String ${L1}  day: String ${L1}  part: Part  owner: String @grade(level: "L3", mask: "NAME")
    secret: Int ${ON_REQUEST} ${L1} }`;

/** The other room, which adds a computed field to the first one's entity. */
const ADDING = `
  type Site @key(fields: "id") { id: ID!  secret: Int @external
    more: Int @requires(fields: "secret") ${ON_REQUEST} ${L1} }`;

type Room = (text: string) => string;

/** What composition says of the two rooms, each changed as told: ids, rooms and coordinates. */
function said(change: Room, changeAdding: Room = (text) => text): readonly (readonly (string | undefined)[])[] {
  const sdl = (text: string): string => `${sharingPreamble()}\n${text}`;
  const composition = composeGoverned([
    { name: 'one', sdl: sdl(change(SOUND)) },
    { name: 'two', sdl: sdl(changeAdding(ADDING)) },
  ]);
  const problems = composition.ok ? (composition.warnings ?? []) : composition.problems;
  return problems.map(({ subgraph, message }) => [message.split(' ')[0], subgraph, message.split(' ')[1]]);
}

const replacing =
  (from: string, to: string): Room =>
  (text) => {
    if (!text.includes(from)) throw new Error(`the sound rooms do not hold ${from}`);
    return text.replace(from, to);
  };

const same: Room = (text) => text;
const asked = (args: string): string =>
  `secret: Int @resource(id: "asked", provider: "eeb", updates: "P1D", ${args}) ${L1}`;
const secretIs = (args: string): Room => replacing(`secret: Int ${ON_REQUEST} ${L1}`, asked(args));

test('rooms that say how everything in them is shared compose, without a warning', () => {
  expect(said(same)).toEqual([]);
});

/** Check, what is wrong, where, how the first room is changed, and how the second one is. */
const CASES: readonly (readonly [string, string, string, Room, Room?])[] = [
  ['GOV-01', 'a field that belongs to no resource', 'one Site.day', replacing(`"day") ${OPEN}`, '"day")')],
  [
    'GOV-01',
    'a value that something without a resource holds',
    'one Part.amount',
    replacing('site: Site', 'site: Site part: Part'),
  ],
  ['GOV-02', 'a leaf without a grade', 'one Site.day', replacing(`day: String ${L1}`, 'day: String')],
  ['GOV-02', 'a value whose holder has none either', 'one Part.amount', replacing(`amount: Int ${L1}`, 'amount: Int')],
  [
    'GOV-03',
    'an unconditional resource with purposes',
    'one Site.secret',
    secretIs('share: "UNCONDITIONAL", purposes: ["统计分析"]'),
  ],
  [
    'GOV-04',
    'a conditional resource without a scope',
    'one Site.secret',
    secretIs('share: "CONDITIONAL", purposes: ["环保税复核"]'),
  ],
  [
    'GOV-04',
    'a purpose nobody knows',
    'one Site.secret',
    secretIs('share: "CONDITIONAL", scope: ["税务"], purposes: ["好奇"]'),
  ],
  ['GOV-05', 'a rule of a ministry as ground', 'one Site.secret', secretIs('share: "NOT_SHARED", basis: "内部规定"')],
  [
    'GOV-05',
    'a measure of a ministry as ground',
    'one Site.secret',
    secretIs('share: "NOT_SHARED", basis: "排污许可管理办法 Art. 5"'),
  ],
  [
    'GOV-05',
    'a provincial regulation as ground',
    'one Site.secret',
    secretIs('share: "NOT_SHARED", basis: "浙江省大气污染防治条例 Art. 13"'),
  ],
  ['GOV-05', 'a law without its article', 'one Site.secret', secretIs('share: "NOT_SHARED", basis: "个人信息保护法"')],
  [
    'GOV-06',
    'a conditional field that cannot be null',
    'one Site.secret',
    replacing('secret: Int', 'secret: Int!'),
    replacing('secret: Int', 'secret: Int!'),
  ],
  ['GOV-06', 'an L3 field that cannot be null', 'one Site.owner', replacing('owner: String', 'owner: String!')],
  ['GOV-07', 'a key above L1', 'one Site.id', replacing(`id: ID! ${L1}`, 'id: ID! @grade(level: "L2")')],
  [
    'GOV-07',
    'a division above L1',
    'one Site.where',
    replacing(`where: String ${L1}`, 'where: String @grade(level: "L2")'),
  ],
  ['GOV-08', 'a grade on another room’s key', 'two Site.id', same, replacing('id: ID!', `id: ID! ${L1}`)],
  [
    'GOV-08',
    'a resource on a field that another room answers',
    'two Site.secret',
    same,
    replacing('@external', `@external ${ON_REQUEST}`),
  ],
  ['GOV-08', 'a resource on another room’s type', 'two Site', same, replacing('"id")', `"id") ${ON_REQUEST}`)],
  ['GOV-09', 'a resource of two providers', 'two Site.more', same, replacing('provider: "eeb"', 'provider: "tax"')],
  ['GOV-10', 'L3 without a mask', 'one Site.owner', replacing(', mask: "NAME"', '')],
  ['GOV-10', 'a mask nobody knows', 'one Site.owner', replacing('"NAME"', '"VEIL"')],
  [
    'GOV-11',
    'reads of a field that is not there',
    'one SiteFilter.where',
    replacing('"Site.where"', '"Site.elsewhere"'),
  ],
  ['GOV-12', 'a scope argument that is not there', 'one Query.sites', replacing('"filter.where"', '"filter.who"')],
  ['GOV-13', 'a division field that is not there', 'one Site', replacing('at: "day"', 'at: "night"')],
  ['GOV-14', 'a computed field weaker than its inputs', 'two Site.more', same, replacing(ON_REQUEST, OPEN)],
  [
    'GOV-15',
    'a filter that does not say what it reads',
    'one SiteFilter.where',
    replacing(' @reads(fields: ["Site.where"])', ''),
  ],
  [
    'GOV-16',
    'a list of rows that are not open',
    'one Query.site',
    (text) => text.replace(`"day") ${OPEN}`, `"day") ${ON_REQUEST}`),
  ],
  ['GOV-17', 'a grade nobody knows', 'one Site.owner', replacing('"L3"', '"L9"')],
];

test.each(CASES.map(([id, wrong, ...rest]) => [id, wrong, rest] as const))(
  '%s names %s',
  (id, _, [place, ...changes]) => {
    expect(said(...changes).map((words) => words.join(' '))).toContain(`${id} ${place}`);
  },
);

test.each(['个人信息保护法 Art. 28', '国令736 Art. 7', '土壤污染防治法第八条'])(
  '%s is a ground for not sharing',
  (basis) => {
    const ids = said(secretIs(`share: "NOT_SHARED", basis: "${basis}"`)).map(([id]) => id);
    expect(ids).not.toContain('GOV-05');
  },
);

test('every check has an id of its own, in order, and errors in both languages that name line, clause and what to do', () => {
  expect(governanceChecks.map(({ id }) => id)).toEqual(
    governanceChecks.map((_, index) => `GOV-${String(index + 1).padStart(2, '0')}`),
  );
  const sdl = `${sharingPreamble()}\ntype Query { x: Int ${OPEN} }`;
  const composition = composeGoverned([{ name: 'one', sdl }]);
  expect(composition.ok ? [] : composition.problems).toEqual([
    {
      subgraph: 'one',
      message: expect.stringMatching(/^GOV-02 Query\.x has no grade; put @grade .* \(DS-05, DS-36\)$/),
      messageZh: expect.stringContaining('未分级'),
      line: sdl.split('\n').length,
    },
  ]);
});

test('what does not compose at all is said as before', () => {
  expect(composeGoverned([{ name: 'one', sdl: 'type Query {' }])).toMatchObject({ ok: false });
});
