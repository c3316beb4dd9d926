import { fieldErrors } from '../errors.ts';
import type { CustomField } from '../seed/schema.ts';
import type { Tables } from '../tables.ts';
import type { Field } from './request-body.ts';
import type { FieldKind, FieldValue } from './types/fields.ts';
import { TYPES, typeNamed } from './types/index.ts';
import type { TypedRow } from './types/search-type.ts';

export const CUSTOM_FIELD_KINDS: Record<CustomField['type'], FieldKind> = {
  text: 'text',
  textarea: 'text',
  hidden: 'text',
  number: 'number',
  date: 'day',
  datetime: 'moment',
  choices: 'term',
  user: 'reference',
  contact: 'reference',
  custom_object: 'reference',
};

export interface ResolvedField {
  kind: FieldKind;
  /** The field's value. Null for a row of another type. */
  get: (found: TypedRow, tables: Tables) => FieldValue;
}

/** Finds a regular field by type and name, or a custom field by id. Throws 400 for an unknown field (documented). */
export function resolveField(field: Field, tables: Tables): ResolvedField {
  if (field.type === 'custom_field') {
    const definition = tables.custom_field.get(field.custom_field_id);
    if (definition === undefined) throw fieldErrors({ query: `Unknown custom field ${field.custom_field_id}.` });
    return {
      kind: CUSTOM_FIELD_KINDS[definition.type],
      get: ({ row }) => ('custom' in row ? (row.custom?.[definition.id] ?? null) : null),
    };
  }
  const type = typeNamed(field.object_type, 'object_type');
  const {
    fields,
  }: { fields: { readonly [name: string]: { kind: FieldKind; get: (row: never, tables: Tables) => FieldValue } } } =
    TYPES[type];
  const known = Object.hasOwn(fields, field.field_name) ? fields[field.field_name] : undefined;
  if (known === undefined) throw fieldErrors({ query: `Unknown field ${field.object_type}.${field.field_name}.` });
  return {
    kind: known.kind,
    get: (found, allTables) => (found.type === type ? known.get(found.row as never, allTables) : null),
  };
}
