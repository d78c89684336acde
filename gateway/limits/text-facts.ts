import { type DocumentNode, Kind, type OperationDefinitionNode, type OperationTypeNode, parse } from 'graphql';
import { type SharingError } from '../../schema/sharing-error';
import { BoundedMap } from '../execution/operation/bounded-map';
import { checkCounts } from './check-counts';
import { type Limits } from './limits';
import { overLimit } from './refusal';
import { scanTokens, type TokenScan } from './scan-tokens';

/** What is known of a text without a schema, found once. */
export interface TextFacts {
  /** Undefined where the text is refused, or cannot be valid, which Apollo Server says. */
  readonly document: DocumentNode | undefined;
  readonly refusal: SharingError | undefined;
}

/** Brackets inside one another; beyond it the parser itself would run out of stack. */
const MOST_NESTING = 200;

/** Texts that are remembered. */
const KEPT = 2_000;

/** Longer texts are looked at anew each time, so that memory has a bound. */
const LONGEST_KEPT = 32 * 1024;

const UNREADABLE: TextFacts = Object.freeze({ document: undefined, refusal: undefined });

const refused = (refusal: SharingError): TextFacts => ({ document: undefined, refusal });

function tokenRefusal({ tokens, nesting }: TokenScan, { tokens: allowed }: Limits): SharingError | undefined {
  if (tokens > allowed) {
    return overLimit('TOO_MANY_TOKENS', { asked: `> ${allowed}`, allowed, setting: 'ECOGUARD_MAX_TOKENS' });
  }
  if (nesting <= MOST_NESTING) return undefined;
  return overLimit('OPERATION_TOO_DEEP', { asked: nesting, allowed: MOST_NESTING, setting: '{ ( [' });
}

function factsOf(text: string, limits: Limits): TextFacts {
  try {
    const tooMany = tokenRefusal(scanTokens(text, limits.tokens), limits);
    if (tooMany !== undefined) return refused(tooMany);
    const document = parse(text, { noLocation: true });
    const { refusal, isEndless } = checkCounts(document, limits);
    if (refusal !== undefined) return refused(refusal);
    return isEndless ? UNREADABLE : { document, refusal };
  } catch {
    return UNREADABLE;
  }
}

/** Reads texts, each once as long as it is remembered. */
export class TextReader {
  private readonly kept = new BoundedMap<string, TextFacts>(KEPT);

  constructor(private readonly limits: Limits) {}

  read(text: string): TextFacts {
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    const facts = Object.freeze(factsOf(text, this.limits));
    if (text.length <= LONGEST_KEPT) this.kept.set(text, facts);
    return facts;
  }
}

/** The operation that is asked for, where it can be told; where it cannot, Apollo Server says so. */
export function operationOf(
  { document }: TextFacts,
  operationName: string | undefined,
): OperationDefinitionNode | undefined {
  const operations = (document?.definitions ?? []).filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operationName) return operations.find(({ name }) => name?.value === operationName);
  return operations.length === 1 ? operations[0] : undefined;
}

/** Query, mutation or subscription. */
export type OperationKind = `${OperationTypeNode}`;
