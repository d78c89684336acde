import { getNamedType, type GraphQLArgument, isEnumType } from 'graphql';
import { type Choices } from '../../gateway/execution/testing/oracle/choices';
import { writeCursor } from '../../subgraphs/kit/cursor';
import { CODES } from './lay';
import { type World } from './rows';

/** Lists by the name of the field that gives them, and the rows they are of. */
const LISTS: Readonly<Record<string, keyof World>> = {
  ...{ sites: 'sites', siteBook: 'sites', licences: 'licences', moves: 'moves' },
};

const ONE: Readonly<Record<string, keyof World>> = {
  ...{ site: 'sites', licence: 'licences', move: 'moves', survey: 'surveys' },
};

/** What operations may say in their arguments: values of rows of either world, as though the caller had guessed them. */
export class ArgumentValues {
  constructor(private readonly worlds: readonly World[]) {}

  /** Undefined where there is nothing to say. */
  of(field: string, argument: GraphQLArgument, choices: Choices): unknown {
    const type = getNamedType(argument.type);
    if (isEnumType(type)) return choices.pick(type.getValues()).name;
    switch (argument.name) {
      case 'id':
      case 'no':
        return choices.pick(this.ids(ONE[field] ?? 'sites', choices)) ?? 'nothing';
      case 'after':
        return this.cursor(field, choices);
      case 'divisionCode':
        return choices.pick(CODES);
      case 'query':
        return choices.pick([...choices.pick(this.world(choices).sites.map(({ name }) => name))]);
      case 'phone':
        return choices.pick(this.world(choices).sites.map(({ phone }) => phone));
      case 'year':
        return choices.pick([2018, 2020, 2021, 2024]);
      case 'first':
        return choices.pick([0, 1, 2, 3, 5, 20, 500]);
      default:
        return choices.once(2);
    }
  }

  /** The value as it stands in the text of an operation. */
  literal({ type }: GraphQLArgument, value: unknown): string {
    return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);
  }

  private world(choices: Choices): World {
    return choices.pick(this.worlds);
  }

  private ids(name: keyof World, choices: Choices): readonly string[] {
    return this.world(choices)[name].map(({ _id }) => _id);
  }

  private cursor(field: string, choices: Choices): string | undefined {
    const rows = LISTS[field];
    if (rows === undefined) return undefined;
    const id = choices.pick(this.ids(rows, choices)) ?? '';
    return writeCursor(`${field}:_id:1`, id, id);
  }
}
