import { type CompositeType, type FieldDefinition, type Schema } from '@apollo/federation-internals';
import { type Application, apolloReader, textOf } from './applications';
import { fieldsNamed } from './field-sets';
import { type FieldsType } from './fields-type';

/** One argument that is filled from a context, as the join spec writes it. */
type ContextArgument = Readonly<Record<'context' | 'selection', string>>;

/** The types that set each context. */
function settersOf(schema: Schema): (context: string) => CompositeType[] {
  const contexts = apolloReader(schema, 'context');
  const setters = [...schema.objectTypes(), ...schema.interfaceTypes(), ...schema.unionTypes()];
  return (context) => setters.filter((type) => contexts(type).some(({ name }) => name === context));
}

/** Coordinates of the fields that a field is computed from, by `@requires` and `@fromContext`. */
export function inputsOf(schema: Schema): (type: FieldsType, field: FieldDefinition<FieldsType>) => string[] {
  const joins = apolloReader(schema, 'field', 'join');
  const setters = settersOf(schema);
  const required = (type: FieldsType, application: Application): string[] => {
    const text = textOf(application, 'requires');
    return text === null ? [] : fieldsNamed(type, text);
  };
  const fromContext = ({ contextArguments }: Application): string[] =>
    ((contextArguments ?? []) as ContextArgument[]).flatMap(({ context, selection }) =>
      setters(context).flatMap((type) => fieldsNamed(type, selection)),
    );
  return (type, field) => [
    ...new Set(joins(field).flatMap((application) => [...required(type, application), ...fromContext(application)])),
  ];
}
