import { SchemaMetaFieldDef, TypeMetaFieldDef } from 'graphql';

/** True for the fields that a schema answers of itself. */
export const isMetaField = (name: string): boolean =>
  name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name;
