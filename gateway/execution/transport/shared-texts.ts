import { type Tally } from '../../metrics/tally';
import { type Scope } from '../decision/policy';
import { type SubgraphOperation } from './subgraph-operation';

/** What a subgraph answered, not yet parsed: each request parses it for itself, since it writes into what it parsed. */
export interface AnswerText {
  readonly status: number;
  readonly text: string;
}

/** Sends a body to a subgraph. */
export type SendBody = (body: string, scope: Scope) => Promise<AnswerText>;

const ID_HEADER = 'x-request-id';

/** All headers that go to the subgraph, but the id of the one request. A header holds no line break. */
function headersKey(headers: readonly string[]): string {
  let key = '';
  for (let place = 0; place + 1 < headers.length; place += 2) {
    const name = headers[place] ?? '';
    if (name !== ID_HEADER) key += `${name}:${headers[place + 1] ?? ''}\n`;
  }
  return key;
}

/** Gives fetches from one subgraph that are alike in every byte, and on behalf of the same, one answer as long as it is awaited. */
export class SharedTexts {
  private readonly running = new Map<string, Promise<AnswerText>>();

  constructor(
    private readonly send: SendBody,
    private readonly shared: Tally,
    /** What callers who are told the same have in common; null for one who shares with nobody. */
    private readonly callerKey: (scope: Scope) => string | null,
  ) {}

  ask({ query }: SubgraphOperation, body: string, scope: Scope): Promise<AnswerText> {
    const caller = this.callerKey(scope);
    // What changes something is sent each time, and so is what is answered to who knows whom.
    if (query.startsWith('mutation') || caller === null) return this.send(body, scope);
    const key = `${caller}\n${headersKey(scope.headers)}\n${body}`;
    const running = this.running.get(key);
    if (running !== undefined) {
      this.shared.add();
      return running;
    }
    const asked = this.send(body, scope).finally(() => this.running.delete(key));
    this.running.set(key, asked);
    return asked;
  }
}
