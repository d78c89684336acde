import { type Statement } from './statements';

/** Name and place of a source, chosen from what the programme tables say. */
export interface Profile {
  readonly name: string | null;
  readonly address: string | null;
  readonly location: { readonly lat: string; readonly lon: string } | null;
  readonly flags: readonly string[];
}

const decimal = /^-?\d+(\.\d+)?$/;

/** Letters and digits only, so that case and punctuation do not make two names. */
const core = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

const differ = (texts: readonly string[]): boolean => new Set(texts.map(core).filter((text) => text !== '')).size > 1;

function writeAddress({ street, city, zip }: Statement): string | null {
  if (street === '' && city === '') return null;
  return [street, city, `ME ${zip}`.trim()].filter((part) => part !== '').join(', ');
}

const hasPlace = ({ lat, lon }: Statement): boolean => decimal.test(lat) && decimal.test(lon);

function flagsOf(statements: readonly Statement[], addressed: Statement | undefined): string[] {
  const located = statements.filter(hasPlace);
  const flags = {
    NAME_DIFFERS: differ(statements.map(({ name }) => name)),
    ADDRESS_DIFFERS: differ(statements.map(({ street }) => street)),
    LOCATION_DIFFERS: new Set(located.map(({ lat, lon }) => `${lat} ${lon}`)).size > 1,
    ADDRESS_DAMAGED: addressed?.street.startsWith('nan ') === true,
  };
  return Object.entries(flags).flatMap(([flag, isSet]) => (isSet ? [flag] : []));
}

/** Takes each part from the first statement that has it (order: statements.ts; a street goes before a city alone). */
export function profileOf(statements: readonly Statement[]): Profile {
  const named = statements.find(({ name }) => name !== '');
  const addressed = statements.find(({ street }) => street !== '') ?? statements.find(({ city }) => city !== '');
  const located = statements.find(hasPlace);
  return {
    name: named?.name ?? null,
    address: addressed === undefined ? null : writeAddress(addressed),
    location: located === undefined ? null : { lat: located.lat, lon: located.lon },
    flags: flagsOf(statements, addressed),
  };
}
