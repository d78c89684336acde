import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { Choices } from '../../gateway/execution/testing/oracle/choices';

const LENGTH = 40_000;

/** Choices that a seed stands for; enough of them for a world and its other one. */
export function choicesOf(seed: number): Choices {
  const generator = xoroshiro128plus(seed);
  return new Choices(Uint8Array.from({ length: LENGTH }, () => uniformInt(generator, 0, 255)));
}
