import type { Lead } from '../../seed/schema.ts';
import type { Tables } from '../../tables.ts';

/** Decides which conditions a field takes and whether results can be sorted by it. */
export type FieldKind = 'text' | 'term' | 'zone' | 'reference' | 'number' | 'moment' | 'day' | 'boolean';
export type FieldValue = string | number | boolean | readonly string[] | null;

export interface SearchField<T> {
  kind: FieldKind;
  get: (row: T, tables: Tables) => FieldValue;
}

export const textField = <T>(get: (row: T) => string | null): SearchField<T> => ({ kind: 'text', get });
export const termField = <T>(get: (row: T) => string | null): SearchField<T> => ({ kind: 'term', get });
export const referenceField = <T>(get: (row: T) => string | null): SearchField<T> => ({ kind: 'reference', get });
export const numberField = <T>(get: (row: T, tables: Tables) => number | null): SearchField<T> => ({
  kind: 'number',
  get,
});
export const momentField = <T>(get: (row: T, tables: Tables) => string | null): SearchField<T> => ({
  kind: 'moment',
  get,
});

type Stamped = Pick<Lead, 'id' | 'created_by' | 'updated_by' | 'date_created' | 'date_updated'>;

/** The fields that every top-level object has. */
export const commonFields = {
  id: termField(({ id }: Stamped) => id),
  created_by: referenceField((row: Stamped) => row.created_by),
  updated_by: referenceField((row: Stamped) => row.updated_by),
  date_created: momentField((row: Stamped) => row.date_created),
  date_updated: momentField((row: Stamped) => row.date_updated),
};
