/** Custom fields, custom objects and the types of custom objects and activities. */
import { z } from 'zod';
import { customValues, id, stamps } from './values.ts';

const associatedObject = z.enum(['lead', 'contact', 'opportunity', 'custom_activity_type', 'custom_object_type']);

/** A type of objects that has a shared field. A seed can name leads, contacts and opportunities by a word. */
const association = z.union([
  z.object({
    object_type: associatedObject,
    /** For custom activities and custom objects: which type of them. */
    type_id: id.nullable().default(null),
    editable_with_roles: z.array(z.string()).default([]),
    required: z.boolean().default(false),
  }),
  z
    .enum(['lead', 'contact', 'opportunity'])
    .transform((object_type) => ({ object_type, type_id: null, editable_with_roles: [] as string[], required: false })),
]);

export const customField = z.object({
  id,
  /** The kind of object that has the field. `shared` fields list theirs in `associations`. */
  object: z.enum(['lead', 'contact', 'opportunity', 'activity', 'custom_object', 'shared']),
  /** For fields of custom objects: the type that has the field. */
  custom_object_type_id: id.nullable().default(null),
  /** For fields that refer to custom objects: the type of those objects. */
  referenced_custom_type_id: id.nullable().default(null),
  /** For fields of custom activities: the type that has the field. */
  custom_activity_type_id: id.nullable().default(null),
  /** For fields of custom activities: whether a published activity needs a value. */
  required: z.boolean().default(false),
  associations: z.array(association).default([]),
  name: z.string(),
  description: z.string().default(''),
  type: z.enum([
    'text',
    'textarea',
    'number',
    'date',
    'datetime',
    'choices',
    'user',
    'contact',
    'custom_object',
    'hidden',
  ]),
  choices: z.array(z.string()).nullable().default(null),
  accepts_multiple_values: z.boolean().default(false),
  editable_with_roles: z.array(z.string()).default([]),
  ...stamps,
});

export const customObjectType = z.object({
  id,
  name: z.string(),
  name_plural: z.string(),
  description: z.string().nullable().default(null),
  /** Whether its objects can be created by API only. */
  api_create_only: z.boolean().default(false),
  /** The roles whose users can change its objects. Empty for all. */
  editable_with_roles: z.array(z.string()).default([]),
  ...stamps,
});

export const customActivityType = z.object({
  id,
  name: z.string(),
  description: z.string().nullable().default(null),
  is_archived: z.boolean().default(false),
  /** Whether its activities can be created by API only. */
  api_create_only: z.boolean().default(false),
  /** The roles whose users can change its activities. Empty for all. */
  editable_with_roles: z.array(z.string()).default([]),
  ...stamps,
});

export const customObject = z.object({
  id,
  custom_object_type_id: id,
  lead_id: id,
  name: z.string(),
  custom: customValues,
  ...stamps,
});
