import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { type Choices } from '../../gateway/execution/testing/oracle/choices';
import { type ArgumentValues } from './argument-values';

/** An operation as a client sends it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fields of one operation at most, so that planning stays quick. */
const MOST_FIELDS = 22;
const DEEPEST = 5;

type Field = GraphQLField<unknown, unknown>;

const isLeafField = ({ type }: Field): boolean => !isObjectType(getNamedType(type));

/** Writes one operation over what clients see. */
class OperationWriter {
  private readonly variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  private names = 0;
  private fields = 0;

  constructor(
    private readonly choices: Choices,
    private readonly values: ArgumentValues,
  ) {}

  write(root: GraphQLObjectType): Operation {
    const set = this.set(root, 0);
    const declared = [...this.variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
    return {
      query: `query${declared === '' ? '' : `(${declared})`} ${set}`,
      variables: Object.fromEntries([...this.variables].map(([name, { value }]) => [name, value])),
    };
  }

  /** Several of the fields: of a page its count and cursors often, for they tell of rows that are not shown. */
  private set(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const isFull = this.fields >= MOST_FIELDS || depth >= DEEPEST;
    const usable = isFull ? all.filter(isLeafField) : all;
    const count = depth === 0 ? 1 + this.choices.below(3) : 1 + this.choices.below(Math.min(6, usable.length));
    const picked = Array.from({ length: count }, () => this.choices.pick(usable)).filter(
      (field) => field !== undefined,
    );
    const written = [...new Set(picked)].map((field) => this.field(field, depth));
    const typename = this.choices.once(8) || written.length === 0 ? ['__typename'] : [];
    const set = `{ ${[...written, ...typename].join(' ')} }`;
    return this.choices.once(10) ? `{ ... on ${type.name} ${set} }` : set;
  }

  private field(field: Field, depth: number): string {
    this.fields += 1;
    const given = field.args.flatMap((argument) => this.argument(field, argument));
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? ` ${this.set(named, depth + 1)}` : '';
    // Two selections of one name may not differ in their arguments.
    const alias = given.length > 0 || this.choices.once(6) ? `a${String((this.names += 1))}: ` : '';
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${alias}${field.name}${args}${below}`;
  }

  private argument(field: Field, argument: GraphQLArgument): string[] {
    const type = String(argument.type);
    if (!type.endsWith('!') && this.choices.once(3)) return [];
    const value = this.values.of(field.name, argument, this.choices);
    if (value === undefined) return [];
    if (!this.choices.once(2)) return [`${argument.name}: ${this.values.literal(argument, value)}`];
    const name = `v${String(this.variables.size)}`;
    this.variables.set(name, { type, value });
    return [`${argument.name}: $${name}`];
  }
}

/** Draws an operation over a schema, whose arguments name what is there. */
export function randomOperation(api: GraphQLSchema, values: ArgumentValues, choices: Choices): Operation {
  const root = api.getQueryType();
  if (!root) throw new Error('no root');
  return new OperationWriter(choices, values).write(root);
}
