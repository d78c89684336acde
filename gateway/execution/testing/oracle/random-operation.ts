import {
  type DocumentNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  print,
  validate,
} from 'graphql';
import { type Choices } from './choices';
import { randomInput } from './random-input';
import { type Question } from './world';

/** Fields of one operation at most, so that planning stays quick. */
const MOST_FIELDS = 24;
const DEEPEST = 5;

const INTROSPECTION = [
  '__schema { queryType { name } }',
  '__type(name: "Query") { kind name fields(includeDeprecated: true) { name type { name kind } } }',
  '__type(name: "Nothing") { name }',
] as const;

/** Names that plans need, and that a client may give to anything. */
const NEEDED = ['id', 'code', 'place', 'left', 'name', 'scale', 'e0f0', 'e0f1', 'e1f0', '__typename'] as const;

type Selected = GraphQLField<unknown, unknown>;

/** Writes one random operation over a schema. */
class OperationWriter {
  private readonly claims = new Map<string, string>();
  private readonly variables = new Map<string, { definition: string; value: unknown; isGiven: boolean }>();
  private readonly fragments: string[] = [];
  private fields = 0;

  constructor(
    private readonly api: GraphQLSchema,
    private readonly choices: Choices,
  ) {}

  write(): { text: string; variables: Record<string, unknown> } {
    const isMutation = this.api.getMutationType() !== undefined && this.choices.once(8);
    const root = isMutation ? this.api.getMutationType() : this.api.getQueryType();
    if (!root) throw new Error('no root');
    const meta = !isMutation && this.choices.once(6) ? ` ${this.choices.pick(INTROSPECTION)}` : '';
    const set = `{${meta}${this.selections(root, 0)} }`;
    const given = [...this.variables].filter(([, { isGiven }]) => isGiven);
    const definitions = [...this.variables.values()].map(({ definition }) => definition);
    const head = definitions.length > 0 ? ` Random(${definitions.join(', ')})` : '';
    const text = `${isMutation ? 'mutation' : 'query'}${head} ${set}\n${this.fragments.join('\n')}`;
    return { text, variables: Object.fromEntries(given.map(([name, { value }]) => [name, value])) };
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.choices.below(depth < 2 ? 4 : 3);
    const parts = Array.from({ length: count }, () => this.selection(type, depth));
    const isEmpty = parts.every((part) => part === '');
    return isEmpty ? ' __typename' : parts.join('');
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.choices.below(10);
    if (kind === 9) return ` ${this.choices.once(2) ? 'kind: ' : ''}__typename${this.condition()}`;
    if (isAbstractType(type) && (kind > 3 || !('getFields' in type))) {
      const among = [...this.api.getPossibleTypes(type), ...this.related(type)];
      return this.fragment(this.choices.pick(among), depth);
    }
    if (kind === 8) {
      const abstract = isObjectType(type) ? type.getInterfaces() : [];
      return this.fragment(this.choices.pick([type, ...abstract]), depth);
    }
    return this.field(type, depth);
  }

