import { type Execution, type Run } from './execution';
import { type Step } from './steps';

/** A step ready to run. */
export interface CompiledStep extends Pick<Step, 'after' | 'guards'> {
  readonly run: Run;
}

/** The run of a step whose guards may skip it. */
function guarded({ guards, run }: CompiledStep): Run {
  if (guards.length === 0) return run;
  return (execution) =>
    guards.every(({ variable, is }) => (execution.variables[variable] === true) === is) ? run(execution) : undefined;
}

/** Steps with those that follow each. */
interface Schedule {
  readonly runs: readonly Run[];
  readonly waits: readonly number[];
  readonly followers: readonly (readonly number[])[];
}

function scheduleOf(steps: readonly CompiledStep[]): Schedule {
  return {
    runs: steps.map(guarded),
    waits: steps.map(({ after }) => after.size),
    followers: steps.map((_, number) => steps.flatMap(({ after }, follower) => (after.has(number) ? [follower] : []))),
  };
}

/** One run of a schedule: starts every step as soon as the last one it waits for is done. */
class RunningSteps {
  private readonly waits: number[];
  private open: number;

  constructor(
    private readonly schedule: Schedule,
    private readonly execution: Execution,
    private readonly settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void },
  ) {
    this.waits = [...schedule.waits];
    this.open = schedule.runs.length;
  }

  begin(): void {
    this.schedule.waits.forEach((count, number) => {
      if (count === 0) this.start(number);
    });
  }

  private start(number: number): void {
    try {
      const pending = this.schedule.runs[number]?.(this.execution);
      if (pending === undefined) this.finish(number);
      else pending.then(() => this.finish(number), this.settle.reject);
    } catch (error) {
      this.settle.reject(error);
    }
  }

  private finish(number: number): void {
    this.open -= 1;
    if (this.open === 0) this.settle.resolve();
    for (const follower of this.schedule.followers[number] ?? []) {
      const left = (this.waits[follower] ?? 0) - 1;
      this.waits[follower] = left;
      if (left === 0) this.start(follower);
    }
  }
}

/** Compiles steps into one run. */
export function compileSteps(steps: readonly CompiledStep[]): Run {
  const schedule = scheduleOf(steps);
  const [only] = schedule.runs;
  if (only === undefined) return () => undefined;
  if (schedule.runs.length === 1) return only;
  return (execution) =>
    new Promise<void>((resolve, reject) => new RunningSteps(schedule, execution, { resolve, reject }).begin());
}
