import { type Draft, isAnswering } from './draft';
import { LEAVES, randomArguments, useNamed, wrapped } from './random-types';
import { type SdlBuilder } from './sdl-builder';

const KEY = '@key(fields: "id")';

function addImplementations({ choices, values }: Draft, hub: SdlBuilder): void {
  hub.type('interface', 'Medium', KEY).field('Medium', 'id', ': ID!').field('Medium', 'name', ': String');
  for (const type of ['Film', 'Book', 'Song'].slice(0, 2 + choices.below(2))) {
    hub.type('type', type, KEY, 'Medium').field(type, 'id', ': ID!').field(type, 'name', ': String');
    const rest = `${randomArguments(choices)}: ${wrapped(choices, choices.pick(LEAVES))}`;
    hub.field(type, `${type.toLowerCase()}Own`, rest);
    useNamed(values, rest, hub);
  }
  hub.field('Query', 'media', `: ${wrapped(choices, 'Medium')}`);
}

function addObject(draft: Draft, sdl: SdlBuilder): void {
  const { choices, values } = draft;
  sdl.type('type', 'Medium', '@interfaceObject', KEY).field('Medium', 'id', ': ID!');
  const rest = `${randomArguments(choices)}: ${wrapped(choices, choices.pick([...LEAVES, ...values.composites]))}`;
  sdl.field('Medium', `extra${sdl.name}`, rest);
  useNamed(values, rest, sdl);
  if (choices.once(2)) {
    sdl.field('Medium', 'name', ': String @external');
    sdl.field('Medium', `computed${sdl.name}`, ': String @requires(fields: "name")');
  }
  if (choices.once(2)) sdl.field('Query', `media${sdl.name}`, `: ${wrapped(choices, 'Medium')}`);
}

/** An interface with its types in one subgraph, and subgraphs that add to all of them without knowing any. */
export function addInterfaceObject(draft: Draft): void {
  const { choices, subgraphs, entities } = draft;
  const hub = choices.pick(subgraphs);
  addImplementations(draft, hub);
  const others = subgraphs.filter((sdl) => sdl !== hub);
  for (const sdl of new Set([choices.pick(others), ...choices.some(others, 3)])) addObject(draft, sdl);
  const from = entities.flatMap((entity) =>
    entity.places.filter((sdl) => isAnswering(sdl, entity)).map((sdl) => ({ name: entity.name, sdl })),
  );
  const linked = choices.pick(from.filter(({ sdl }) => sdl.hasType('Medium')));
  if (linked !== undefined)
    linked.sdl.field(linked.name, `${linked.name.toLowerCase()}Media`, `: ${wrapped(choices, 'Medium')}`);
}
