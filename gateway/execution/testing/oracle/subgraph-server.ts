import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type SubgraphEndpoint, type SubgraphExecute } from '../../../../schema/subgraph';
import { type KnownSubgraph, type MergedFields } from './merged-fields';
import { type FieldText, type SubgraphText } from './subgraph-text';
import { ENTITIES, type Instance, type Truth } from './truth';
import { faultText, isFault, letOthersGoFirst, rootInstance, type Weather } from './weather';

type Given = Readonly<Record<string, unknown>>;

/** A subgraph of a world, served by graphql-js. It refuses what the gateway has no right to ask of it. */
export class SubgraphServer implements KnownSubgraph {
  readonly schema: GraphQLSchema;
  private readonly entities = new Map<string, Instance>();
  private readonly indexed = new Set<string>();

  constructor(
    readonly text: SubgraphText,
    private readonly parts: () => { truth: Truth; fields: MergedFields; weather: Weather },
  ) {
    const __resolveReference = (given: Given) => this.refer(given);
    const entities = [...text.types].filter(([, { keys }]) => keys.length > 0).map(([name]) => name);
    const resolvers = Object.fromEntries(entities.map((name) => [name, { __resolveReference }]));
    this.schema = buildSubgraphSchema([{ typeDefs: parse(text.sdl), resolvers: resolvers as never }]);
  }

  endpoint(): SubgraphEndpoint {
    const { name, sdl } = this.text;
    return { kind: 'in-process', name, sdl, execute: (request) => this.execute(request) };
  }

  private readonly execute: SubgraphExecute = async ({ query, variables, operationName }) => {
    const { weather } = this.parts();
    await letOthersGoFirst(weather, this.text.name);
    if (weather.down.has(this.text.name)) throw new Error(`${this.text.name} is down`);
    const reply = await execute({
      schema: this.schema,
      document: parse(query),
      variableValues: variables,
      operationName,
      fieldResolver: this.resolve,
    });
    // As it comes over a network: plain objects of the reader's own.
    return JSON.parse(JSON.stringify(reply)) as typeof reply;
  };

  private readonly resolve: GraphQLFieldResolver<Instance | undefined, unknown> = (...[source, args, , info]) => {
    const { truth, weather } = this.parts();
    const { fieldName: field, parentType } = info;
    const text = this.text.types.get(parentType.name)?.fields.get(field);
    if (text === undefined) throw new Error(`${this.text.name} has no ${parentType.name}.${field}`);
    const isMutation = parentType === this.schema.getMutationType();
    const instance = source?.seed === undefined ? rootInstance(weather, parentType.name, isMutation) : source;
    if (text.isExternal) this.assertMaySay(instance, parentType.name, field);
    else this.assertAnswers(instance, field);
    const asked = { instance, field, args };
    if (isFault(weather, asked)) throw new Error(faultText(asked));
    const required = text.requires === null ? undefined : JSON.stringify(this.required(instance, text.requires));
    const told = text.contexts.map(({ argument }) => (args as Given)[argument] ?? null);
    const contexts = told.length === 0 ? '' : JSON.stringify(told);
    return this.local(truth.value(asked, { required, contexts }), info, this.provided(instance, text, field));
  };

  /** What a field is computed from: what the gateway brought, or what the subgraph itself provides here. */
  private required(instance: Instance, requires: SelectionSetNode): unknown {
    const { given, provided, type } = instance;
    const isProvided = (one: SelectionNode): boolean =>
      one.kind === Kind.FIELD && provided != null && this.below(provided, type, one.name.value) !== undefined;
    if (given === undefined && requires.selections.every(isProvided)) {
      return this.parts().truth.project(instance, requires);
    }
    return this.given(given, requires);
  }

  /** An external field may be asked for where it is part of a key, or where it is provided. */
  private assertMaySay({ provided, type }: Instance, local: string, field: string): void {
    const keys = this.text.types.get(local)?.keys.map(({ set }) => set) ?? [];
    if (keys.some((set) => this.below(set, type, field) !== undefined)) return;
    if (provided && this.below(provided, type, field) !== undefined) this.parts().weather.provided += 1;
    else throw new Error(`${this.text.name} was asked for ${local}.${field}, which is external there`);
  }

  /** A field that was taken over is not asked for here any more, and one that will be, not yet. */
  private assertAnswers({ type }: Instance, field: string): void {
    const { fields } = this.parts();
    if (type.startsWith('_') || fields.isAnsweredBy(this, type, field)) return;
    throw new Error(`${this.text.name} was asked for ${type}.${field}, which is not its to answer`);
  }

