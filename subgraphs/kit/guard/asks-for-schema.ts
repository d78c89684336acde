import { type DocumentNode, GraphQLError, Kind, parse } from 'graphql';

const SERVICE_FIELD = '_service';

function documentOf(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** True for a text whose operations ask for the room's schema and nothing else. */
export function asksForSchema(query: string): boolean {
  const definitions = documentOf(query)?.definitions ?? [];
  return (
    definitions.length > 0 &&
    definitions.every(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && selection.name.value === SERVICE_FIELD,
        ),
    )
  );
}
