import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isObjectType, isUnionType, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { sharingPreamble } from '../../schema/directives';
import { SharingError } from '../../schema/sharing-error';
import { type BaseContext, type SubgraphDefinition } from './define-subgraph';
import { missingDescriptions } from './missing-descriptions';
import { type Page } from './page';

/** A room's executable schema and the SDL it brings to composition. */
export interface BuiltSubgraph {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** Types of the room's own classes; the schema block is dropped because the preamble extends the schema. */
function printTypes(schema: GraphQLSchema): string {
  return printSchemaWithDirectives(schema).replace(/^schema\s*\{[^}]*\}\s*/m, '');
}

function classSchema(room: SubgraphDefinition): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [...room.resolvers] as unknown as NonEmptyArray<() => void>,
    orphanedTypes: [...(room.orphanedTypes ?? [])] as unknown as (() => void)[],
    validate: false,
    skipCheck: true,
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Adds to each entity the reference resolver and its key field, which rows keep as `_id` and stubs under its own name. */
function withEntities(room: SubgraphDefinition, resolvers: Record<string, unknown>): Record<string, unknown> {
  for (const [type, { key, load }] of Object.entries(room.entities)) {
    resolvers[type] = {
      ...(resolvers[type] as object),
      [key]: (row: Row) => row['_id'] ?? row[key],
      __resolveReference: (reference: Row, context: BaseContext) => load(String(reference[key]), context, reference),
    };
  }
  return resolvers;
}

/** Rows of a union say themselves what they are; said at once, so that operations over unions can be compiled. */
function withUnions(schema: GraphQLSchema, resolvers: Record<string, unknown>): Record<string, unknown> {
  const unions = Object.values(schema.getTypeMap()).filter((type) => isUnionType(type));
  for (const { name } of unions) resolvers[name] = { __resolveType: ({ typeName }: Row) => typeName };
  return resolvers;
}

/** Connections count their list when the count is asked for: compiled operations call nothing by themselves. */
function withCounts(schema: GraphQLSchema, resolvers: Record<string, unknown>): Record<string, unknown> {
  const connections = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && 'pageInfo' in type.getFields() && 'totalCount' in type.getFields(),
  );
  for (const { name } of connections) {
    resolvers[name] = {
      ...(resolvers[name] as object),
      totalCount: ({ totalCount }: Pick<Page<unknown>, 'totalCount'>) => totalCount(),
    };
  }
  return resolvers;
}

/** Turns a room's type-graphql classes into a federated subgraph; refuses undocumented types and fields. */
export function buildSubgraph(room: SubgraphDefinition): BuiltSubgraph {
  const plain = classSchema(room);
  const undocumented = missingDescriptions(plain);
  if (undocumented.length > 0) {
    throw new SharingError('NOT_DESCRIBED', `${room.name}: ${undocumented.join(', ')}`);
  }
  const sdl = `${sharingPreamble()}\n${printTypes(plain)}\n`;
  const own = createResolversMap(plain) as Record<string, unknown>;
  const resolvers = withCounts(plain, withUnions(plain, withEntities(room, own)));
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return Object.freeze({ sdl, schema });
}
