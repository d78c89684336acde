import { DEFAULT_INTAKE } from '../gateway/intake';
import { readMetric } from '../gateway/testing/read-metric';
import { type As, type Asked, type GovernedFederation, grantOf, startGoverned } from './support/access';
import { loadedStore, type LoadedStore } from './support/loaded-store';

const START_MILLISECONDS = 300_000;
const REQUESTS = 200;
const AT_ONCE = 20;

let loaded: LoadedStore;
let federation: GovernedFederation;

beforeAll(async () => {
  loaded = await loadedStore(['hangzhou-small']);
  federation = await startGoverned(loaded.store, {
    intake: { ...DEFAULT_INTAKE, isInboundShared: true, isSubgraphShared: true },
  });
  federation.decide({ grants: [grantOf('trading.transactions', '330100-tax')] });
}, START_MILLISECONDS);
afterAll(async () => {
  await federation.stop();
  await loaded.close();
});

/** Who asks: the whole city, two of its counties, another line under a grant with masks, and who may see nothing. */
const IDENTITIES: readonly As[] = [
  { as: 'city-eeb' },
  { as: 'xihu-eeb' },
  { as: 'qiantang-eeb' },
  { as: 'city-tax', purpose: 'tax-review' },
  { as: 'operator' },
];

/** Rows of three rooms with conditional fields and one that is masked. Aliases make two texts of one question. */
const QUERIES = ['sites', 'sources'].map(
  (name) => `{
    ${name}: pollutionSources(first: 30) { totalCount nodes { id name permits { permitNo } rightsPositions(year: 2025) { held { value } } } }
    transactions(first: 20) { totalCount nodes { id amountCny } }
  }`,
);

interface Question {
  readonly as: string;
  readonly token: string;
  readonly query: string;
}

const asked = ({ token, query }: Question): Promise<Asked> => federation.askUnder(token, query);

/** Every identity, under one token, with every text. */
async function allQuestions(): Promise<Question[]> {
  const callers = await Promise.all(
    IDENTITIES.map(async (who) => ({ as: who.as, token: await federation.signIn(who) })),
  );
  return QUERIES.flatMap((query) => callers.map((caller) => ({ ...caller, query })));
}

/** The answers to questions asked alone, one after another. */
async function answersAlone(questions: readonly Question[]): Promise<Map<Question, Asked>> {
  const answers = new Map<Question, Asked>();
  for (const question of questions) answers.set(question, await asked(question));
  return answers;
}

/** All questions at once, each of them several times. */
async function answersMixed(questions: readonly Question[]): Promise<{ question: Question; answer: Asked }[]> {
  const answers: { question: Question; answer: Asked }[] = [];
  while (answers.length < REQUESTS) {
    const batch = Array.from({ length: AT_ONCE / questions.length }, () => questions).flat();
    answers.push(...(await Promise.all(batch.map(async (question) => ({ question, answer: await asked(question) })))));
  }
  return answers;
}

const unlike = (left: Asked | undefined, right: Asked): boolean => JSON.stringify(left) !== JSON.stringify(right);

test('with requests and subgraph answers shared, five identities mixed each get the answer they got alone', async () => {
  const questions = await allQuestions();
  const alone = await answersAlone(questions);
  expect(new Set([...alone.values()].map((answer) => JSON.stringify(answer))).size).toBe(questions.length);
  const answers = await answersMixed(questions);
  expect(answers).toHaveLength(REQUESTS);
  const foreign = answers.filter(({ question, answer }) => unlike(alone.get(question), answer));
  expect(foreign.map(({ question }) => question.as)).toEqual([]);
  for (const shared of ['shared_requests_total', 'shared_fetches_total']) {
    expect(await readMetric(federation.url, shared)).toBeGreaterThan(0);
  }
});
