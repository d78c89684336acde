import { type Choices } from './choices';
import { type SdlBuilder } from './sdl-builder';

/** Types without identity that any subgraph may use; each that does has all of what it needs, in the same words. */
export interface ValueTypes {
  /** Names of output types that stand for a composite value. */
  readonly composites: readonly string[];
  /** Fields of the object types, `rest` as the SDL has it. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
  use(type: string, sdl: SdlBuilder): void;
}

export const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Color', 'Json'] as const;

/** The type of a field without lists and arguments. */
export const typeNamed = (rest: string): string => /\w+/.exec(rest.slice(rest.lastIndexOf(': ')))?.[0] ?? '';

export const isLeaf = (rest: string): boolean => (LEAVES as readonly string[]).includes(typeNamed(rest));

const WRAPPERS = ['T', 'T', 'T!', '[T]', '[T!]!', '[[T]]', '[[T!]!]', '[[T!]]!'] as const;

/** The type as it is, in a list, or in a list of lists, with null here and there. */
export const wrapped = (choices: Choices, type: string): string => choices.pick(WRAPPERS).replace('T', type);

const OTHERS: Readonly<Record<string, string>> = {
  Color: 'enum Color { RED GREEN BLUE }',
  Json: 'scalar Json',
  Filter: 'input Filter { most: Int = 3, word: String, colors: [Color!], inner: Filter }',
  Extra: 'union Extra = Measure | Parcel',
};

const ARGUMENTS = ['', '', '', '(most: Int = 3)', '(word: String)', '(filter: Filter)', '(colors: [Color!]! = [RED])'];

/** Arguments of a field, with and without defaults; none as often as some. */
export const randomArguments = (choices: Choices): string => choices.pick(ARGUMENTS);

const NAMED = /\b(Color|Json|Filter|Extra|Measure|Parcel|Sized)\b/g;

/** Brings the value types that a field's text names into the subgraph. */
export function useNamed(values: ValueTypes, text: string, sdl: SdlBuilder): void {
  for (const [name] of text.matchAll(NAMED)) values.use(name, sdl);
}

/** Two object types, an interface and a union of them, with random fields. */
export function randomValueTypes(choices: Choices): ValueTypes {
  const leaf = () => `: ${wrapped(choices, choices.pick(LEAVES))}`;
  const measure: Record<string, string> = {
    amount: `: ${choices.pick(['Float', 'Float!'])}`,
    unit: leaf(),
    grid: ': [[Int!]]',
  };
  const parcel: Record<string, string> = { label: ': String!', inner: ': Measure', size: leaf() };
  if (choices.once(2)) parcel['measures'] = `: ${wrapped(choices, 'Measure')}`;
  if (choices.once(2)) parcel['sized'] = `: ${wrapped(choices, 'Sized')}`;
  if (choices.once(3)) parcel['extras'] = `: ${wrapped(choices, 'Extra')}`;
  if (choices.once(2)) parcel['amount'] = measure['amount'] as string;
  const fields = { Measure: measure, Parcel: parcel };
  const isSized = (type: string) => type === 'Measure' || 'amount' in parcel;
  const values: ValueTypes = {
    composites: ['Measure', 'Parcel', 'Sized', 'Extra'],
    fields,
    use: (type, sdl) => {
      if (type in OTHERS) sdl.other(type, OTHERS[type] as string);
      if (type === 'Filter') return values.use('Color', sdl);
      if (type === 'Extra') return ['Measure', 'Parcel'].forEach((one) => values.use(one, sdl));
      if (type in OTHERS || sdl.hasType(type)) return;
      if (type === 'Sized') {
        sdl.type('interface', 'Sized').field('Sized', 'amount', measure['amount'] as string);
        return ['Measure', 'Parcel'].forEach((one) => values.use(one, sdl));
      }
      sdl.type('type', type, '@shareable', ...(isSized(type) ? ['Sized'] : []));
      if (isSized(type)) values.use('Sized', sdl);
      for (const [name, rest] of Object.entries(fields[type as keyof typeof fields])) {
        sdl.field(type, name, rest);
        useNamed(values, rest, sdl);
      }
    },
  };
  return values;
}
