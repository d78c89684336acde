import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';
import { type ErrorCode } from '../../schema/error-codes';
import { type SharingError } from '../../schema/sharing-error';
import { type SelectionCounts, SelectionCounter } from './count-selections';
import { type Limits } from './limits';
import { overLimit } from './refusal';

/** One question to the counts of an operation. */
interface CountRule {
  readonly code: ErrorCode;
  readonly count: keyof SelectionCounts;
  readonly limit: keyof Limits;
  readonly setting: string;
}

/** In the order in which they are asked; the first that is broken is told. */
const COUNT_RULES: readonly CountRule[] = Object.freeze([
  { code: 'OPERATION_TOO_DEEP', count: 'depth', limit: 'depth', setting: 'ECOGUARD_MAX_DEPTH' },
  { code: 'TOO_MANY_ROOT_FIELDS', count: 'ownFields', limit: 'rootFields', setting: 'ECOGUARD_MAX_ROOT_FIELDS' },
  { code: 'TOO_MANY_ALIASES', count: 'aliases', limit: 'aliases', setting: 'ECOGUARD_MAX_ALIASES' },
  { code: 'TOO_MANY_FIELDS', count: 'fields', limit: 'fields', setting: 'ECOGUARD_MAX_FIELDS' },
  { code: 'TOO_MANY_DIRECTIVES', count: 'directives', limit: 'directives', setting: 'ECOGUARD_MAX_DIRECTIVES' },
]);

function broken(counts: SelectionCounts, limits: Limits): SharingError | undefined {
  const rule = COUNT_RULES.find(({ count, limit }) => counts[count] > limits[limit]);
  if (rule === undefined) return undefined;
  return overLimit(rule.code, {
    asked: counts[rule.count],
    allowed: limits[rule.limit],
    setting: rule.setting,
  });
}

type Counted = OperationDefinitionNode | FragmentDefinitionNode;

/** Root fields are an operation's; those of a fragment are counted where it is spread. */
function countsOf(counter: SelectionCounter, { kind, selectionSet, directives = [] }: Counted): SelectionCounts {
  const counts = counter.count(selectionSet);
  return {
    ...counts,
    ownFields: kind === Kind.OPERATION_DEFINITION ? counts.ownFields : 0,
    directives: Math.max(counts.directives, directives.length),
  };
}

/** What the counts of a document say. */
export interface CountVerdict {
  readonly refusal?: SharingError;
  /** A fragment spreads itself. */
  readonly isEndless: boolean;
}

/** Looks for the first limit that the document is over. All its operations and fragments are asked, since all are validated. */
export function checkCounts({ definitions }: DocumentNode, limits: Limits): CountVerdict {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const counter = new SelectionCounter(new Map(fragments.map((node) => [node.name.value, node])));
  for (const node of [...operations, ...fragments]) {
    const refusal = broken(countsOf(counter, node), limits);
    if (refusal !== undefined) return { refusal, isEndless: false };
  }
  return { isEndless: counter.isEndless };
}
