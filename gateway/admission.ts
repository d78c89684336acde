import { type Documents } from './documents/documents';
import { type CostRules } from './limits/cost/cost-rules';
import { type CostSettings } from './limits/cost/cost-settings';
import { OperationCosts } from './limits/cost/operation-costs';
import { type Limits } from './limits/limits';
import { operationOf, type OperationKind, TextReader } from './limits/text-facts';
import { type OperationRequest, variablesOf } from './operation-request';

/** What an operation was admitted with. */
export interface Admitted {
  /** The text to execute, looked up where the request named it by a hash. */
  readonly text: string;
  /** Undefined where the text does not say which operation is meant; Apollo Server refuses it. */
  readonly kind: OperationKind | undefined;
  /** Static cost; undefined where it is not measured. */
  readonly cost: number | undefined;
}

/** What requests are admitted by. */
export interface AdmissionParts {
  readonly documents: Documents;
  readonly limits: Limits;
  readonly costs: CostSettings;
}

/**
 * Decides whether a request is executed, before it is validated or planned, whatever transport it came by. What
 * depends on the text alone is worked out once a text, what depends on the supergraph too once a supergraph.
 */
export class Admission {
  private readonly reader: TextReader;
  private operationCosts: OperationCosts | undefined;

  constructor(private readonly parts: AdmissionParts) {
    this.reader = new TextReader(parts.limits);
  }

  /** Costs are from now on those of this supergraph. */
  useRules(rules: CostRules): void {
    const { costs, limits } = this.parts;
    const parts = { rules, assumedSize: costs.assumedSize };
    this.operationCosts = new OperationCosts(parts, { settings: costs, listSize: limits.listSize });
  }

  /** Null where there is no text to judge, which Apollo Server says. Throws a SharingError where it is refused. */
  admit(request: OperationRequest): Admitted | null {
    const text = this.parts.documents.textOf(request);
    if (text === undefined) return null;
    const facts = this.reader.read(text);
    if (facts.refusal !== undefined) throw facts.refusal;
    const { operationName } = request;
    const operation = operationOf(facts, typeof operationName === 'string' ? operationName : undefined);
    if (facts.document === undefined || operation === undefined) return { text, kind: undefined, cost: undefined };
    const cost = this.operationCosts?.check(facts.document, operation, variablesOf(request));
    return { text, kind: operation.operation, cost };
  }
}
