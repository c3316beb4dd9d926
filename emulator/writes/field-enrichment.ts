/**
 * Values that an AI of Close finds for custom fields. The keys, the types of fields and which values are stored are
 * documented. The values themselves are made up: equal fields get equal values. INVENTED: the messages, and the answer for
 * a field that keeps its value.
 */
import { fieldErrors, notFound } from '../errors.ts';
import type { Json } from '../json.ts';
import { fieldsFor } from '../nouns/custom-field.ts';
import type { Route } from '../request-context.ts';
import type { CustomField, CustomValue, Lead } from '../seed/schema.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { boolean, choice, ownOrganization, required, text } from './validators.ts';
import { Write } from './write.ts';

const FIELDS = {
  organization_id: required(ownOrganization),
  object_type: choice(['lead', 'contact'] as const),
  object_id: required(text),
  field_id: required(text),
  set_new_value: boolean,
  overwrite_existing_value: boolean,
};
const SCHEMA: BodySchema<Values<typeof FIELDS>> = {
  fields: FIELDS,
  required: ['organization_id', 'object_type', 'object_id', 'field_id'],
  closed: true,
};

/** What is found for each type of field that Close names. */
const FOUND: { readonly [type in CustomField['type']]?: (field: CustomField) => CustomValue | undefined } = {
  text: ({ name }) => `Found for ${name}`,
  textarea: ({ name }) => `Found for ${name}`,
  number: ({ name }) => name.length,
  date: () => '2020-02-29',
  choices: ({ choices, accepts_multiple_values: isList }) => (isList ? choices?.slice(0, 1) : choices?.[0]),
};

/** Stores the custom values of an object. */
const STORE = {
  lead: (write: Write, id: string, custom: Lead['custom']) => {
    const old = write.context.tables.lead.get(id);
    if (old !== undefined) write.update('lead', old, { ...old, custom, ...write.stamps });
  },
  contact: (write: Write, id: string, custom: Lead['custom']) => {
    const old = write.context.tables.contact.get(id);
    if (old !== undefined) write.update('contact', old, { ...old, custom, ...write.stamps });
  },
} as const;

export const fieldEnrichmentRoutes: Route[] = [
  {
    path: '/enrich_field/',
    POST: {
      params: [],
      handle: (context) => {
        const sent = parseBody(SCHEMA, context);
        const { organization_id = '', object_type: kind = 'lead', object_id = '', field_id = '' } = sent;
        const { set_new_value = true, overwrite_existing_value = false } = sent;
        const { tables } = context;
        const object = tables[kind].get(object_id);
        if (object === undefined) throw notFound(kind === 'lead' ? 'Lead' : 'Contact');
        const field = fieldsFor(tables, kind).find(({ id }) => id === field_id);
        const find = field && FOUND[field.type];
        if (field === undefined || find === undefined) {
          throw fieldErrors({ field: 'This field cannot be enriched.' });
        }
        const value = find(field);
        const isKept = object.custom[field.id] !== undefined && !overwrite_existing_value;
        if (set_new_value && !isKept && value !== undefined) {
          const custom = { ...object.custom, [field.id]: value };
          context.store.write(context.now, () => STORE[kind](new Write(context), object_id, custom));
        }
        const found: Json = value === undefined ? null : value;
        const ids = { organization_id, object_type: kind, object_id, field_id };
        return { body: { ...ids, value: found, confidence: 'high', reasoning: `Made up for ${field.name}.` } };
      },
    },
  },
];
