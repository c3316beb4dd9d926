/** What the text language knows of an object: its properties and the objects that are related to it. */
import type { CustomValue } from '../../seed/schema.ts';
import type { Tables } from '../../tables.ts';
import type { SearchField } from '../types/fields.ts';
import type { TypedRow } from '../types/search-type.ts';

export type Matcher<T> = (row: T) => boolean;

/** A field of the structured search, or one that only the text language has. */
export interface Property<T> extends SearchField<T> {
  /** Brings a value into the form of the field. */
  normalize?: (text: string) => string;
  /** The end of a period that begins with the field. The period must contain the end of the date in the value. */
  until?: (row: T, tables: Tables) => string | null;
}

export interface TextObject<T> {
  name: string;
  /** The text that plain words are searched in. */
  text: (row: T, tables: Tables) => string;
  properties: { readonly [name: string]: Property<T> };
  /** The related objects by their name in the singular, as in `call(duration > 60)`. */
  related: { readonly [name: string]: Related<T> };
  /** Properties of a related object that belong to this one too, such as the `email` of a contact to its lead. */
  inherited: { readonly [name: string]: readonly [related: string, property: string] };
  custom?: { object: 'lead' | 'contact' | 'opportunity' | 'activity'; values: (row: T) => CustomValues };
  /** The row as the structured search sees it, if Smart Views find such objects. */
  typed?: (row: T) => TypedRow;
}
type CustomValues = { readonly [id: string]: CustomValue };

/** A relation. The type of the related rows is known to the relation only. */
export interface Related<T> {
  /** The names under which related rows are counted, as in `contacts > 1`. */
  plurals: readonly string[];
  count: (row: T, tables: Tables) => number;
  /** Whether any related row matches. */
  some: (compile: <U>(object: TextObject<U>) => Matcher<U>, tables: Tables) => Matcher<T>;
}

/** `objectOf` is a function because objects are related in circles. */
export const relatedTo = <T, U>(
  objectOf: () => TextObject<U>,
  plurals: readonly string[],
  rowsOf: (row: T, tables: Tables) => readonly U[],
): Related<T> => ({
  plurals,
  count: (row, tables) => rowsOf(row, tables).length,
  some: (compile, tables) => {
    const matches = compile(objectOf());
    return (row) => rowsOf(row, tables).some(matches);
  },
});

/** Names by which a row is found, in lowercase. One of them must equal the value. */
export const namesProperty = <T>(
  get: (row: T, tables: Tables) => readonly (string | null | undefined)[],
): Property<T> => ({
  kind: 'term',
  get: (row, tables) => get(row, tables).flatMap((name) => (name ? [name.toLowerCase()] : [])),
});

/** Texts of which one must match. */
export const textsProperty = <T>(get: (row: T, tables: Tables) => readonly (string | null)[]): Property<T> => ({
  kind: 'text',
  get: (row, tables) => get(row, tables).filter((text) => text !== null),
});
