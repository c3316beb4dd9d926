import { z } from 'zod';
import type { Row } from '../json.ts';

/**
 * The shape of a seed: plain JSON, normalised. What Close derives (labels, names of related objects, counts, formatted
 * money) is never stored; it is rendered on reading. The order of `pipelines[].statuses` and of
 * `organization.lead_statuses` is the order that Close shows.
 */

const id = z.string().regex(/^[a-z]+_[A-Za-z0-9]+$/, 'an id such as lead_… with letters and digits');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD');
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'an ISO 8601 date-time');

const stamps = {
  created_by: id.nullable().default(null),
  updated_by: id.nullable().default(null),
  date_created: instant,
  date_updated: instant,
};

const link = z.object({ name: z.string(), url: z.string() });
const customValue = z.union([z.string(), z.number(), z.array(z.string())]);
/** Values by the id of their custom field. An unset field has no key. */
const custom = z.record(z.string(), customValue).default({});

const address = z.object({
  address_1: z.string().nullable().default(''),
  address_2: z.string().nullable().default(''),
  city: z.string().nullable().default(''),
  state: z.string().nullable().default(''),
  zipcode: z.string().nullable().default(''),
  country: z.string().nullable().default(null),
  label: z.string().default('business'),
});

const lead = z.object({
  id,
  name: z.string(),
  description: z.string().default(''),
  url: z.string().nullable().default(null),
  status_id: id,
  addresses: z.array(address).default([]),
  custom,
  integration_links: z.array(link).default([]),
  ...stamps,
});

const contact = z.object({
  id,
  lead_id: id,
  name: z.string(),
  title: z.string().nullable().default(null),
  emails: z
    .array(
      z.object({ email: z.string(), type: z.string().default('office'), is_unsubscribed: z.boolean().default(false) }),
    )
    .default([]),
  phones: z
    .array(
      z.object({
        phone: z.string(),
        phone_formatted: z.string(),
        type: z.string().default('office'),
        country: z.string().nullable().default(null),
      }),
    )
    .default([]),
  urls: z.array(z.object({ url: z.string(), type: z.string().default('url') })).default([]),
  timezone: z.string().nullable().default(null),
  timezone_source: z.string().nullable().default(null),
  custom,
  integration_links: z.array(link).default([]),
  ...stamps,
});

const opportunity = z.object({
  id,
  lead_id: id,
  contact_id: id.nullable().default(null),
  user_id: id.nullable().default(null),
  status_id: id,
  /** Cents of the organisation's currency. */
  value: z.int().nullable().default(null),
  value_period: z.enum(['one_time', 'monthly', 'annual']).default('one_time'),
  confidence: z.int().min(0).max(100).default(50),
  date_won: day.nullable().default(null),
  date_lost: instant.nullable().default(null),
  note: z.string().default(''),
  is_stalled: z.boolean().default(false),
  custom,
  integration_links: z.array(link).default([]),
  ...stamps,
});

/** All that Close documents; the first two can be created by callers. */
export const TASK_TYPES = [
  'lead',
  'outgoing_call',
  'incoming_email',
  'email_followup',
  'missed_call',
  'answered_detached_call',
  'voicemail',
  'opportunity_due',
  'incoming_sms',
] as const;

const task = z.object({
  id,
  type: z.enum(TASK_TYPES).default('lead'),
  lead_id: id,
  contact_id: id.nullable().default(null),
  assigned_to: id.nullable().default(null),
  text: z.string().default(''),
  date: z.union([day, instant]),
  due_date: z.union([day, instant]).nullable().default(null),
  is_dateless: z.boolean().default(false),
  is_complete: z.boolean().default(false),
  priority: z.enum(['high', 'medium']).default('medium'),
  resolution: z.enum(['abandoned', 'skipped']).nullable().default(null),
  /** What it is about, or, once it is done, the activity that tells so. */
  object_type: z.string().nullable().default(null),
  object_id: id.nullable().default(null),
  ...stamps,
});

const pipeline = z.object({
  id,
  name: z.string(),
  statuses: z.array(z.object({ id, label: z.string(), type: z.enum(['active', 'won', 'lost']) })),
  ...stamps,
});

const roleId = z.string().regex(/^[a-z]+(_[A-Za-z0-9]+)?$/, 'a word such as admin, or role_… with letters and digits');

const role = z.object({
  id: roleId,
  name: z.string(),
  permissions: z.array(z.string()).default([]),
  /** Lead custom fields that name the users who see a lead, and whether leads that name none are seen. */
  visibility_user_lcf_ids: z.array(id).nullable().default(null),
  visibility_user_lcf_behavior: z.enum(['require_assignment', 'allow_unassigned']).nullable().default(null),
});

const user = z.object({
  id,
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  image: z.string().nullable().default(null),
  timezone: z.string().nullable().default('UTC'),
  /** The id of one of `roles`, or of a role that every organisation has: admin, superuser, user, restricteduser. */
  role: roleId.default('user'),
  /** Whether they are in a call at the moment. */
  is_on_call: z.boolean().default(false),
  /** A deactivated user has left the organisation; what they own keeps their id. */
  is_active: z.boolean().default(true),
  date_created: instant,
  date_updated: instant,
});

