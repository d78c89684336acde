import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { contextsOf, under } from './contexts';
import { type MergedFields } from './merged-fields';
import { type Instance, type Truth } from './truth';
import { faultText, isFault, rootInstance, type Weather } from './weather';

/** A field that was resolved: whose, and where it stands in the answer. */
export interface Sight {
  readonly instance: Instance;
  readonly field: string;
  readonly path: readonly (string | number)[];
}

/** One answer of the monolith with all the fields it resolved. */
export interface MonolithAnswer {
  readonly result: ExecutionResult;
  readonly sights: readonly Sight[];
}

interface AskedMonolith {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly weather: Weather;
}

function pathOf(path: { prev: unknown; key: string | number } | undefined): (string | number)[] {
  return path === undefined ? [] : [...pathOf(path.prev as never), path.key];
}

/** The world without federation: graphql-js over the API schema, with what is true behind every field. */
export async function askMonolith(
  { api, truth, fields }: { readonly api: GraphQLSchema; readonly truth: Truth; readonly fields: MergedFields },
  { document, variables, weather }: AskedMonolith,
): Promise<MonolithAnswer> {
  const sights: Sight[] = [];
  const fieldResolver: GraphQLFieldResolver<Instance | undefined, unknown> = (...[source, args, , info]) => {
    const { fieldName: field, parentType } = info;
    const instance = source ?? rootInstance(weather, parentType.name, parentType === api.getMutationType());
    sights.push({ instance, field, path: pathOf(info.path) });
    const asked = { instance, field, args };
    if (isFault(weather, asked)) throw new Error(faultText(asked));
    return under(truth.value(asked, { contexts: contextsOf({ truth, fields }, asked) }), instance);
  };
  const result = await execute({ schema: api, document, variableValues: variables, fieldResolver });
  return { result, sights };
}
