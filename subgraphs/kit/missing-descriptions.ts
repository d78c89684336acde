import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

const isBilingual = (text: string | null | undefined): boolean =>
  typeof text === 'string' && /[A-Za-z]/.test(text) && /\p{Script=Han}/u.test(text);

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

function members(type: GraphQLNamedType): { name: string; description?: string | null | undefined }[] {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      { name: field.name, description: field.description },
      ...field.args.map((arg) => ({ name: `${field.name}(${arg.name}:)`, description: arg.description })),
    ]);
  }
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? [...type.getValues()] : [];
}

function missingOn(type: GraphQLNamedType): string[] {
  const own = rootTypes.has(type.name) || isBilingual(type.description) ? [] : [type.name];
  const inner = members(type).filter((member) => !isBilingual(member.description));
  return [...own, ...inner.map((member) => `${type.name}.${member.name}`)];
}

/** Coordinates of types, fields, arguments and enum values without a description in English and Chinese. */
export function missingDescriptions(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap(missingOn);
}
