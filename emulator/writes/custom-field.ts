import { fieldErrors } from '../errors.ts';
import { customFieldNoun, fieldPathsOf } from '../nouns/custom-field.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import type { RowsByTable } from '../tables.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { arrayOf, boolean, choice, required, text, unchanged } from './validators.ts';
import type { Write } from './write.ts';

const KINDS = ['lead', 'contact', 'opportunity'] as const;
type Kind = (typeof KINDS)[number];

/** The field types of leads, contacts and opportunities. Only activities can have `textarea` fields (documented). */
const TYPES = ['text', 'number', 'date', 'datetime', 'choices', 'user', 'contact', 'custom_object', 'hidden'] as const;
/** The types that can have several values (documented). */
const MULTIPLE: readonly CustomField['type'][] = ['choices', 'user', 'contact', 'custom_object'];

const FIELDS = {
  name: required(text),
  description: text,
  choices: arrayOf(required(text)),
  accepts_multiple_values: boolean,
  editable_with_roles: arrayOf(required(text)),
};
const CREATE: BodySchema<Values<typeof FIELDS> & { type: CustomField['type'] }> = {
  fields: { ...FIELDS, type: required(choice(TYPES)) },
  required: ['name', 'type'],
};

/** Throws 400 for a duplicate name, for missing choices, and for several values of a type that has one. */
function validated(field: CustomField, { tables }: RequestContext): CustomField {
  const duplicate = tables.custom_field
    .all()
    .find(({ name, object }) => name === field.name && object === field.object);
  if (duplicate !== undefined && duplicate.id !== field.id) {
    throw fieldErrors({ name: 'A custom field with this name already exists.' });
  }
  if (field.type === 'choices' && !field.choices?.length) throw fieldErrors({ choices: 'This field is required.' });
  if (field.accepts_multiple_values && !MULTIPLE.includes(field.type)) {
    throw fieldErrors({ accepts_multiple_values: 'This type of field holds one value.' });
  }
  return field;
}

const create =
  (object: Kind) =>
  (write: Write): CustomField => {
    const sent = parseBody(CREATE, write.context);
    const base: Omit<CustomField, 'id'> = {
      object,
      associations: [],
      name: '',
      description: '',
      type: 'text',
      choices: null,
      accepts_multiple_values: false,
      editable_with_roles: [],
      custom_object_type_id: null,
      referenced_custom_type_id: null,
      custom_activity_type_id: null,
      required: false,
      created_by: write.context.me.id,
      date_created: write.at,
      ...write.stamps,
      ...sent,
    };
    validated({ id: '', ...base }, write.context);
    const field = { id: write.newId('cf'), ...base };
    write.put('custom_field', field);
    write.created('custom_field', field);
    return field;
  };

/** Updates a field. Close converts values if the type changes. The emulator rejects a new type instead. */
function update(write: Write, old: CustomField): CustomField {
  const schema: BodySchema<Values<typeof FIELDS> & { type: string }> = {
    fields: { ...FIELDS, type: unchanged(old.type) },
  };
  const { type: _, ...sent } = parseBody(schema, write.context);
  const field = validated({ ...old, ...sent, ...write.stamps }, write.context);
  write.update('custom_field', old, field);
  return field;
}

/** Deletes a field with all its values (documented). The rows do not count as updated (inferred). */
const remove =
  (kind: Kind) =>
  (write: Write, field: CustomField): void => {
    write.remove('custom_field', field);
    for (const row of write.context.tables[kind].all()) {
      const { [field.id]: removed, ...custom } = row.custom;
      if (removed !== undefined) write.put(kind, { ...row, custom } as RowsByTable[typeof kind]);
    }
  };

const find = (kind: Kind) => (context: RequestContext, id: string) => {
  const field = context.tables.custom_field.get(id);
  return field?.object === kind ? field : undefined;
};
const needs = 'manage_customizations';

export const customFieldWrites: Route[] = KINDS.flatMap((kind) => {
  const noun = { ...customFieldNoun, className: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}CustomField` };
  return fieldPathsOf(kind).flatMap((path) => [
    { path, POST: createEndpoint(noun, create(kind), { needs }) },
    {
      path: `${path}{id}/`,
      PUT: updateEndpoint(noun, find(kind), update, { needs }),
      DELETE: deleteEndpoint(noun, find(kind), remove(kind), { needs }),
    },
  ]);
});
