import { type CompositionProblem } from './compose';
import { SharingError } from './sharing-error';

/** One problem as one line: where it is, then what it is. */
export function describeProblem({ subgraph, line, message, messageZh }: CompositionProblem): string {
  const place = subgraph === undefined ? '' : `[${subgraph}${line === undefined ? '' : `:${line}`}] `;
  return `${place}${message}${messageZh === undefined ? '' : ` (${messageZh})`}`;
}

/** COMPOSITION_FAILED with every problem, both as text and as a list. */
export class CompositionFailed extends SharingError {
  readonly problems: readonly CompositionProblem[];

  constructor(problems: readonly CompositionProblem[], cause?: unknown) {
    super('COMPOSITION_FAILED', problems.map((problem) => `\n  - ${describeProblem(problem)}`).join(''), cause);
    this.name = 'CompositionFailed';
    this.problems = Object.freeze([...problems]);
  }
}
