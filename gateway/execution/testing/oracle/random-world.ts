import { type Choices } from './choices';
import { type Draft, isAnswering, KEYS, placeEntity, type RandomEntity, randomFieldType } from './draft';
import { addContext } from './random-context';
import { addInterfaceObject } from './random-interface-object';
import { addProvided, addRequired } from './random-required';
import { isLeaf, randomArguments, randomValueTypes, useNamed, wrapped } from './random-types';
import { SdlBuilder } from './sdl-builder';
import { type WorldText } from './world';

function addEntities(draft: Draft, count: number): void {
  const { choices, subgraphs, entities } = draft;
  for (let place = 0; place < count; place += 1) {
    const keys = [choices.pick(KEYS), ...choices.some(KEYS, 4)];
    const entity: RandomEntity = { name: `E${place}`, places: [], keys: [...new Set(keys)], fields: [] };
    entities.push(entity);
    placeEntity(draft, entity, choices.pick(subgraphs));
    for (const sdl of choices.some(subgraphs, 2)) placeEntity(draft, entity, sdl);
  }
}

function addFields(draft: Draft, entity: RandomEntity): void {
  const { choices, values } = draft;
  const count = 1 + choices.below(4);
  for (let place = 0; place < count; place += 1) {
    const name = `${entity.name.toLowerCase()}f${place}`;
    const owners = entity.places.filter((sdl) => isAnswering(sdl, entity));
    const owner = choices.pick(owners);
    const others = choices.once(4) ? choices.some(owners, 2).filter((sdl) => sdl !== owner) : [];
    const rest = `${randomArguments(choices)}: ${randomFieldType(draft, owner)}`;
    entity.fields.push({ name, rest, owner, isComputed: false });
    addField({ draft, entity, name }, [owner, ...others], rest + (choices.once(12) ? ' @inaccessible' : ''));
    useNamed(values, rest, owner);
  }
}

function addField(
  { draft, entity, name }: { draft: Draft; entity: RandomEntity; name: string },
  owners: readonly SdlBuilder[],
  rest: string,
): void {
  const { choices, values, entities } = draft;
  for (const sdl of owners) {
    for (const other of entities) if (new RegExp(`\\b${other.name}\\b`).test(rest)) placeEntity(draft, other, sdl);
    if (/\bTitled\b/.test(rest) && !sdl.hasType('Titled')) continue;
    // One subgraph may promise more than another.
    const isStricter = owners.length > 1 && !rest.endsWith('!') && !rest.includes('@') && choices.once(6);
    sdl.field(entity.name, name, `${rest}${isStricter ? '!' : ''}${owners.length > 1 ? ' @shareable' : ''}`);
    useNamed(values, rest, sdl);
  }
}

/** Labels of moves, of which the first and the last are set. */
const LABELS = ['on', 'off', 'percent(0)', 'percent(100)'] as const;

/** The field moves from its subgraph to another one. */
function addOverride({ choices, values }: Draft, entity: RandomEntity): void {
  const moved = choices.pick(entity.fields);
  const takers = entity.places.filter((sdl) => sdl !== moved.owner && isAnswering(sdl, entity));
  const isPlain = isLeaf(moved.rest) && !moved.rest.includes('@');
  const taker = choices.pick(takers);
  if (!choices.once(3) || !isPlain || taker === undefined) return;
  if (takers.concat(moved.owner).filter((sdl) => sdl.hasField(entity.name, moved.name)).length > 1) return;
  const label = choices.once(2) ? `, label: "${choices.pick(LABELS)}"` : '';
  taker.field(entity.name, moved.name, `${moved.rest} @override(from: "${moved.owner.name}"${label})`);
  useNamed(values, moved.rest, taker);
  // What is moving is neither required nor provided: composition refuses it.
  const later = label === '' ? [{ ...moved, owner: taker }] : [];
  entity.fields.splice(entity.fields.indexOf(moved), 1, ...later);
}

