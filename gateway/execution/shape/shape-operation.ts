import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { BoundedMap } from '../bounded-map';
import { collectFields, type CollectedField, type Source } from './collect';
import { ShapeCompiler } from './compile-shape';
import { conditionVariables, type Variables } from './conditions';
import { type Json, type Misfit, type Write, type Writing } from './writing';

/** The answer as JSON text, and where the subgraphs' data did not fit the schema. */
export interface Shaped {
  readonly text: string;
  readonly misfits: readonly Misfit[];
}

/** Writes the data of an operation's answer from what the subgraphs gave. */
export type Shape = (data: Json, variables: Variables) => Shaped;

/** An operation with the schema it is answered from. */
export interface Operation extends Omit<Source, 'variables'> {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

const META = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

const isMeta = ({ nodes: [node] }: CollectedField): boolean => node !== undefined && META.includes(node.name.value);

function usedVariables(node: FieldNode, fragments: Operation['fragments']): Set<string> {
  const used = new Set<string>();
  const note = { Variable: ({ name }: { name: { value: string } }) => void used.add(name.value) };
  visit(node, note);
  for (const fragment of Object.values(fragments)) visit(fragment, note);
  return used;
}

/** The schema's own fields are answered here: no subgraph knows the whole of it. */
function introspect(operation: Operation, { nodes, responseName }: CollectedField, variables: Variables): string {
  const { definition, fragments, schema } = operation;
  const used = new Set(nodes.flatMap((node) => [...usedVariables(node, fragments)]));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...definition,
        variableDefinitions: definition.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
        directives: [],
        selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
      } as OperationDefinitionNode,
      ...Object.values(fragments),
    ],
  };
  const { data } = executeSync({ schema, document, rootValue: {}, variableValues: { ...variables } });
  return JSON.stringify(data?.[responseName] ?? null);
}

/** What an answer is written with under one outcome of the operation's conditions. */
interface Compiled {
  readonly write: Write;
  readonly metaFields: readonly CollectedField[];
}

/** Outcomes of the conditions of one operation that are kept. */
const KEPT_OUTCOMES = 32;

function compileUnder(operation: Operation, variables: Variables): Compiled {
  const { schema, definition } = operation;
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`The schema has no ${definition.operation}`);
  const source: Source = { ...operation, variables };
  const sets = [definition.selectionSet];
  return {
    write: new ShapeCompiler(source).objectWriter(root, sets),
    metaFields: collectFields(source, root, sets).filter(isMeta),
  };
}

/** Compiles how an operation's answer is written: once for every outcome of its conditions that is met. */
export function shapeOperation(operation: Operation): Shape {
  const names = conditionVariables([operation.definition, ...Object.values(operation.fragments)]);
  const kept = new BoundedMap<string, Compiled>(KEPT_OUTCOMES);
  const compiledFor = (variables: Variables): Compiled => {
    const outcome = names.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const known = kept.get(outcome);
    if (known !== undefined) return known;
    const compiled = compileUnder(operation, variables);
    kept.set(outcome, compiled);
    return compiled;
  };
  return (data, variables) => {
    const { metaFields, write } = compiledFor(variables);
    const introspected = new Map(
      metaFields.map((field) => [field.responseName, introspect(operation, field, variables)]),
    );
    const writing: Writing = { introspected, path: null, misfits: 0, found: [] };
    const text = write(data, writing) ?? 'null';
    if (writing.misfits === 0) return { text, misfits: [] };
    const again: Writing = { ...writing, path: [], found: [] };
    write(data, again);
    return { text, misfits: again.found };
  };
}
