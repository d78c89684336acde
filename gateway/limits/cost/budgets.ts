import { type GraphQLError } from 'graphql';
import { overLimit } from '../refusal';
import { type Amount, amountOf, type Variables } from './amount';
import { type CostSettings } from './cost-settings';
import { type FetchCosts } from './fetch-costs';

/** Subgraphs whose part of an operation is left out, with what stands for it. */
export type RefusedParts = ReadonlyMap<string, GraphQLError>;

/** Tells which parts of one operation are over a subgraph's budget. */
export type JudgeParts = (variables: Variables) => RefusedParts | null;

interface Judged {
  readonly subgraph: string;
  readonly cost: Amount;
  readonly allowed: number;
}

function refusal({ subgraph, allowed }: Judged, asked: number): GraphQLError {
  const setting = 'ECOGUARD_SUBGRAPH_BUDGETS';
  const error = overLimit('SUBGRAPH_OVER_BUDGET', { asked, allowed, setting, at: subgraph });
  Object.assign(error.extensions, { serviceName: subgraph });
  return error;
}

/** Judges an operation's parts by the budgets; null where no budget concerns it. `note` is told of every part over one. */
export function judgeParts(
  costs: FetchCosts,
  { budgets, mode }: CostSettings,
  note: (subgraph: string) => void,
): JudgeParts | null {
  const judged = [...costs].flatMap(([subgraph, cost]): Judged[] => {
    const allowed = budgets.get(subgraph);
    return allowed === undefined ? [] : [{ subgraph, cost, allowed }];
  });
  if (mode === 'off' || judged.length === 0) return null;
  return (variables) => {
    const over = judged.flatMap((one) => {
      const asked = amountOf(one.cost, variables);
      return asked > one.allowed ? [[one.subgraph, refusal(one, asked)] as const] : [];
    });
    for (const [subgraph] of over) note(subgraph);
    return mode === 'enforce' && over.length > 0 ? new Map(over) : null;
  };
}
