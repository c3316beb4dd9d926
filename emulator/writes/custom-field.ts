/** Definitions of custom fields, and their order. The keys are documented, the messages are INVENTED. */
import { fieldErrors } from '../errors.ts';
import { fieldPathsOf, fieldsFor, KINDS, type Kind, nounOf, schemaOf, schemaPathOf } from '../nouns/custom-field.ts';
import { requirePermission } from '../permissions.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import { changeValues } from './custom-field-values.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, objectOf, parseBody, type Values } from './request-body.ts';
import { arrayOf, boolean, choice, existingId, required, text, unchanged, type Validator } from './validators.ts';
import type { Write } from './write.ts';

/** The field types of leads, contacts and opportunities. Only activities can have `textarea` fields (documented). */
const TYPES = ['text', 'number', 'date', 'datetime', 'choices', 'user', 'contact', 'custom_object', 'hidden'] as const;
/** The types that can have several values (documented). */
const MULTIPLE: readonly CustomField['type'][] = ['choices', 'user', 'contact', 'custom_object'];

const FIELDS = {
  name: required(text),
  description: text,
  choices: arrayOf(required(text)),
  accepts_multiple_values: boolean,
};
const roles = arrayOf(required(text));

/** What only some kinds have. Shared fields have their roles in their associations (documented). */
const OF_KIND = { editable_with_roles: roles, required: boolean };
type Sent = Partial<Values<typeof FIELDS> & Values<typeof OF_KIND> & Omit<CustomField, keyof typeof FIELDS>>;

/** The key of the type that has the fields, for the kinds whose objects have types. */
const TYPE_KEYS: { readonly [kind in Kind]?: 'custom_activity_type' | 'custom_object_type' } = {
  activity: 'custom_activity_type',
  custom_object: 'custom_object_type',
};

/** The keys of a body, with a validator of the type. */
function schemaFor(kind: Kind, type: Validator<CustomField['type']>): BodySchema<Sent>['fields'] {
  const { editable_with_roles, required: isRequired } = OF_KIND;
  return {
    ...FIELDS,
    type,
    ...(kind === 'shared' ? {} : { editable_with_roles }),
    ...(TYPE_KEYS[kind] === undefined ? {} : { required: isRequired }),
  } as BodySchema<Sent>['fields'];
}

function createSchema(kind: Kind): BodySchema<Sent> {
  const types = kind === 'activity' ? ([...TYPES, 'textarea'] as const) : TYPES;
  const table = TYPE_KEYS[kind];
  const fields = {
    ...schemaFor(kind, required(choice<CustomField['type']>(types))),
    referenced_custom_type_id: existingId('custom_object_type'),
    ...(table === undefined ? {} : { [`${table}_id`]: required(existingId(table)) }),
  } as BodySchema<Sent>['fields'];
  return { fields, required: ['name', 'type', ...(table === undefined ? [] : [`${table}_id` as const])] };
}

const typeOf = (field: Pick<CustomField, 'custom_activity_type_id' | 'custom_object_type_id'>) =>
  field.custom_activity_type_id ?? field.custom_object_type_id;

/** Throws 400 for a duplicate name, for missing choices, and for several values of a type that has one. */
function validated(field: CustomField, { tables }: RequestContext): CustomField {
  const duplicate = tables.custom_field
    .all()
    .find((each) => each.name === field.name && each.object === field.object && typeOf(each) === typeOf(field));
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
    const sent = parseBody(createSchema(object), write.context);
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

/** Only fields of leads, contacts and opportunities can get another type (documented). */
const CONVERTIBLE: readonly Kind[] = ['lead', 'contact', 'opportunity'];

/** Updates a field. With a new type, Close converts the values in the background; this emulator does at once. */
function update(write: Write, old: CustomField): CustomField {
  const type: Validator<CustomField['type']> = CONVERTIBLE.includes(old.object)
    ? required(choice<CustomField['type']>(TYPES))
    : (unchanged(old.type) as Validator<CustomField['type']>);
  const sent = parseBody({ fields: schemaFor(old.object, type) }, write.context);
  const field = validated({ ...old, ...sent, ...write.stamps }, write.context);
  write.update('custom_field', old, field);
  if (field.type !== old.type) {
    changeValues(write, field, (value) => (field.type === 'text' ? [value].flat().join(', ') : undefined));
  }
  return field;
}

/** Deletes a field with all its values (documented). */
function remove(write: Write, field: CustomField): void {
  write.remove('custom_field', field);
  changeValues(write, field, () => undefined);
}

const find = (kind: Kind) => (context: RequestContext, id: string) => {
  const field = context.tables.custom_field.get(id);
  return field?.object === kind ? field : undefined;
};
const needs = 'manage_customizations';

const writesOf = (kind: Kind): Route[] => {
  const isNew = kind === 'custom_object';
  return fieldPathsOf(kind).flatMap((path) => [
    { path, POST: createEndpoint(nounOf(kind), create(kind), { needs, status: isNew ? 201 : 200 }) },
    {
      path: `${path}{id}/`,
      PUT: updateEndpoint(nounOf(kind), find(kind), update, { needs }),
      DELETE: deleteEndpoint(nounOf(kind), find(kind), remove, { needs, status: isNew ? 204 : 200 }),
    },
  ]);
};

const listed = objectOf<{ id: string }, string>({ fields: { id: required(text) } }, ({ id = '' }) => id);
const ORDER = { fields: arrayOf(listed) };

/** PUT of an order: ids that are left out are added at the end (documented). */
const orderOf = (kind: Exclude<Kind, 'shared'>): Route => ({
  path: schemaPathOf(kind),
  PUT: {
    params: [],
    handle: (context) => {
      requirePermission(needs, context);
      schemaOf(kind, context);
      const { fields = [] } = parseBody<Values<typeof ORDER>>({ fields: ORDER, required: ['fields'] }, context);
      const typeId = context.ids[0] ?? null;
      const known = fieldsFor(context.tables, kind, typeId).map(({ id }) => id);
      if (fields.some((id) => !known.includes(id))) throw fieldErrors({ fields: 'Custom field does not exist.' });
      const field_ids = [...new Set([...fields, ...known])];
      context.store.write(context.now, (tables) => tables.custom_field_order.put({ id: typeId ?? kind, field_ids }));
      return { body: schemaOf(kind, context) };
    },
  },
});

export const customFieldWrites: Route[] = KINDS.flatMap((kind) => [
  ...writesOf(kind),
  ...(kind === 'shared' ? [] : [orderOf(kind)]),
]);
