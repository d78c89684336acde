import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { BoundedMap } from './bounded-map';
import { compilePlan, type PlanParts } from './plan/compile-plan';
import { type Run } from './plan/execution';
import { type Planner } from './planner/planner';
import { serialPlan, serialRoot } from './planner/serial-root';
import { type Shape, shapeOperation } from './shape/shape-operation';

/** An operation ready to run: its plan and the writer of its answer. */
export interface CompiledOperation {
  readonly definition: OperationDefinitionNode;
  readonly run: Run;
  readonly shape: Shape;
}

export interface CompileParts {
  readonly apiSchema: GraphQLSchema;
  readonly planner: Pick<Planner, 'plan'>;
  readonly plan: PlanParts;
}

/** Operations kept a snapshot. */
const KEPT = 2_000;

/** An operation as a request brings it. */
export interface Wanted {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Digest of the text; the name tells the operations of one text apart. */
  readonly queryHash: string;
}

function definitionOf({ document, operationName }: Wanted): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const found = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  if (found === undefined) throw new Error('the operation was not resolved');
  return found;
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

interface Kept {
  readonly wanted: Wanted;
  readonly compiled: Promise<CompiledOperation>;
}

/** The operations of one snapshot, each compiled once; several requests that come for one meanwhile wait for it. */
export class CompiledOperations {
  private readonly kept = new BoundedMap<string, Kept>(KEPT);

  constructor(private readonly parts: CompileParts) {}

  get size(): number {
    return this.kept.size;
  }

  /** The operations in use, the one asked for last first. */
  inUse(most: number): Wanted[] {
    return this.kept.latest(most).map(({ wanted }) => wanted);
  }

  get(wanted: Wanted): Promise<CompiledOperation> {
    const key = `${wanted.queryHash} ${wanted.operationName ?? ''}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known.compiled;
    const compiled = this.compile(wanted);
    this.kept.set(key, { wanted, compiled });
    // A refusal is not kept: the next request may have better luck.
    compiled.catch(() => this.kept.delete(key));
    return compiled;
  }

  private async compile(wanted: Wanted): Promise<CompiledOperation> {
    const { apiSchema, planner, plan } = this.parts;
    const definition = definitionOf(wanted);
    const fragments = fragmentsOf(wanted.document);
    const planned = serialRoot(definition, fragments);
    const document = print({ kind: Kind.DOCUMENT, definitions: [planned, ...Object.values(fragments)] });
    const queryPlan = await planner.plan({ document, operationName: definition.name?.value, overrides: [] });
    return Object.freeze({
      definition,
      run: compilePlan(serialPlan(queryPlan, planned), plan),
      shape: shapeOperation({ schema: apiSchema, definition, fragments }),
    });
  }
}
