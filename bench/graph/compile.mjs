// Runs the operations that gateways send to the bench's subgraphs: each text is read once and becomes a list of steps, so
// that the subgraphs are never what is measured. Knows what these schemas need: objects, lists, arguments, conditions.
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { RESOLVERS } from './resolvers.mjs';

const argumentsOf = (node, variables) =>
  Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  );

/** Whether `@skip` and `@include` let the selection be. */
function isWanted({ directives = [] }, variables) {
  return directives.every((directive) => {
    const wanted = argumentsOf(directive, variables).if;
    return directive.name.value === 'skip' ? !wanted : directive.name.value === 'include' ? wanted : true;
  });
}

function fieldStep(node, fragments) {
  const name = node.name.value;
  const key = node.alias?.value ?? name;
  const below = node.selectionSet === undefined ? undefined : compileSelection(node.selectionSet, fragments);
  const constant = (node.arguments ?? []).length === 0 ? {} : undefined;
  return (row, target, run) => {
    if (!isWanted(node, run.variables)) return;
    const resolve = RESOLVERS[row.__typename]?.[name];
    const value = resolve === undefined ? row[name] : resolve(row, constant ?? argumentsOf(node, run.variables), run);
    target[key] = below === undefined ? value : complete(value, target[key], { below, run });
  };
}

function complete(value, earlier, { below, run }) {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((row, index) => complete(row, earlier?.[index], { below, run }));
  const target = earlier ?? {};
  for (const step of below) step(value, target, run);
  return target;
}

function fragmentStep(node, fragments) {
  const { typeCondition, selectionSet } = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
  const wantedType = typeCondition?.name.value;
  const steps = compileSelection(selectionSet, fragments);
  return (row, target, run) => {
    if (wantedType !== undefined && wantedType !== row.__typename) return;
    if (!isWanted(node, run.variables)) return;
    for (const step of steps) step(row, target, run);
  };
}

const compileSelection = ({ selections }, fragments) =>
  selections.map((node) => (node.kind === Kind.FIELD ? fieldStep : fragmentStep)(node, fragments));

const defaultsOf = ({ variableDefinitions = [] }) =>
  Object.fromEntries(
    variableDefinitions
      .filter(({ defaultValue }) => defaultValue !== undefined)
      .map(({ variable, defaultValue }) => [variable.name.value, valueFromASTUntyped(defaultValue)]),
  );

/** A function from variables and context to the data of one operation text. */
export function compile(text) {
  const { definitions } = parse(text, { noLocation: true });
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const steps = compileSelection(operation.selectionSet, fragments);
  const defaults = defaultsOf(operation);
  return (variables, context) => {
    const data = {};
    const run = { ...context, variables: { ...defaults, ...variables } };
    for (const step of steps) step({ __typename: 'Query' }, data, run);
    return data;
  };
}
