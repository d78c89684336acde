import { buildSchema, type GraphQLSchema } from 'graphql';
import { composeGoverned } from '../../schema/compose-governed';
import { buildSubgraph } from '../../subgraphs/kit/build-schema';
import { type Draft, randomDraft } from './draft';
import { governedSdl } from './governed-rooms';
import { KIT_ROOMS } from './rooms/list';
import { surveysSdl } from './rooms/surveys/schema';
import { choicesOf } from './tape';

/** One supergraph of the rooms: how it is shared, and what clients see. */
export interface Graph {
  readonly draft: Draft;
  readonly supergraphSdl: string;
  readonly api: GraphQLSchema;
}

const MOST_TRIES = 20;

const rooms: readonly { readonly name: string; readonly sdl: string }[] = [
  ...KIT_ROOMS.map((room) => ({ name: room.name, sdl: buildSubgraph(room).sdl })),
  { name: 'surveys', sdl: surveysSdl },
];

/** The graph of a draft, or what stands in its way. */
export function graphFrom(draft: Draft): Graph | string {
  const composition = composeGoverned(
    rooms.map(({ name, sdl }) => ({ name, url: `in-process:${name}`, sdl: governedSdl(sdl, draft) })),
  );
  if (!composition.ok) return composition.problems.map(({ message }) => message).join('\n');
  return { draft, supergraphSdl: composition.supergraphSdl, api: buildSchema(composition.apiSdl) };
}

/** The graph of a seed: the first draft of its that passes the checks of governance. */
export function graphOf(seed: number): Graph {
  const choices = choicesOf(seed);
  let problems = '';
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const made = graphFrom(randomDraft(choices));
    if (typeof made !== 'string') return made;
    problems = made;
  }
  throw new Error(`no draft of seed ${String(seed)} composes: ${problems}`);
}
