import { badRequest } from '../../errors.ts';
import { type Operator, type Token, tokensOf } from './tokens.ts';

export interface TextValue {
  text: string;
  isQuoted: boolean;
}

/** A query in Close's text language as a tree. */
export type TextNode =
  | { type: 'all' }
  | { type: 'and' | 'or'; nodes: readonly TextNode[] }
  | { type: 'not'; node: TextNode }
  | { type: 'words'; value: TextValue }
  | { type: 'property'; name: string; operator: Operator; values: readonly TextValue[] }
  | { type: 'has'; name: string }
  | { type: 'related'; name: string; node: TextNode }
  | { type: 'view'; name: string }
  | { type: 'slice'; part: number; parts: number };

export interface TextQuery {
  node: TextNode;
  sorts: readonly { name: string; isDescending: boolean }[];
}

const MAX_DEPTH = 40;

/** Parses a query by recursive descent: `or` binds weakest, then `and` or nothing, then `not` and `-`. */
class Parser {
  readonly sorts: { name: string; isDescending: boolean }[] = [];
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  /** The whole query. undefined if it sorts only. */
  parse(): TextNode | undefined {
    const node = this.#or();
    if (this.#next().kind !== 'end') throw badRequest('The query has a closing parenthesis without an opening one.');
    if (node === undefined && this.sorts.length === 0) throw badRequest('The query lacks a condition.');
    return node;
  }

  #next(offset = 0): Token {
    return this.#tokens[this.#at + offset] ?? { kind: 'end' };
  }

  #isWord(text: string, offset = 0): boolean {
    const token = this.#next(offset);
    return token.kind === 'word' && !token.isQuoted && token.text.toLowerCase() === text;
  }

  /** Whether a keyword is next: the word, unless it is the name of a property or the value of one. */
  #isKeyword(text: string): boolean {
    return this.#isWord(text) && this.#next(1).kind !== 'operator';
  }

  #or(): TextNode | undefined {
    const nodes = [this.#and()];
    while (this.#isKeyword('or')) {
      this.#at += 1;
      nodes.push(this.#and());
    }
    if (nodes.length === 1) return nodes[0];
    const conditions = nodes.filter((node) => node !== undefined);
    if (conditions.length < nodes.length) throw badRequest('The query lacks a condition next to “or”.');
    return { type: 'or', nodes: conditions };
  }

  #and(): TextNode | undefined {
    const nodes: TextNode[] = [];
    const start = this.#at;
    while (!['end', ')'].includes(this.#next().kind) && !this.#isKeyword('or')) {
      const isJoined = this.#isKeyword('and');
      if (isJoined) this.#at += 1;
      if (isJoined && (nodes.length === 0 || ['end', ')'].includes(this.#next().kind) || this.#isKeyword('or'))) {
        throw badRequest('The query lacks a condition next to “and”.');
      }
      const node = this.#not();
      if (node !== undefined) nodes.push(node);
    }
    if (this.#at === start) throw badRequest('The query lacks a condition.');
    return nodes.length < 2 ? nodes[0] : { type: 'and', nodes };
  }

  #not(): TextNode | undefined {
    if (this.#next().kind !== '-' && !this.#isKeyword('not')) return this.#term();
    this.#at += 1;
    const node = this.#deeper(() => this.#not());
    if (node === undefined) throw badRequest('The query negates a sort.');
    return { type: 'not', node };
  }

  #deeper<R>(parse: () => R): R {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw badRequest('The query is nested too deeply.');
    const result = parse();
    this.#depth -= 1;
    return result;
  }

  #group(): TextNode {
    this.#at += 1;
    const node = this.#deeper(() => this.#or());
    if (this.#next().kind !== ')') throw badRequest('The query has an opening parenthesis without a closing one.');
    if (node === undefined) throw badRequest('The query has parentheses without a condition.');
    this.#at += 1;
    return node;
  }

  #term(): TextNode | undefined {
    const token = this.#next();
    if (token.kind === '(') return this.#group();
    if (token.kind === ',') return this.#skipComma();
    if (token.kind !== 'word') throw badRequest('The query lacks a condition.');
    this.#at += 1;
    const { text: name, isQuoted } = token;
    if (token.isCalled) return { type: 'related', name: name.toLowerCase(), node: this.#group() };
    const next = this.#next();
    if (next.kind === 'operator') {
      this.#at += 1;
      return this.#property(name, next.operator);
    }
    if (this.#isWord('in') && this.#next(1).kind === '(') {
      return { type: 'property', name, operator: ':', values: this.#list() };
    }
    return name === '*' && !isQuoted ? { type: 'all' } : { type: 'words', value: { text: name, isQuoted } };
  }

  /** A comma between words separates them, as in `Acme, Inc`. */
  #skipComma(): TextNode | undefined {
    this.#at += 1;
    return undefined;
  }

  #value(): TextValue {
    const token = this.#next();
    if (token.kind !== 'word') throw badRequest('The query lacks a value.');
    this.#at += 1;
    return { text: token.text, isQuoted: token.isQuoted };
  }

  #list(): readonly TextValue[] {
    this.#at += 2;
    const values = [this.#value()];
    while (this.#next().kind === ',') {
      this.#at += 1;
      values.push(this.#value());
    }
    if (this.#next().kind !== ')') throw badRequest('The query has a list without a closing parenthesis.');
    this.#at += 1;
    return values;
  }

  /** A property with its value, or one of the keywords that look like properties. */
  #property(name: string, operator: Operator): TextNode | undefined {
    const value = this.#value();
    const keyword = operator === ':' ? name.toLowerCase() : '';
    if (keyword === 'has') return { type: 'has', name: value.text.toLowerCase() };
    if (keyword === 'in') return { type: 'view', name: value.text };
    if (keyword === 'slice') return sliceOf(value.text);
    if (keyword !== 'sort') return { type: 'property', name, operator, values: [value] };
    for (const key of value.text.split(',')) {
      this.sorts.push({ name: key.replace(/^-/, ''), isDescending: key.startsWith('-') });
    }
    return undefined;
  }
}

/** `slice:2/5`, the second of five parts. */
function sliceOf(text: string): TextNode {
  const [, part = 0, parts = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (part < 1 || part > parts) throw badRequest(`The query has an invalid slice: ${text}.`);
  return { type: 'slice', part, parts };
}

/** Parses a query. Throws Close's 400 for what is not of the language. undefined for a blank query. */
export function parseTextQuery(text: string): TextQuery | undefined {
  if (text.trim() === '') return undefined;
  const parser = new Parser(text);
  const node = parser.parse() ?? { type: 'all' };
  return { node, sorts: parser.sorts };
}
