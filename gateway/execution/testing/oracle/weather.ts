import { digest } from './digest';
import { type Asked, type Instance } from './truth';

/** What happens during one run: faults that are injected, mutations so far, and what was seen. */
export interface Weather {
  /** `Type.field` fails for every object of the type, `seed.field` for one object. */
  readonly faults: ReadonlySet<string>;
  /** Subgraphs that do not answer. */
  readonly down: ReadonlySet<string>;
  /** How long subgraphs let others go first follows from it. */
  readonly delays: number;
  mutations: number;
  calls: number;
  /** External fields that were said because `@provides` lets them be. */
  provided: number;
}

/** A run in which nothing has happened yet. */
export const newWeather = (given: Partial<Pick<Weather, 'faults' | 'down' | 'delays'>> = {}): Weather => ({
  faults: new Set(),
  down: new Set(),
  delays: 0,
  mutations: 0,
  calls: 0,
  provided: 0,
  ...given,
});

export const isFault = ({ faults }: Weather, { instance, field }: Asked): boolean =>
  faults.has(`${instance.type}.${field}`) || faults.has(`${instance.seed}.${field}`);

/** Sentence of an injected fault; the same wherever the field is resolved. */
export const faultText = ({ instance, field }: Asked): string => `${instance.seed}.${field} failed`;

/** The root of an operation. A mutation's value depends on how many came before it, so that their order shows. */
export function rootInstance(weather: Weather, type: string, isMutation: boolean): Instance {
  if (isMutation) weather.mutations += 1;
  return { __typename: type, type, seed: isMutation ? `${type}#${weather.mutations}` : type };
}

/** Lets other subgraphs answer first, a few turns of the loop or none. */
export async function letOthersGoFirst(weather: Weather, subgraph: string): Promise<void> {
  weather.calls += 1;
  const turns = digest(`${weather.delays} ${weather.calls} ${subgraph}`) % 4;
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
}
