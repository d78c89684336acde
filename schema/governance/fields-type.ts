import { type InterfaceType, type ObjectType } from '@apollo/federation-internals';

/** A type that has fields. */
export type FieldsType = ObjectType | InterfaceType;
