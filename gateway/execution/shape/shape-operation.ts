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
import { BoundedMap } from '../operation/bounded-map';
import { type Scope } from '../decision/policy';
import { collectFields, type CollectedField, type Source } from './collect';
import { ShapeCompiler, type Weigh } from './compile-shape';
import { conditionVariables, type Variables } from './conditions';
import { type Slots } from './slots';
import { type Json } from './json';
import { type Misfit, type Write, type Writing } from './writing';

/** The answer as JSON text, what it holds, and where the subgraphs' data did not fit the schema. */
export interface Shaped {
  readonly text: string;
  readonly isAscii: boolean;
  /** Objects written, by the number of the resource. */
  readonly counts: Uint32Array;
  /** Rows left out because they may not be seen. */
  readonly dropped: number;
  /** What the objects written cost. */
  readonly cost: number;
  readonly misfits: readonly Misfit[];
}

/** What an answer is written for. */
export interface Requested {
  /** As the subgraphs are given them. */
  readonly given: Variables;
  /** Coerced. */
  readonly variables: Variables;
  readonly scope: Scope;
}

/** Writes the data of an operation's answer from what the subgraphs gave. */
export type Shape = (data: Json, request: Requested) => Shaped;

/** An operation with the schema it is answered from. */
export interface Operation extends Omit<Source, 'variables'> {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly slots: Slots;
  /** How many resources there are to count for. */
  readonly resources: number;
  readonly weigh: Weigh;
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
  readonly locate: Write;
  readonly metaFields: readonly CollectedField[];
}

/** Outcomes of the conditions of one operation that are kept. */
const KEPT_OUTCOMES = 32;

function compileUnder(operation: Operation, variables: Variables): Compiled {
  const { schema, definition } = operation;
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`The schema has no ${definition.operation}`);
  const source = { ...operation, variables };
  const sets = [definition.selectionSet];
  let locate: Write | undefined;
  return {
    write: new ShapeCompiler({ ...source, isLocating: false }).root(root, sets),
    locate: (value, writing) =>
      (locate ??= new ShapeCompiler({ ...source, isLocating: true }).root(root, sets))(value, writing),
    metaFields: collectFields(source, root, sets).filter(isMeta),
  };
}

const NOTHING_INTROSPECTED: ReadonlyMap<string, string> = new Map();

function introspectAll(
  operation: Operation,
  fields: readonly CollectedField[],
  variables: Variables,
): ReadonlyMap<string, string> {
  if (fields.length === 0) return NOTHING_INTROSPECTED;
  return new Map(fields.map((field) => [field.responseName, introspect(operation, field, variables)]));
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
  const begin = (introspected: Writing['introspected'], scope: Scope): Writing => ({
    introspected,
    scope,
    isAscii: introspected.size === 0,
    path: [],
    found: [],
    misfits: 0,
    dropped: 0,
    cost: 0,
    counts: new Uint32Array(operation.resources),
  });
  return (data, { given, variables, scope }) => {
    const { metaFields, write, locate } = compiledFor(variables);
    const introspected = introspectAll(operation, metaFields, { ...given, ...variables });
    const writing = begin(introspected, scope);
    const text = write(data, writing) ?? 'null';
    const { isAscii, counts, dropped, cost } = writing;
    if (writing.misfits === 0) return { text, isAscii, counts, dropped, cost, misfits: [] };
    const again = begin(introspected, scope);
    locate(data, again);
    return { text, isAscii, counts, dropped, cost, misfits: again.found };
  };
}
