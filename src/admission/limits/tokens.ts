import { Lexer, Source, TokenKind } from 'graphql';
import type { Limits } from '../../config/limits.ts';
import { exceeded } from './exceeded.ts';

/**
 * Throws `TOKEN_LIMIT_EXCEEDED`, or the syntax error that comes before, without parsing anything. It stops at the limit,
 * so that a huge document costs no more than a long one: `actual` is how far it counted.
 */
export function checkTokens(text: string | Source, limits: Limits): void {
  const source = typeof text === 'string' ? new Source(text) : text;
  const lexer = new Lexer(source);
  let actual = 0;
  for (let token = lexer.token; token.kind !== TokenKind.EOF; ) {
    lexer.advance();
    // Comments too, which the lexer passes over: a parsed document holds on to them as to all tokens.
    while (token !== lexer.token && token.next !== null) {
      token = token.next;
      if (token.kind !== TokenKind.EOF) actual += 1;
    }
    if (actual > limits.LIMIT_TOKENS) throw exceeded('LIMIT_TOKENS', limits, actual, { source, positions: [0] });
  }
}
