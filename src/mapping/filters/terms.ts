/**
 * What filters say, in Close's query language: nodes that can be joined and turned round. Where the language leaves open
 * whether a negation also finds rows without a value, nodes say so themselves, so that `not` finds exactly the rows that
 * its filter does not. https://developer.close.com/api/resources/advanced-filtering
 */
import type { SearchNode } from '../../loaders/lists/search.ts';
import { notBlank } from './list.ts';

/** Something that holds of a row or does not: the node that finds the rows of which it holds, or, negated, all others. */
export type Term = (isNegated: boolean) => SearchNode;

export const not =
  (term: Term): Term =>
  (isNegated) =>
    term(!isNegated);

const joined =
  (type: 'and' | 'or', opposite: 'and' | 'or') =>
  (terms: readonly Term[]): Term => {
    const [only, ...others] = terms;
    if (only !== undefined && others.length === 0) return only;
    // Negated down to the last node: none of several, or not all of them.
    return (isNegated) => ({ type: isNegated ? opposite : type, queries: terms.map((term) => term(isNegated)) });
  };

/** All of these hold. There must be one. */
export const allOf = joined('and', 'or');

/** One of these holds. There must be one. */
export const anyOf = joined('or', 'and');

/** A node of which Close's negation finds all other rows. */
export const plain =
  (node: SearchNode): Term =>
  (isNegated) =>
    isNegated ? { ...node, negate: true } : node;

/** A field that rows can be searched by. */
export interface SearchField {
  /** Close's name for it. */
  readonly key: string;
  readonly node: Readonly<Record<string, string>>;
  /** Whether every row has a value. */
  readonly isAlwaysSet: boolean;
}

/** A field of every object of a type. */
export const regularField = (object: string, name: string, { isAlwaysSet = false } = {}): SearchField => ({
  key: name,
  node: { type: 'regular_field', object_type: object, field_name: name },
  isAlwaysSet,
});

/** A field that the organization added. */
export const customField = (id: string): SearchField => ({
  key: id,
  node: { type: 'custom_field', custom_field_id: id },
  isAlwaysSet: false,
});

/** The field has a value. */
export const isSet = ({ node }: SearchField): Term =>
  plain({ type: 'field_condition', field: node, condition: { type: 'exists' } });

/** The field has a value, and that passes. */
export const fieldCondition = (field: SearchField, condition: object): Term => {
  const passes = plain({ type: 'field_condition', field: field.node, condition });
  const fails = anyOf([not(isSet(field)), not(passes)]);
  return (isNegated) => (isNegated && !field.isAlwaysSet ? fails(false) : passes(isNegated));
};

/** Ids of the objects themselves. */
export const hasId = (ids: readonly string[]): Term =>
  plain({ type: 'or', queries: ids.map((value) => ({ type: 'id', value })) });

/** Any text of the object holds words that begin like these: what a search box asks. */
export const holdsText = (value: string): Term =>
  plain({ type: 'text', mode: 'beginning_of_words', value: notBlank(value) });

/** Anything at all. */
export const MATCH_ALL: Term = plain({ type: 'match_all' });

/** Of an object, a term that holds of an object that it is related to. */
export type Relation = (term: Term) => Term;

/** The way from an object to related ones: `related('lead', 'contact')` for any contact of a lead. */
export const related =
  (object: string, ...path: readonly string[]): Relation =>
  (term) => {
    const [next, ...rest] = path;
    if (next === undefined) return term;
    return plain({
      type: 'has_related',
      this_object_type: object,
      related_object_type: next,
      related_query: related(next, ...rest)(term)(false),
    });
  };

/** How many clauses a node holds, itself and all within it, without those that only join others. */
export function clausesIn(node: SearchNode): number {
  const { queries, related_query } = node as {
    readonly queries?: readonly SearchNode[];
    readonly related_query?: SearchNode;
  };
  if (queries !== undefined) return queries.reduce((sum, query) => sum + clausesIn(query), 0);
  return 1 + (related_query === undefined ? 0 : clausesIn(related_query));
}
