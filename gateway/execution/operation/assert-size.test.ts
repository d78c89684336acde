import { parse } from 'graphql';
import { assertSize } from './assert-size';
import { operationParts } from './operation-parts';

const doubled = (levels: number): string =>
  [
    '{ ...F0 }',
    ...Array.from(
      { length: levels },
      (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
    ),
    `fragment F${levels} on Query { a }`,
  ].join('\n');

const sizeOf = (text: string) => () => assertSize(operationParts(parse(text), undefined));

describe('the size of an operation, fragments counted wherever they are spread', () => {
  test.each([60, 400])('%i doublings are refused without being written out', (levels) => {
    expect(sizeOf(doubled(levels))).toThrow(expect.objectContaining({ code: 'PLAN_TOO_COMPLEX' }) as Error);
  });

  test('what stays small passes', () => {
    expect(sizeOf(doubled(10))).not.toThrow();
    expect(sizeOf(`{ ${'...F '.repeat(20_000)} } fragment F on Query { a }`)).not.toThrow();
  });
});
