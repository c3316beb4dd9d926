/**
 * The values that resolvers receive: rows as Close sends them. A row contains the columns that were requested with
 * `_fields`; the projection requests those that the selected fields read. The shapes follow recorded responses; the
 * assumptions about Close say how certain each one is.
 */
import type { ActivityRows, Rows } from '../generated/rows.ts';

export type * from '../generated/rows.ts';

export type Noun = keyof Rows;

export type ActivityType = keyof ActivityRows;

/** The row of each object type that has an id. Its noun is the type itself, except for types of activities. */
export interface TypeRows extends Omit<Rows, 'Activity'>, ActivityRows {}

export type NodeType = keyof TypeRows;

/** A row of any type, with the name of its type. */
export type NodeRow = Typed<NodeType>;

/** The nouns that Close's search finds. */
export type SearchNoun = 'Lead' | 'Contact' | 'Opportunity';

/** A row that a search of several types found. */
export type SearchResultRow = Typed<SearchNoun>;

export interface SearchResultsRow {
  readonly rows: readonly SearchResultRow[];
  readonly totalCount: number | null;
}

type Typed<Of extends NodeType> = { readonly [T in Of]: TypeRows[T] & { readonly __typename: T } }[Of];
