import { Lexer, Source, TokenKind } from 'graphql';
import type { Limits } from '../../config/limits.ts';
import { exceeded } from './exceeded.ts';

/**
 * Throws `TOKEN_LIMIT_EXCEEDED`, or the first syntax error before the limit. It only lexes, and stops at the limit, so the
 * size of a document does not matter. `actual` is the number of tokens counted until then.
 */
export function checkTokens(text: string | Source, limits: Limits): void {
  const source = typeof text === 'string' ? new Source(text) : text;
  const lexer = new Lexer(source);
  let actual = 0;
  for (let token = lexer.token; token.kind !== TokenKind.EOF; ) {
    lexer.advance();
    // Comments count, because a parsed document keeps them in memory like all tokens.
    while (token !== lexer.token && token.next !== null) {
      token = token.next;
      if (token.kind !== TokenKind.EOF) actual += 1;
    }
    if (actual > limits.LIMIT_TOKENS) throw exceeded('LIMIT_TOKENS', limits, actual, { source, positions: [0] });
  }
}
