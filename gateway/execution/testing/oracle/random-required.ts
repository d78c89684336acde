import { type Draft, isAnswering, type RandomEntity } from './draft';
import { isLeaf, LEAVES, randomArguments, typeNamed, useNamed, type ValueTypes, wrapped } from './random-types';
import { type SdlBuilder } from './sdl-builder';

/** Arguments as they may stand in a `@requires`, by how the field has them. */
const GIVEN: readonly (readonly [string, readonly string[]])[] = [
  ['(most:', ['', '(most: 5)', '(most: null)']],
  ['(word:', ['', '(word: \\"x\\")']],
  ['(filter:', ['', '(filter: { most: 1, colors: [RED] })']],
  ['(colors:', ['', '(colors: [GREEN, BLUE])']],
];

const valueType = (rest: string): string | undefined =>
  ['Measure', 'Parcel', 'Extra', 'Sized'].find((type) => type === typeNamed(rest));

/** What is required below a field of a value type. */
function selectionOf(draft: Draft, type: string, depth = 0): string {
  const { choices, values } = draft;
  if (type === 'Sized') return '{ amount }';
  if (type === 'Extra') {
    return `{ __typename ... on Measure ${selectionOf(draft, 'Measure', depth)} ... on Parcel { label } }`;
  }
  const fields = Object.entries(values.fields[type] ?? {});
  const usable = fields.filter(([, rest]) => isLeaf(rest) || (depth < 2 && valueType(rest) !== undefined));
  const chosen = choices.some(usable, 2);
  return `{ ${(chosen.length > 0 ? chosen : usable.slice(0, 1))
    .map(([name, rest]) => (isLeaf(rest) ? name : `${name} ${selectionOf(draft, valueType(rest) ?? '', depth + 1)}`))
    .join(' ')} }`;
}

function requiredText(draft: Draft, { name, rest }: RandomEntity['fields'][number]): string {
  const given = GIVEN.find(([start]) => rest.startsWith(start))?.[1] ?? [''];
  const type = valueType(rest);
  return `${name}${draft.choices.pick(given)}${type === undefined ? '' : ` ${selectionOf(draft, type)}`}`;
}

const declare = (values: ValueTypes, sdl: SdlBuilder, at: { entity: string; name: string; rest: string }): void => {
  sdl.field(at.entity, at.name, `${at.rest} @external`);
  useNamed(values, at.rest, sdl);
};

const isOwn = (sdl: SdlBuilder, entity: string, name: string): boolean =>
  sdl.hasField(entity, name) && !sdl.fieldText(entity, name).includes('@external');

/** Fields computed from fields that other subgraphs have, one from another too. */
export function addRequired(draft: Draft, entity: RandomEntity): void {
  const { choices, values } = draft;
  const count = 1 + choices.below(3);
  for (let place = 0; place < count; place += 1) {
    const sdl = choices.pick(entity.places.filter((one) => isAnswering(one, entity)));
    const usable = entity.fields.filter(
      ({ name, rest }) => !isOwn(sdl, entity.name, name) && (isLeaf(rest) || valueType(rest) !== undefined),
    );
    if (usable.length === 0) continue;
    const chosen = new Set([choices.pick(usable), ...choices.some(usable, 3)]);
    for (const { name, rest } of chosen) declare(values, sdl, { entity: entity.name, name, rest });
    const fields = [...chosen].map((one) => requiredText(draft, one)).join(' ');
    const rest = `${randomArguments(choices)}: ${wrapped(choices, choices.pick(LEAVES))}`;
    const name = `${entity.name.toLowerCase()}c${place}`;
    sdl.field(entity.name, name, `${rest} @requires(fields: "${fields}")`);
    useNamed(values, rest, sdl);
    entity.fields.push({ name, rest, owner: sdl, isComputed: true });
  }
}

/** A root field that says more of an entity than its subgraph says elsewhere. */
export function addProvided(draft: Draft, entity: RandomEntity): void {
  const { choices, values } = draft;
  const fit = entity.fields.filter(({ rest, isComputed }) => isLeaf(rest) && !rest.startsWith('(') && !isComputed);
  const provided = choices.pick(fit);
  const sdl = choices.pick(entity.places);
  if (provided === undefined || sdl.hasField(entity.name, provided.name)) return;
  const { name, rest, owner } = provided;
  const text = owner.fieldText(entity.name, name);
  if (owner === sdl || /@(override|inaccessible|external)/.test(text)) return;
  if (!text.includes('@shareable')) owner.setField(entity.name, name, `${text} @shareable`);
  declare(values, sdl, { entity: entity.name, name, rest });
  // Under three names, so that operations come upon it.
  const places = ['p', 'pp', 'ppp'];
  for (const place of places)
    sdl.field(
      'Query',
      `${place}${entity.name.toLowerCase()}${sdl.name}`,
      `: ${wrapped(choices, entity.name)} @provides(fields: "${name}")`,
    );
}
