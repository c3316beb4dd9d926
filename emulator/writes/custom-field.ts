import { fieldErrors } from '../errors.ts';
import { customFieldNoun } from '../nouns/custom-field.ts';
import type { Call, Route } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import type { Rows } from '../store.ts';
import { bodyOf, type Shape, type Values } from './request-body.ts';
import { choice, fixed, flag, list, some, text } from './validators.ts';
import { deletes, posts, puts, type Write } from './write.ts';

const KINDS = ['lead', 'contact', 'opportunity'] as const;
type Kind = (typeof KINDS)[number];

/** Those that a lead, a contact or an opportunity can have; `textarea` is for activities alone (documented). */
const TYPES = ['text', 'number', 'date', 'datetime', 'choices', 'user', 'contact', 'custom_object', 'hidden'] as const;
/** The types that can hold several values (documented). */
const MULTIPLE: readonly CustomField['type'][] = ['choices', 'user', 'contact', 'custom_object'];

const FIELDS = {
  name: some(text),
  description: text,
  choices: list(some(text)),
  accepts_multiple_values: flag,
  editable_with_roles: list(some(text)),
};
const CREATE: Shape<Values<typeof FIELDS> & { type: CustomField['type'] }> = {
  fields: { ...FIELDS, type: some(choice(TYPES)) },
  required: ['name', 'type'],
};

function check(field: CustomField, { tables }: Call): CustomField {
  const twin = tables.custom_field.all().find(({ name, object }) => name === field.name && object === field.object);
  if (twin !== undefined && twin.id !== field.id) {
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
    const sent = bodyOf(CREATE, write.call);
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
      created_by: write.call.me.id,
      date_created: write.at,
      ...write.stamps,
      ...sent,
    };
    check({ id: '', ...base }, write.call);
    const field = { id: write.newId('cf'), ...base };
    write.put('custom_field', field);
    write.created('custom_field', field);
    return field;
  };

/** Close converts values when the type changes; that is not emulated, so the type stays. */
function update(write: Write, old: CustomField): CustomField {
  const shape: Shape<Values<typeof FIELDS> & { type: string }> = { fields: { ...FIELDS, type: fixed(old.type) } };
  const { type: _, ...sent } = bodyOf(shape, write.call);
  const field = check({ ...old, ...sent, ...write.stamps }, write.call);
  write.update('custom_field', old, field);
  return field;
}

/** Erases the values for good (documented); the rows do not count as updated (inferred). */
const remove =
  (kind: Kind) =>
  (write: Write, field: CustomField): void => {
    write.remove('custom_field', field);
    for (const row of write.call.tables[kind].all()) {
      const { [field.id]: gone, ...custom } = row.custom;
      if (gone !== undefined) write.put(kind, { ...row, custom } as Rows[typeof kind]);
    }
  };

const find = (kind: Kind) => (call: Call, id: string) => {
  const field = call.tables.custom_field.get(id);
  return field?.object === kind ? field : undefined;
};
const needs = 'manage_customizations';

export const customFieldWrites: Route[] = KINDS.flatMap((kind) => {
  const noun = { ...customFieldNoun, className: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}CustomField` };
  return [
    { path: `/custom_field/${kind}/`, POST: posts(noun, create(kind), { needs }) },
    {
      path: `/custom_field/${kind}/{id}/`,
      PUT: puts(noun, find(kind), update, { needs }),
      DELETE: deletes(noun, find(kind), remove(kind), { needs }),
    },
  ];
});
