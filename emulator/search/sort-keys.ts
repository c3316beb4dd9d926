import type { FieldKind, FieldValue } from './types/fields.ts';

/** Results are sorted by an object's own date, number and text fields (documented). */
export const SORTABLE_KINDS: readonly FieldKind[] = ['text', 'number', 'moment', 'day'];

export const sortKeyOf = (value: FieldValue): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;
