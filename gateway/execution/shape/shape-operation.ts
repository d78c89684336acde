import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { BoundedMap } from '../operation/bounded-map';
import { type Scope } from '../decision/policy';
import { CLOSING, OPENING } from '../shaped-data';
import { AnswerBytes } from './answer-bytes';
import { collectFields, type CollectedField, type Source } from './collect';
import { ShapeCompiler, type Weigh } from './compile-shape';
import { conditionVariables, type Variables } from './conditions';
import { isMetaField } from './meta-field';
import { type Slots } from './slots';
import { type Json } from './json';
import { type Misfit, type Write, type Writing, WRITTEN } from './writing';

/** An answer without errors as bytes, what it holds, and where the subgraphs' data did not fit the schema. */
export interface Shaped {
  /** The whole of `{"data":…}` with a line's end. */
  readonly bytes: Buffer;
  /** True when the data is null as a whole, whatever the bytes say. */
  readonly isNull: boolean;
  readonly writing: Pick<Writing, 'counts' | 'cost' | 'dropped'>;
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

const isMeta = ({ nodes: [node] }: CollectedField): boolean => node !== undefined && isMetaField(node.name.value);

function usedVariables(node: FieldNode, fragments: Operation['fragments']): Set<string> {
  const used = new Set<string>();
  const note = { Variable: ({ name }: { name: { value: string } }) => void used.add(name.value) };
  visit(node, note);
  for (const fragment of Object.values(fragments)) visit(fragment, note);
  return used;
}

/** What the schema is asked with. */
interface Introspecting {
  readonly variables: Variables;
  readonly scope: Scope;
}

/** The schema's own fields are answered here: no subgraph knows the whole of it. */
function introspect(operation: Operation, { nodes, responseName }: CollectedField, asked: Introspecting): string {
  const { definition, fragments, slots } = operation;
  const { variables, scope } = asked;
  const schema = slots.introspected(scope, operation.schema);
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

/** Bytes that are set aside for an answer of which nothing is known. */
const LEAST_EXPECTED = 1_024;

/** Where the data does not fit, told by a second pass. */
function misfitsOf(locate: Write, data: Json, again: Writing): readonly Misfit[] {
  locate(data, again);
  return again.found;
}

const NOTHING_INTROSPECTED: ReadonlyMap<string, string> = new Map();

function introspectAll(
  operation: Operation,
  fields: readonly CollectedField[],
  asked: Introspecting,
): ReadonlyMap<string, string> {
  if (fields.length === 0) return NOTHING_INTROSPECTED;
  return new Map(fields.map((field) => [field.responseName, introspect(operation, field, asked)]));
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
  const begin = (introspected: Writing['introspected'], scope: Scope, expected: number): Writing => ({
    out: new AnswerBytes(expected),
    introspected,
    scope,
    path: [],
    found: [],
    misfits: 0,
    dropped: 0,
    cost: 0,
    counts: new Uint32Array(operation.resources),
  });
  let expected = LEAST_EXPECTED;
  return (data, { given, variables, scope }) => {
    const { metaFields, write, locate } = compiledFor(variables);
    const introspected = introspectAll(operation, metaFields, { variables: { ...given, ...variables }, scope });
    const writing = begin(introspected, scope, expected);
    writing.out.addText(OPENING);
    const isNull = write(data, writing) !== WRITTEN;
    writing.out.addText(CLOSING);
    const bytes = writing.out.finish();
    // Answers of one operation are about as long as each other.
    expected = Math.max(LEAST_EXPECTED, bytes.length + (bytes.length >> 3));
    return {
      bytes,
      isNull,
      writing,
      misfits: writing.misfits === 0 ? [] : misfitsOf(locate, data, begin(introspected, scope, expected)),
    };
  };
}
