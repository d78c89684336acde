import { type FlowEdgeRow } from '../rows';

/** Order of the stages: generation, collection, transfer, storage, then utilisation or disposal, which end it. */
const stages: Readonly<Record<string, number>> = Object.freeze({
  GENERATE: 0,
  COLLECT: 1,
  TRANSFER: 2,
  STORE: 3,
  UTILISE: 4,
  DISPOSE: 4,
});

const END = 4;

/** Why an edge runs backwards; null for one that does not. Stages may be skipped, and rejected waste goes back. */
export function stageProblem({
  from,
  to,
  stage,
  isReturn,
}: Pick<FlowEdgeRow, 'from' | 'to' | 'stage' | 'isReturn'>): string | null {
  const [left, right] = [stages[from.kind], stages[to.kind]];
  if (left === undefined || right === undefined) return `no stage ${left === undefined ? from.kind : to.kind}`;
  if (stage !== to.kind) return `stage ${stage}, but it reaches ${to.kind}`;
  if (isReturn || (left < END && right > 0 && left <= right)) return null;
  return `${from.kind} to ${to.kind}`;
}
