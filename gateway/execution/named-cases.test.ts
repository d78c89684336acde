import { parse, validate } from 'graphql';
import { judge } from './testing/oracle/judge';
import { KNOWN_WRONG_PLANS } from './testing/oracle/known-wrong-plans';
import { NAMED_CASES } from './testing/oracle/named-cases';
import { STOCK_DIFFERENCES } from './testing/oracle/stock-differences';
import { World } from './testing/oracle/world';
import { newWeather } from './testing/oracle/weather';

const operations = NAMED_CASES.flatMap(({ name, world, operations: all }) =>
  all.map(({ query, variables = {} }) => ({ name, world, query, variables })),
);

describe('shapes that gateways are known to get wrong', () => {
  test.each(operations)('$name: $query', async ({ world: text, query, variables }) => {
    const world = new World(text);
    const document = parse(query);
    expect(validate(world.api, document)).toEqual([]);
    const { verdict } = await judge(world, { document, variables }, 1);
    expect(verdict).toBe('equal');
  });
});

describe('plans that the stock planner makes wrong', () => {
  test.each(KNOWN_WRONG_PLANS)('$name, still', async ({ world: text, query, monolith }) => {
    const world = new World(text);
    const question = { document: parse(query), variables: {} };
    expect(validate(world.api, question.document)).toEqual([]);
    const { result } = await world.askMonolith(question);
    expect(JSON.stringify(result)).toBe(monolith);
    // When this fails the planner has been mended: the case moves to the named ones.
    const ours = await world.ask(question).catch((error: Error) => error.message);
    expect(JSON.stringify(ours)).not.toBe(monolith);
  });
});

describe('operations that stock answers wrong by its execution', () => {
  test.each(STOCK_DIFFERENCES)('$name', async ({ world: text, query, monolith }) => {
    const world = new World(text);
    const question = { document: parse(query), variables: {} };
    expect(JSON.stringify((await world.askMonolith(question, newWeather())).result.data)).toBe(monolith);
    expect(JSON.stringify((await world.ask(question)).data)).toBe(monolith);
    expect(JSON.stringify((await world.askStock(question)).data)).not.toBe(monolith);
  });
});
