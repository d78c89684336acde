import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { sharingPreamble } from '../../schema/directives';
import { SharingError } from '../../schema/sharing-error';
import { type BaseContext, type SubgraphDefinition } from './define-subgraph';
import { missingDescriptions } from './missing-descriptions';

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

/** Turns a room's type-graphql classes into a federated subgraph; refuses undocumented types and fields. */
export function buildSubgraph(room: SubgraphDefinition): BuiltSubgraph {
  const plain = classSchema(room);
  const undocumented = missingDescriptions(plain);
  if (undocumented.length > 0) {
    throw new SharingError('NOT_DESCRIBED', `${room.name}: ${undocumented.join(', ')}`);
  }
  const sdl = `${sharingPreamble()}\n${printTypes(plain)}\n`;
  const resolvers = withEntities(room, createResolversMap(plain) as Record<string, unknown>);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return Object.freeze({ sdl, schema });
}