  /** What a selection says of a field; undefined when it does not have it. */
  private below({ selections }: SelectionSetNode, type: string, field: string): SelectionSetNode | null | undefined {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD && selection.name.value === field) return selection.selectionSet ?? null;
      if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
      const condition = selection.typeCondition?.name.value;
      if (condition !== undefined && !this.parts().fields.isOfType(type, condition)) continue;
      const found = this.below(selection.selectionSet, type, field);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private provided({ provided, type }: Instance, { provides }: FieldText, field: string): SelectionSetNode | null {
    return provides ?? (provided ? (this.below(provided, type, field) ?? null) : null);
  }

  /** Objects under the names this subgraph has for their types. */
  private local(value: unknown, info: GraphQLResolveInfo, provided: SelectionSetNode | null): unknown {
    if (Array.isArray(value)) return value.map((element) => this.local(element, info, provided));
    if (typeof value !== 'object' || value === null || !('seed' in value)) return value;
    const instance = value as Instance;
    const expected = getNamedType(info.returnType).name;
    return { ...instance, __typename: this.parts().fields.localName(this, expected, instance.type), provided };
  }

  /** What was required, as the gateway brought it. */
  private given(object: Given | undefined, { selections }: SelectionSetNode): Record<string, unknown> {
    if (object === undefined)
      throw new Error(`${this.text.name} was asked for a computed field without what it is computed from`);
    const found: Record<string, unknown> = {};
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.fits(object, selection)) Object.assign(found, this.given(object, selection.selectionSet));
      } else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
        const value = object[selection.name.value];
        if (value === undefined) throw new Error(`the representation lacks ${selection.name.value}`);
        found[selection.name.value] = this.givenValue(value, selection.selectionSet);
      }
    }
    return found;
  }

  /** An object of which no type was required is of those whose fields came. */
  private fits(object: Given, { typeCondition, selectionSet }: InlineFragmentNode): boolean {
    const typename = object['__typename'];
    if (typeCondition === undefined) return true;
    if (typeof typename === 'string') return this.parts().fields.isOfType(typename, typeCondition.name.value);
    return selectionSet.selections.some((one) => one.kind === Kind.FIELD && Object.hasOwn(object, one.name.value));
  }

  private givenValue(value: unknown, set: SelectionSetNode | undefined): unknown {
    if (set === undefined || value === null) return value;
    if (Array.isArray(value)) return value.map((element) => this.givenValue(element, set));
    return this.given(value as Given, set);
  }

  private refer(given: Given): Instance {
    const typename = String(given['__typename']);
    const keys = (this.text.types.get(typename)?.keys ?? []).filter(({ isResolvable }) => isResolvable);
    const key = keys.find(({ set }) =>
      set.selections.every((one) => one.kind === Kind.FIELD && given[one.name.value] !== undefined),
    );
    if (key === undefined) throw new Error(`${this.text.name} has no key for ${JSON.stringify(given)}`);
    this.index(typename, key.set);
    const name = `${typename} ${keys.indexOf(key)} ${JSON.stringify(this.given(given, key.set))}`;
    const found = this.entities.get(name);
    if (found === undefined) throw new Error(`${this.text.name} knows no ${name}`);
    return { ...found, __typename: this.parts().fields.localName(this, typename, found.type), given };
  }

  private index(typename: string, set: SelectionSetNode): void {
    const keys = (this.text.types.get(typename)?.keys ?? []).filter(({ isResolvable }) => isResolvable);
    const prefix = `${typename} ${keys.findIndex((key) => key.set === set)}`;
    if (this.indexed.has(prefix)) return;
    this.indexed.add(prefix);
    const { truth } = this.parts();
    for (const type of this.concrete(typename)) {
      for (let number = 0; number < ENTITIES; number += 1) {
        const entity = truth.entity(type, number);
        this.entities.set(`${prefix} ${JSON.stringify(truth.project(entity, set))}`, entity);
      }
    }
  }

  private concrete(typename: string): string[] {
    const { whole } = this.parts().fields;
    const named = whole.getType(typename);
    if (isObjectType(named)) return [typename];
    const schema = isInterfaceType(this.schema.getType(typename)) ? this.schema : whole;
    const abstract = schema.getType(typename);
    return isAbstractType(abstract) ? schema.getPossibleTypes(abstract).map(({ name }) => name) : [];
  }
}
