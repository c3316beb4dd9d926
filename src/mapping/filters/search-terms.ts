/**
 * Terms of Close's query language that can be joined and negated. Close does not document whether a negation matches rows
 * without a value, so terms include that case themselves: `not` matches exactly the rows that its filter does not.
 * https://developer.close.com/api/resources/advanced-filtering
 */
import type { SearchNode } from '../../loaders/lists/search-order.ts';
import { notBlank } from './parameters.ts';

/** Returns the node for the rows that match, or, negated, for all others. */
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
    // De Morgan: the negation moves down to the terms.
    return (isNegated) => ({ type: isNegated ? opposite : type, queries: terms.map((term) => term(isNegated)) });
  };

/** All terms. There must be at least one. */
export const allOf = joined('and', 'or');

/** Any of the terms. There must be at least one. */
export const anyOf = joined('or', 'and');

/** A node whose `negate` matches exactly the other rows. */
export const nodeTerm =
  (node: SearchNode): Term =>
  (isNegated) =>
    isNegated ? { ...node, negate: true } : node;

/** A field of rows in Close's search. */
export interface SearchField {
  /** Close's name. */
  readonly key: string;
  readonly node: Readonly<Record<string, string>>;
  /** Whether every row has a value. */
  readonly isAlwaysSet: boolean;
}

/** A built-in field of a type of object. */
export const regularField = (object: string, name: string, { isAlwaysSet = false } = {}): SearchField => ({
  key: name,
  node: { type: 'regular_field', object_type: object, field_name: name },
  isAlwaysSet,
});

/** A custom field of the organization. */
export const customField = (id: string): SearchField => ({
  key: id,
  node: { type: 'custom_field', custom_field_id: id },
  isAlwaysSet: false,
});

/** The field has a value. */
export const existsTerm = ({ node }: SearchField): Term =>
  nodeTerm({ type: 'field_condition', field: node, condition: { type: 'exists' } });

/** The field has a value that passes the condition. */
export const fieldTerm = (field: SearchField, condition: object): Term => {
  const passes = nodeTerm({ type: 'field_condition', field: field.node, condition });
  const fails = anyOf([not(existsTerm(field)), not(passes)]);
  return (isNegated) => (isNegated && !field.isAlwaysSet ? fails(false) : passes(isNegated));
};

/** The row has one of these ids. */
export const idTerm = (ids: readonly string[]): Term =>
  nodeTerm({ type: 'or', queries: ids.map((value) => ({ type: 'id', value })) });

/** Any text of the row contains words that begin like these. Throws `BAD_USER_INPUT` for a blank text. */
export const textTerm = (value: string): Term =>
  nodeTerm({ type: 'text', mode: 'beginning_of_words', value: notBlank(value) });

export const MATCH_ALL: Term = nodeTerm({ type: 'match_all' });

/** From a term about a related object to a term about the row. */
export type Relation = (term: Term) => Term;

/** The relation along a path of objects: `related('lead', 'contact')` for any contact of a lead. */
export const related =
  (object: string, ...path: readonly string[]): Relation =>
  (term) => {
    const [next, ...rest] = path;
    if (next === undefined) return term;
    return nodeTerm({
      type: 'has_related',
      this_object_type: object,
      related_object_type: next,
      related_query: related(next, ...rest)(term)(false),
    });
  };

/** The number of clauses in a node, without those that only join others. */
export function clausesIn(node: SearchNode): number {
  const { queries, related_query } = node as {
    readonly queries?: readonly SearchNode[];
    readonly related_query?: SearchNode;
  };
  if (queries !== undefined) return queries.reduce((sum, query) => sum + clausesIn(query), 0);
  return 1 + (related_query === undefined ? 0 : clausesIn(related_query));
}
