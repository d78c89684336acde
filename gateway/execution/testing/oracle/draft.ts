import { type Choices } from './choices';
import { LEAVES, type ValueTypes, wrapped } from './random-types';
import { type SdlBuilder } from './sdl-builder';

/** An entity of a world being made. */
export interface RandomEntity {
  readonly name: string;
  /** The first one knows all the keys; the others one or more of them. */
  readonly places: SdlBuilder[];
  readonly keys: readonly string[];
  /** Fields with the subgraph that has each first. */
  readonly fields: {
    readonly name: string;
    readonly rest: string;
    readonly owner: SdlBuilder;
    readonly isComputed: boolean;
  }[];
}

/** A world being made. */
export interface Draft {
  readonly choices: Choices;
  readonly subgraphs: readonly SdlBuilder[];
  readonly values: ValueTypes;
  readonly entities: RandomEntity[];
}

/** The keys an entity may have. */
export const KEYS = ['id', 'code', 'left right', 'place { ref }', 'id place { ref }'] as const;
const KEY_FIELDS: Readonly<Record<string, string>> = {
  id: ': ID!',
  code: ': String!',
  left: ': String!',
  right: ': ID!',
  place: ': Place!',
};

const keyHead = (key: string, isResolvable = true): string =>
  `@key(fields: "${key}"${isResolvable ? '' : ', resolvable: false'})`;

function addKey(sdl: SdlBuilder, entity: string, { key, isResolvable }: { key: string; isResolvable: boolean }): void {
  sdl.type('type', entity, keyHead(key, isResolvable));
  for (const [word] of key.replace(/\{.*\}/, '').matchAll(/\w+/g)) {
    // A key field may be in several keys, and in several subgraphs.
    sdl.field(entity, word, `${KEY_FIELDS[word] ?? ''} @shareable`);
    if (word === 'place') sdl.type('type', 'Place', '@shareable').field('Place', 'ref', ': ID!');
  }
}

/** Brings an entity into a subgraph that refers to it, with some of its keys. */
export function placeEntity({ choices }: Draft, entity: RandomEntity, sdl: SdlBuilder): void {
  if (sdl.hasType(entity.name)) return;
  const isHub = entity.places.length === 0;
  entity.places.push(sdl);
  const key = choices.pick(entity.keys);
  const isStub = !isHub && choices.once(5);
  if (isHub) for (const one of entity.keys) addKey(sdl, entity.name, { key: one, isResolvable: true });
  else addKey(sdl, entity.name, { key, isResolvable: !isStub });
  const more = isHub || isStub ? [] : choices.some(entity.keys, 3).filter((one) => one !== key);
  for (const one of more) addKey(sdl, entity.name, { key: one, isResolvable: true });
}

/** True where the subgraph can be asked for the entity, so that others may count on fields that stand there. */
export const isAnswering = (sdl: SdlBuilder, { name }: RandomEntity): boolean =>
  [...sdl.headsOf(name)].some((head) => head.startsWith('@key') && !head.includes('resolvable: false'));

/** A type for a field of the subgraph; what it names is brought there. */
export function randomFieldType(draft: Draft, sdl: SdlBuilder): string {
  const { choices, values, entities } = draft;
  const kind = choices.below(8);
  if (kind < 4) return wrapped(choices, choices.pick(LEAVES));
  if (kind < 6) return wrapped(choices, choices.pick(values.composites));
  const entity = choices.pick(entities);
  placeEntity(draft, entity, sdl);
  return wrapped(choices, kind === 7 && sdl.hasType('Titled') ? 'Titled' : entity.name);
}
