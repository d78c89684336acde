import { Lexer, Source, TokenKind } from 'graphql';

/** What a text is before anything is made of it. */
export interface TokenScan {
  /** Counted up to one more than allowed. */
  readonly tokens: number;
  /** How far brackets of any kind stand inside one another. */
  readonly nesting: number;
}

const OPENING: readonly string[] = [TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L];
const CLOSING: readonly string[] = [TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R];

/** Reads the tokens of a text without building anything; throws where the text is no GraphQL. */
export function scanTokens(text: string, most: number): TokenScan {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  while (tokens <= most) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) break;
    tokens += 1;
    if (OPENING.includes(kind)) nesting = Math.max(nesting, (open += 1));
    else if (CLOSING.includes(kind)) open -= 1;
  }
  return { tokens, nesting };
}
