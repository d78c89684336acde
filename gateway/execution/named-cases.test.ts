import { parse, validate } from 'graphql';
import { FAULT_CASES, NEEDED_CASES } from './testing/oracle/fault-cases';
import { faultProblems } from './testing/oracle/faults';
import { judge } from './testing/oracle/judge';
import { CONTEXT_CASES } from './testing/oracle/context-cases';
import { NAMED_CASES } from './testing/oracle/named-cases';
import { OVERRIDE_CASES } from './testing/oracle/override-cases';
import { REPAIRED_CASES } from './testing/oracle/repaired-cases';
import { STOCK_DIFFERENCES } from './testing/oracle/stock-differences';
import { World } from './testing/oracle/world';
import { newWeather } from './testing/oracle/weather';

const operations = [...NAMED_CASES, ...REPAIRED_CASES, ...CONTEXT_CASES, ...OVERRIDE_CASES].flatMap(
  ({ name, world, labels, operations: all }) =>
    all.map(({ query, variables = {} }) => ({ name, world, labels, query, variables })),
);

describe('shapes that gateways are known to get wrong', () => {
  test.each(operations)('$name: $query', async ({ world: text, labels, query, variables }) => {
    const world = new World(text, labels);
    const document = parse(query);
    expect(validate(world.api, document)).toEqual([]);
    const { verdict } = await judge(world, { document, variables }, { delays: 1, withStock: false });
    expect(verdict).toBe('equal');
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

describe('a field that fails stands nowhere but where it is selected', () => {
  test.each(FAULT_CASES)('$name', async ({ world: text, query, variables = {}, fault }) => {
    const world = new World(text);
    const question = { document: parse(query), variables };
    const weather = newWeather({ faults: new Set([fault]) });
    const { sights } = await world.askMonolith(question);
    const { result } = await world.askMonolith(question, weather);
    expect(result.errors).not.toHaveLength(0);
    expect(faultProblems({ sights, weather }, result, await world.ask(question, weather))).toEqual([]);
  });

  test.each(NEEDED_CASES)(
    '$name: it is told without a place',
    async ({ world: text, query, variables = {}, fault }) => {
      const world = new World(text);
      const question = { document: parse(query), variables };
      const { errors = [] } = await world.ask(question, newWeather({ faults: new Set([fault]) }));
      expect(errors).not.toHaveLength(0);
      expect(errors.map(({ path }) => path)).toEqual(errors.map(() => undefined));
    },
  );
});
