import { getNamedType, type GraphQLNamedType, type GraphQLObjectType, isObjectType } from 'graphql';

/** Fields through which a page leads to its rows. */
const TO_ROWS = ['nodes', 'edges', 'node'];

const isPage = (type: GraphQLObjectType): boolean => TO_ROWS.some((name) => name in type.getFields());

/** The types of the rows that a field leads to: its own type's, or those of the page it answers. */
export function rowTypesOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (!isObjectType(type)) return [];
  if (!isPage(type)) return [type];
  return TO_ROWS.flatMap((name) => {
    const field = type.getFields()[name];
    return field === undefined ? [] : rowTypesOf(getNamedType(field.type));
  });
}
