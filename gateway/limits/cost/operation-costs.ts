import { type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { SharingError } from '../../../schema/sharing-error';
import { overLimit } from '../refusal';
import { amountOf, type Variables } from './amount';
import { CostCompiler, type CostParts, type CostProgram } from './compile-cost';
import { type CostSettings } from './cost-settings';
import { fragmentsOf } from './fragments';

/** What asking is checked against. */
export interface CostLimits {
  readonly settings: CostSettings;
  readonly listSize: number;
}

/** The costs of the operations of one supergraph, each compiled once. */
export class OperationCosts {
  /** Kept as long as the text's facts are. */
  private readonly programs = new WeakMap<OperationDefinitionNode, CostProgram>();

  constructor(
    private readonly parts: CostParts,
    private readonly limits: CostLimits,
  ) {}

  /** The static cost of an operation under these variables, unless costs are off. Throws where it, or one of its lists, is over what is allowed. */
  check(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number | undefined {
    const program = this.programOf(document, operation);
    for (const { place, size } of program.sliced) this.checkSize(place, amountOf(size, variables));
    const { mode } = this.limits.settings;
    if (mode === 'off') return undefined;
    const cost = amountOf(program.cost, variables);
    if (mode === 'enforce') this.enforce(program, cost, variables);
    return cost;
  }

  private programOf(document: DocumentNode, operation: OperationDefinitionNode): CostProgram {
    const known = this.programs.get(operation);
    if (known !== undefined) return known;
    const program = new CostCompiler(this.parts, operation, fragmentsOf(document)).compile();
    this.programs.set(operation, program);
    return program;
  }

  private checkSize(place: string, asked: number): void {
    const allowed = this.limits.listSize;
    if (asked > allowed) {
      throw overLimit('LIST_TOO_LARGE', { asked, allowed, setting: 'ECOGUARD_MAX_LIST_SIZE', at: place });
    }
  }

  private enforce({ toSlice }: CostProgram, asked: number, variables: Variables): void {
    const missing = toSlice.find(({ given }) => amountOf(given, variables) !== 1);
    if (missing !== undefined) throw new SharingError('SLICING_ARGUMENT_NEEDED', missing.place);
    const allowed = this.limits.settings.most;
    if (asked > allowed) throw overLimit('COST_TOO_HIGH', { asked, allowed, setting: 'ECOGUARD_MAX_COST' });
  }
}