const organization = z.object({
  id,
  name: z.string(),
  currency: z.string().default('USD'),
  currency_symbol: z.string().default('$'),
  lead_statuses: z.array(z.object({ id, label: z.string() })).min(1),
  date_created: instant,
  date_updated: instant,
});

const customField = z.object({
  id,
  /** Which kind of object holds it; `shared` ones list their objects in `associations`. */
  object: z.enum(['lead', 'contact', 'opportunity', 'activity', 'custom_object', 'shared']),
  /** Of fields of custom objects, the type that has it. */
  custom_object_type_id: id.nullable().default(null),
  /** Of fields that name custom objects, their type. */
  referenced_custom_type_id: id.nullable().default(null),
  /** Of fields of custom activities, the type that has it, and whether an activity must have a value. */
  custom_activity_type_id: id.nullable().default(null),
  required: z.boolean().default(false),
  associations: z.array(z.enum(['lead', 'contact', 'opportunity'])).default([]),
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

const customObjectType = z.object({
  id,
  name: z.string(),
  name_plural: z.string(),
  description: z.string().nullable().default(null),
  ...stamps,
});

const customActivityType = z.object({
  id,
  name: z.string(),
  description: z.string().nullable().default(null),
  is_archived: z.boolean().default(false),
  ...stamps,
});

const customObject = z.object({ id, custom_object_type_id: id, lead_id: id, name: z.string(), custom, ...stamps });

const smartView = z.object({
  id,
  name: z.string(),
  type: z.string().default('lead'),
  is_shared: z.boolean().default(true),
  user_id: id.nullable().default(null),
  /** A body of `POST /data/search/`: query, results_limit, sort. */
  s_query: z.object({
    query: z.record(z.string(), z.json()),
    results_limit: z.int().nullable().default(null),
    sort: z.array(z.record(z.string(), z.json())).default([]),
  }),
  date_created: instant,
  date_updated: instant,
});

/** Something that happened to a lead. */
const activity = z.object({
  id,
  type: z.enum([
    ...(['LeadStatusChange', 'OpportunityStatusChange', 'LeadMerge', 'Note', 'Call', 'Email', 'EmailThread'] as const),
    ...(['SMS', 'WhatsAppMessage', 'Meeting', 'CustomActivity', 'FormSubmission', 'Created', 'TaskCompleted'] as const),
  ]),
  lead_id: id,
  contact_id: id.nullable().default(null),
  user_id: id.nullable().default(null),
  /** When it took place; `date_created` unless told. */
  activity_at: instant.nullable().default(null),
  /** What it is about: the keys of its type. What was true at that time, labels included, so that a deleted status can still be read here. */
  details: z.record(z.string(), z.json()).default({}),
  /** Of custom activities. */
  custom: z.record(z.string(), customValue).optional(),
  ...stamps,
});

const group = z.object({ id, name: z.string(), user_ids: z.array(id) });

export const seedSchema = z.object({
  organization,
  /** The user whom the API key belongs to. */
  me: id,
  /** Further keys of the same organisation, by key: the id of their user. */
  keys: z.record(z.string(), id).default({}),
  users: z.array(user),
  /** Beside those that every organisation has. */
  roles: z.array(role).default([]),
  groups: z.array(group).default([]),
  pipelines: z.array(pipeline).min(1),
  custom_fields: z.array(customField).default([]),
  custom_object_types: z.array(customObjectType).default([]),
  custom_objects: z.array(customObject).default([]),
  custom_activity_types: z.array(customActivityType).default([]),
  saved_searches: z.array(smartView).default([]),
  leads: z.array(lead),
  contacts: z.array(contact).default([]),
  opportunities: z.array(opportunity).default([]),
  tasks: z.array(task).default([]),
  activities: z.array(activity).default([]),
});

export type Seed = Omit<z.output<typeof seedSchema>, 'activities'> & { activities: readonly Activity[] };
export type Address = z.output<typeof address>;
export type Lead = z.output<typeof lead>;
export type Contact = z.output<typeof contact>;
export type Opportunity = z.output<typeof opportunity>;
export type Task = z.output<typeof task>;
export type Activity = Omit<z.output<typeof activity>, 'details'> & { details: Row };
export type Pipeline = z.output<typeof pipeline>;
export type User = z.output<typeof user>;
export type Organization = z.output<typeof organization>;
export type CustomField = z.output<typeof customField>;
export type CustomObjectType = z.output<typeof customObjectType>;
export type CustomActivityType = z.output<typeof customActivityType>;
export type CustomObject = z.output<typeof customObject>;
export type SmartView = z.output<typeof smartView>;
export type Role = z.output<typeof role>;
export type Group = z.output<typeof group>;
export type CustomValue = z.output<typeof customValue>;
export type ValuePeriod = Opportunity['value_period'];
export type StatusType = Pipeline['statuses'][number]['type'];
