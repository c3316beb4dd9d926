import type { Lead } from '../../seed/schema.ts';
import type { Tables } from '../../store.ts';

/** What a field holds decides which conditions it takes and whether it can be sorted by. */
export type Kind = 'text' | 'term' | 'zone' | 'reference' | 'number' | 'moment' | 'day' | 'boolean';
export type Held = string | number | boolean | readonly string[] | null;

export interface SearchField<T> {
  kind: Kind;
  get: (row: T, tables: Tables) => Held;
}

export const text = <T>(get: (row: T) => string | null): SearchField<T> => ({ kind: 'text', get });
export const term = <T>(get: (row: T) => string | null): SearchField<T> => ({ kind: 'term', get });
export const reference = <T>(get: (row: T) => string | null): SearchField<T> => ({ kind: 'reference', get });
export const number = <T>(get: (row: T, tables: Tables) => number | null): SearchField<T> => ({ kind: 'number', get });
export const moment = <T>(get: (row: T, tables: Tables) => string | null): SearchField<T> => ({ kind: 'moment', get });

type Stamped = Pick<Lead, 'id' | 'created_by' | 'updated_by' | 'date_created' | 'date_updated'>;
export const stamps = {
  id: term(({ id }: Stamped) => id),
  created_by: reference((row: Stamped) => row.created_by),
  updated_by: reference((row: Stamped) => row.updated_by),
  date_created: moment((row: Stamped) => row.date_created),
  date_updated: moment((row: Stamped) => row.date_updated),
};
