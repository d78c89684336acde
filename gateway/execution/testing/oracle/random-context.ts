import { type Draft } from './draft';
import { LEAVES, randomArguments, useNamed, wrapped } from './random-types';
import { type SdlBuilder } from './sdl-builder';

const KEY = '@key(fields: "id")';
const SCALES = ['Int', 'String', 'Float', 'Boolean'] as const;

/** What sets the context, by itself or with what another subgraph has. */
function addShelf(
  { choices }: Draft,
  hub: SdlBuilder,
  scale: { readonly text: string; readonly owner: SdlBuilder },
): void {
  const isAway = scale.owner !== hub;
  hub.type('type', 'Shelf', KEY, '@context(name: "shelf")').field('Shelf', 'id', ': ID!');
  hub.field('Shelf', 'scale', `${scale.text}${isAway ? ' @external' : ''}`);
  hub.field('Shelf', 'labels', `: ${wrapped(choices, 'Label')}`).field('Shelf', 'label', ': Label');
  hub.field('Shelf', 'near', `: ${wrapped(choices, 'Shelf')}`).field('Shelf', 'box', ': Box');
  hub.type('type', 'Box').field('Box', 'label', ': Label');
  hub.field('Query', `shelves${hub.name}`, ': [Shelf!]').field('Query', `shelf${hub.name}`, ': Shelf');
  if (isAway) scale.owner.type('type', 'Shelf', KEY).field('Shelf', 'id', ': ID!').field('Shelf', 'scale', scale.text);
}

/** Entities whose fields depend on where they stand, and the subgraph that adds to them. */
export function addContext({ choices, subgraphs, values, ...draft }: Draft): void {
  const hub = choices.pick(subgraphs);
  const type = choices.pick(SCALES);
  addShelf({ choices, subgraphs, values, ...draft }, hub, {
    text: `: ${type}`,
    owner: choices.pick([hub, ...subgraphs]),
  });
  hub.type('type', 'Label', KEY).field('Label', 'id', ': ID!').field('Label', 'size', ': Int');
  for (const place of [0, 1]) {
    const others = randomArguments(choices).replace(/[()]/g, '');
    const rest = `: ${wrapped(choices, choices.pick(LEAVES))}`;
    const args = [`scale: ${type} @fromContext(field: "$shelf { scale }")`, ...(others === '' ? [] : [others])];
    hub.field('Label', `shown${place}`, `(${args.join(', ')})${rest}`);
    useNamed(values, `${others} ${rest}`, hub);
  }
  for (const sdl of choices.some(
    subgraphs.filter((one) => one !== hub),
    2,
  )) {
    sdl.type('type', 'Label', KEY).field('Label', 'id', ': ID!').field('Label', `text${sdl.name}`, ': String');
  }
}
