import { type DocumentNode, Kind, print } from 'graphql';
import { type Decision, decisionKey } from '../decision/decision';
import { type Positions, positionsOf } from '../decision/positions';
import { type Overrides } from '../overrides/choose-overrides';
import { BoundedMap } from './bounded-map';
import { type CompiledOperation, compileOperation, type CompileParts } from './compile-operation';
import { operationParts, type OperationParts } from './operation-parts';
import { type PreparedOperation, prepareOperation } from './prepared-operation';

/** Texts that are remembered a snapshot; many of them may be one operation with other literals. */
const KEPT_TEXTS = 5_000;

/** Operations that are kept a snapshot. */
const KEPT_OPERATIONS = 2_000;

/** Decisions for which one operation is kept. */
const KEPT_DECISIONS = 64;

/** An operation that is asked for: valid, and resolved by its name. */
export interface Wanted {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Digest of the text; the name tells the operations of one text apart. */
  readonly queryHash: string;
}

interface ForDecision {
  readonly decision: Decision;
  readonly compiling: Promise<CompiledOperation>;
}

/** An operation of one snapshot, analysed once and compiled once for each decision over it. */
export class Operation {
  readonly positions: Positions;
  private readonly compiled = new BoundedMap<string, ForDecision>(KEPT_DECISIONS);

  constructor(
    private readonly parts: OperationParts,
    private readonly by: CompileParts,
  ) {
    this.positions = positionsOf({ schema: by.apiSchema, ...parts }, by.governance);
  }

  /** The decisions it was compiled for, the one met last first. */
  decisions(): Decision[] {
    return this.compiled.latest(KEPT_DECISIONS).map(({ decision }) => decision);
  }

  /** Several requests that come for one decision and one outcome of the overrides meanwhile wait for one compilation. */
  under(decision: Decision, overrides: Overrides): Promise<CompiledOperation> {
    const key = overrides.key === '' ? decisionKey(decision) : `${decisionKey(decision)} ${overrides.key}`;
    const known = this.compiled.get(key);
    const { plans } = this.by.meter;
    if (known !== undefined) {
      plans.known.add();
      return known.compiling;
    }
    plans.made.add();
    const compiling = compileOperation(this.parts, this.by, { positions: this.positions, decision, overrides });
    this.compiled.set(key, { decision, compiling });
    // A refusal is not kept: the next request may have better luck.
    compiling.catch(() => this.compiled.delete(key));
    return compiling;
  }
}

/** A text with the operation it is, and how its variables are given to it. */
export interface Found extends Pick<PreparedOperation, 'written' | 'given'> {
  readonly operation: Operation;
  readonly wanted: Wanted;
}

/** The operations of one snapshot. */
export class Operations {
  private readonly texts = new BoundedMap<string, Found>(KEPT_TEXTS);
  private readonly operations = new BoundedMap<string, Operation>(KEPT_OPERATIONS);

  constructor(private readonly parts: CompileParts) {}

  /** The texts in use, the one asked for last first. */
  inUse(most: number): Found[] {
    return this.texts.latest(most);
  }

  find({ document, operationName, queryHash }: Wanted): Found {
    const wanted = { document, operationName, queryHash };
    const key = operationName === undefined ? queryHash : `${queryHash} ${operationName}`;
    const known = this.texts.get(key);
    const { texts } = this.parts.meter;
    if (known !== undefined) {
      texts.known.add();
      return known;
    }
    texts.made.add();
    const { written, given, compiled } = prepareOperation(operationParts(document, operationName), this.parts);
    const found = { written, given, operation: this.operationOf(compiled), wanted };
    this.texts.set(key, found);
    return found;
  }

  private operationOf(parts: OperationParts): Operation {
    const { definition, fragments } = parts;
    const key = print({ kind: Kind.DOCUMENT, definitions: [definition, ...Object.values(fragments)] });
    const known = this.operations.get(key);
    if (known !== undefined) return known;
    const operation = new Operation(parts, this.parts);
    this.operations.set(key, operation);
    return operation;
  }
}
