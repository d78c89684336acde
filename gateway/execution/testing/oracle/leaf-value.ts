import { digest } from './digest';

const WORDS = ['river', '河流', 'a "quoted" word', 'two\nlines', 'é', '', '😀', '\u2028', '<b>', 'null', '0'] as const;

/** What a custom scalar may be: any JSON. */
const ANY: readonly unknown[] = [1, 'text', true, [1, null, 'x'], { deep: { er: [] } }, {}];

/** A text that no other seed gives. */
const text = (seed: string): string => `${WORDS[digest(`${seed}?word`) % WORDS.length]}~${digest(seed).toString(36)}`;

const MAKERS: Readonly<Record<string, (seed: string) => unknown>> = {
  Int: (seed) => (digest(seed) % 4001) - 2000,
  Float: (seed) => ((digest(seed) % 4001) - 2000) / 8,
  Boolean: (seed) => digest(seed) % 2 === 0,
  String: text,
  ID: text,
};

/** The value of a scalar at a seed. */
export const scalarValue = (type: string, seed: string): unknown =>
  MAKERS[type]?.(seed) ?? ANY[digest(seed) % ANY.length];