  /** Other abstract types that share an object type with this one. */
  private related(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (!isAbstractType(type)) return [];
    const mine = this.api.getPossibleTypes(type);
    const types = Object.values(this.api.getTypeMap()).filter(isAbstractType);
    return types.filter((other) => mine.some((one) => this.api.isSubType(other, one)));
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    if (this.fields >= MOST_FIELDS) return '';
    const condition = this.condition();
    if (this.choices.once(4)) {
      const set = this.selections(type, depth);
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${type.name} {${set} }`);
      return ` ...${name}${condition}`;
    }
    const on = this.choices.once(12) ? '' : ` on ${type.name}`;
    return ` ...${on}${condition} {${this.selections(type, depth)} }`;
  }

  private field(type: GraphQLCompositeType, depth: number): string {
    const all: Selected[] = 'getFields' in type ? Object.values(type.getFields()) : [];
    const isDeep = depth >= DEEPEST || this.fields > MOST_FIELDS;
    const usable = all.filter((field) => !isDeep || !isCompositeType(getNamedType(field.type)));
    const field = this.choices.pick(usable);
    if (field === undefined || this.fields > 2 * MOST_FIELDS) return '';
    this.fields += 1;
    const args = this.arguments(field.args);
    const name = this.responseName(type, field, args);
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` {${this.selections(named, depth + 1)} }` : '';
    const text = ` ${name === field.name ? '' : `${name}: `}${field.name}${args}`;
    // The same field once more, with other things below it.
    const isTwice = below !== '' && this.choices.once(8) && isCompositeType(named);
    const again = isTwice ? `${text}${this.condition()} {${this.selections(named, depth + 1)} }` : '';
    return `${text}${this.condition()}${below}${again}`;
  }

  /** A name means one shape in the whole operation; types behind one interface may differ in the field. */
  private responseName(parent: GraphQLCompositeType, field: Selected, args: string): string {
    const isCommon = isObjectType(parent) && this.choices.once(6);
    const shape = isCommon ? `${parent.name}` : '';
    const meaning = `${field.name}${args}:${String(field.type)}`;
    const needed = this.choices.once(16) ? this.choices.pick(NEEDED) : field.name;
    const wanted = isCommon ? `same${String(field.type).replace(/\W/g, '_')}` : this.choices.once(6) ? 'x' : needed;
    for (let number = 0; ; number += 1) {
      const name = number === 0 ? wanted : `${wanted}${number}`;
      const claim = this.claims.get(name + shape);
      if (claim !== undefined && claim !== meaning) continue;
      this.claims.set(name + shape, meaning);
      return name;
    }
  }

  private arguments(known: readonly GraphQLArgument[]): string {
    const given = known.flatMap((argument) => {
      const isNeeded = argument.defaultValue === undefined && String(argument.type).endsWith('!');
      if (!isNeeded && !this.choices.once(2)) return [];
      return [
        `${argument.name}: ${this.choices.once(2) ? this.variable(argument) : randomInput(this.choices, argument.type).literal}`,
      ];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private variable({ type }: Pick<GraphQLArgument, 'type'>): string {
    const name = `v${this.variables.size}`;
    const isNullable = !String(type).endsWith('!');
    const { value } = randomInput(this.choices, type);
    const hasDefault = this.choices.once(3);
    const preset = hasDefault ? ` = ${randomInput(this.choices, type).literal}` : '';
    const declared = hasDefault && !isNullable && this.choices.once(2) ? String(type).slice(0, -1) : String(type);
    const isGiven = !((isNullable || hasDefault) && this.choices.once(3));
    this.variables.set(name, { definition: `$${name}: ${declared}${preset}`, value, isGiven });
    return `$${name}`;
  }

  private condition(): string {
    if (!this.choices.once(9)) return '';
    const directive = this.choices.pick(['include', 'skip']);
    const value = this.choices.once(3) ? this.choices.pick(['true', 'false']) : this.flag();
    const other = this.choices.once(5) ? ` @${directive === 'skip' ? 'include' : 'skip'}(if: ${this.flag()})` : '';
    return ` @${directive}(if: ${value})${other}`;
  }

  /** One of three variables, so that conditions repeat. */
  private flag(): string {
    const number = this.choices.below(3);
    const preset = number === 2 ? ' = true' : '';
    const isGiven = preset === '' || this.choices.once(2);
    const known = this.variables.get(`flag${number}`);
    const definition = `$flag${number}: Boolean!${preset}`;
    if (known === undefined) this.variables.set(`flag${number}`, { definition, value: this.choices.once(2), isGiven });
    return `$flag${number}`;
  }
}

/** An operation over the schema; null when what was written is not valid. */
export function randomOperation(api: GraphQLSchema, choices: Choices): Question | null {
  const { text, variables } = new OperationWriter(api, choices).write();
  const document: DocumentNode = parse(text);
  return validate(api, document).length > 0 ? null : { document, variables };
}

/** An operation as it goes into a report. */
export const questionText = ({ document, variables }: Question): string =>
  `${print(document)}\n${JSON.stringify(variables)}`;