/** An interface over entities, in some subgraphs; each subgraph's entities with its field implement it there. */
function addTitled({ choices, entities, subgraphs }: Draft): void {
  const members = entities.filter(() => !choices.once(3));
  if (members.length < 2) return;
  const places = choices.some(subgraphs, 2);
  for (const entity of members) {
    const hub = entity.places[0] as SdlBuilder;
    for (const sdl of new Set([hub, ...places])) {
      if (sdl.hasType(entity.name)) sdl.field(entity.name, 'title', ': String @shareable');
    }
  }
  for (const sdl of places) {
    const here = members.filter(({ name }) => sdl.hasType(name));
    if (here.length === 0) continue;
    sdl.type('interface', 'Titled').field('Titled', 'title', ': String');
    for (const { name } of here) sdl.type('type', name, 'Titled');
  }
}

/** A union of entities; each subgraph has the members that it knows. */
function addUnion(draft: Draft): void {
  const { choices, entities, subgraphs } = draft;
  for (const sdl of choices.some(subgraphs, 3)) {
    const members = entities.filter(({ name }) => sdl.hasType(name) && !choices.once(4)).map(({ name }) => name);
    if (members.length === 0) continue;
    sdl.other('Any', `union Any = ${members.join(' | ')}`);
    sdl.type('type', 'Query').field('Query', `any${sdl.name}`, `: ${wrapped(choices, 'Any')}`);
  }
}

function addRoots(draft: Draft, sdl: SdlBuilder): void {
  const { choices, values, entities } = draft;
  sdl.type('type', 'Query').field('Query', `q0${sdl.name}`, ': Int');
  const count = 1 + choices.below(3);
  for (let place = 1; place <= count; place += 1) {
    const rest = `${randomArguments(choices)}: ${randomFieldType(draft, sdl)}`;
    sdl.field('Query', `q${place}${sdl.name}`, rest);
    useNamed(values, rest, sdl);
  }
  for (const { name } of entities) {
    if (sdl.hasType(name) && choices.once(2)) sdl.field('Query', `${name.toLowerCase()}${sdl.name}`, `: [${name}!]`);
  }
  if (sdl.hasType('Titled')) sdl.field('Query', `titled${sdl.name}`, `: ${wrapped(choices, 'Titled')}`);
  if (choices.once(3)) {
    const rest = `(word: String): ${randomFieldType(draft, sdl)}`;
    sdl.type('type', 'Mutation').field('Mutation', `m${sdl.name}`, rest);
    useNamed(values, rest, sdl);
  }
}

/** A root field that several subgraphs answer alike. */
function addSharedRoot(draft: Draft): void {
  const { choices, entities, subgraphs } = draft;
  const entity = choices.pick(entities);
  const rest = `: ${wrapped(choices, entity.name)} @shareable`;
  const places = choices.some(subgraphs, 2);
  for (const sdl of places) {
    placeEntity(draft, entity, sdl);
    sdl.field('Query', 'shared', rest);
  }
}

/** A federation of two to six subgraphs. */
export function randomWorld(choices: Choices): WorldText {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, 2 + choices.below(5));
  const subgraphs = names.map((name) => new SdlBuilder(name));
  const draft: Draft = { choices, subgraphs, values: randomValueTypes(choices), entities: [] };
  addEntities(draft, 2 + choices.below(3));
  if (choices.once(2)) addTitled(draft);
  for (const entity of draft.entities) addFields(draft, entity);
  for (const entity of draft.entities) addOverride(draft, entity);
  for (const sdl of subgraphs) addRoots(draft, sdl);
  addSharedRoot(draft);
  for (const entity of draft.entities) addRequired(draft, entity);
  for (const entity of draft.entities) addProvided(draft, entity);
  addUnion(draft);
  if (choices.once(2)) addInterfaceObject(draft);
  if (choices.once(3)) addContext(draft);
  return Object.fromEntries(subgraphs.map((sdl) => [sdl.name, sdl.toString()]));
}
