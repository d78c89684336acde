import { serverAudits } from 'graphql-http';
import { directoryFixture, permitsFixture } from './testing/fixture-subgraphs';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway';

/** Who answers only under our rules: no form posts, and a GET needs a header that a browser asks for first. */
const asProgram: typeof fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), 'apollo-require-preflight': 'yes' } });

describe.each([['compiled'], ['apollo']] as const)('GraphQL over HTTP, not open, engine %s', (engine) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway([directoryFixture(), permitsFixture()], undefined, { engine });
  });
  afterAll(() => gateway.stop());

  const audits = serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn: asProgram });
  const binding = audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name));

  test('thirty-six audits are a MUST or a SHOULD', () => {
    expect(binding).toHaveLength(36);
  });

  test.each(binding)('$id $name', async (audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});
