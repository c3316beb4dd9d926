import { badRequest } from '../../errors.ts';

export type Operator = ':' | '=' | '!=' | '>' | '>=' | '<' | '<=';

export type Token =
  | { kind: 'word'; text: string; isQuoted: boolean; isCalled: boolean }
  | { kind: 'operator'; operator: Operator }
  | { kind: '(' | ')' | ',' | '-' | 'end' };

const SPACE = /\s*/y;
const OPERATOR = /!=|>=|<=|[:=<>]/y;
/** A word ends at a character that has another meaning. */
const WORD = /(?:[^\s()",:=<>!]|!(?!=))+/y;
/** After an operator only space, quotes and parentheses end a word: dates and URLs contain colons. */
const VALUE = /[^\s()"]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
/** A dash negates what follows it at once, and is punctuation otherwise. */
const NEGATION = /-(?=-{0,50}[^\s-])/y;
/** A quote without an end is an error, unless nothing follows it. */
const LAST_QUOTE = /"\s*$/y;
/** Other punctuation alone is passed over, as in `Smith & Sons`. */
const HAS_MEANING = /[\p{L}\p{N}\p{M}*]/u;

/** Splits a query into tokens. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  /** The match of a pattern at the current position, which moves behind it. */
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  for (take(SPACE); at < text.length; take(SPACE)) {
    const isValue = tokens.at(-1)?.kind === 'operator';
    const operator = isValue ? null : take(OPERATOR);
    const mark = text[at] ?? '';
    if (operator !== null) tokens.push({ kind: 'operator', operator: operator[0] as Operator });
    else if (mark === '"') {
      const quoted = take(QUOTED);
      if (quoted === null && (isValue || take(LAST_QUOTE) === null))
        throw badRequest('The query has a quote without an end.');
      const content = quoted?.[1]?.replace(/\\(.)/gs, '$1') ?? '';
      if (isValue || HAS_MEANING.test(content))
        tokens.push({ kind: 'word', text: content, isQuoted: true, isCalled: false });
    } else if (mark === '(' || mark === ')' || (mark === ',' && !isValue)) {
      tokens.push({ kind: mark });
      at += 1;
    } else if (!isValue && take(NEGATION) !== null) {
      tokens.push({ kind: '-' });
    } else {
      const [word = ''] = take(isValue ? VALUE : WORD) ?? [];
      // A mark that no pattern takes, such as `!` before `=`.
      if (word === '') throw badRequest(`The query has an unexpected ${mark}.`);
      const isCalled = !isValue && text[at] === '(';
      if (isValue || HAS_MEANING.test(word)) tokens.push({ kind: 'word', text: word, isQuoted: false, isCalled });
    }
  }
  return [...tokens, { kind: 'end' }];
}
