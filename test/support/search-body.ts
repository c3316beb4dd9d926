/**
 * The body of `POST /data/search/`, which Close's OpenAPI document lacks, from the reference
 * (https://developer.close.com/api/resources/advanced-filtering) and from requests of known clients. Strict on purpose: check
 * a new key, mode, object type or field with Close before sending it.
 */
import { z } from 'zod';

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  lead: [
    ...['id', 'name', 'display_name', 'description', 'url', 'status_id', 'created_by', 'updated_by', 'date_created'],
    ...['date_updated', 'timezone_id', 'addresses_count', 'all_urls_count', 'num_emails', 'num_upcoming_meetings'],
    ...['last_communication_date', 'last_lead_status_change_date', 'last_call_duration'],
  ],
  contact: [
    ...['name', 'title', 'lead_id', 'emails_count', 'phones_count', 'urls_count', 'date_created', 'date_updated'],
  ],
  opportunity: [
    ...['status_id', 'status_type', 'user_id', 'value', 'value_period', 'confidence', 'date_won', 'date_created'],
    ...['date_updated', 'created_by', 'contact_id', 'date_lost', 'annualized_value', 'note'],
  ],
  contact_email: ['email'],
  contact_phone: ['phone'],
  address: ['country', 'label', 'address_1', 'city', 'state', 'zipcode'],
  // `lead_id` was seen for custom activities.
  'activity.note': ['date_created', 'lead_id'],
  'activity.call': ['date_created', 'direction', 'lead_id'],
  'activity.email': ['date_created', 'direction', 'lead_id'],
  'activity.sms': ['date_created', 'direction', 'lead_id'],
  'activity.meeting': ['date_created', 'status', 'lead_id'],
};
const ACTIVITIES = ['activity.note', 'activity.call', 'activity.email', 'activity.sms', 'activity.meeting'] as const;
/** The `related_object_type`s of each `this_object_type`. */
const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  lead: ['contact', 'opportunity', 'address', ...ACTIVITIES],
  contact: ['lead', 'contact_email', 'contact_phone'],
  opportunity: ['lead'],
};

/** Close's app always sends all of them. */
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];
/** Documented for reports. In searches of known clients only `today` and the months occur. */
const RANGES = [
  ...['today', 'yesterday'],
  ...['week', 'month', 'quarter', 'year'].flatMap((unit) => [`this-${unit}`, `last-${unit}`]),
];

const id = (prefix = '[a-z]+') => z.string().regex(new RegExp(`^${prefix}_[A-Za-z0-9]+$`));
/** Objects whose fields a search can return. For activities only `id` is known to work without `_fields`. */
const withFields = z.enum(['lead', 'contact', 'opportunity', 'custom_object']);
const objectType = z.union([withFields, z.enum(ACTIVITIES)]);
const instant = z.iso.datetime({ offset: true });
const side = z.enum(['start', 'end']);

const field = z.discriminatedUnion('type', [
  z
    .strictObject({ type: z.literal('regular_field'), object_type: z.string(), field_name: z.string() })
    .refine(({ object_type, field_name }) => FIELDS[object_type]?.includes(field_name), 'an unknown field'),
  z.strictObject({ type: z.literal('custom_field'), custom_field_id: id('l?cf') }),
]);

const moment: z.ZodType = z.lazy(() =>
  z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('now') }),
      z.strictObject({ type: z.literal('fixed_utc'), value: instant }),
      z.strictObject({ type: z.literal('fixed_local_date'), value: z.iso.date(), which: side }),
      z.strictObject({
        type: z.literal('offset'),
        direction: z.enum(['past', 'future']),
        moment,
        offset: z.strictObject(Object.fromEntries(UNITS.map((unit) => [unit, z.int().min(0)]))),
        which_day_end: side,
      }),
      z.strictObject({
        type: z.literal('start_end_of_predefined_relative_period'),
        range: z.enum(RANGES),
        which: side,
      }),
    ])
    .nullable(),
);

const bound = z.number().nullable().optional();
const mode = z.enum(['full_words', 'phrase', 'beginning_of_words']);
const condition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({ type: z.literal('exists') }),
  z.strictObject({ type: z.literal('current_user') }),
  z.strictObject({ type: z.literal('text'), value: z.string().min(1), mode }),
  z.strictObject({ type: z.literal('term'), values: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('reference'),
    reference_type: z.enum([
      ...(['user', 'user_or_group', 'status.lead', 'status.opportunity', 'contact', 'custom_object'] as const),
      'lead',
    ]),
    object_ids: z.array(id()).min(1),
  }),
  z.strictObject({ type: z.literal('number_range'), gt: bound, gte: bound, lt: bound, lte: bound }),
  z.strictObject({ type: z.literal('moment_range'), on_or_after: moment, before: moment }),
]);

const negate = z.boolean().optional();
const node: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['and', 'or']), queries: z.array(node).min(1), negate }),
    z.strictObject({ type: z.literal('match_all'), negate }),
    z.strictObject({ type: z.literal('object_type'), object_type: objectType, negate }),
    z.strictObject({ type: z.literal('id'), value: id(), negate }),
    z.strictObject({ type: z.literal('text'), value: z.string().min(1), mode, negate }),
    z.strictObject({ type: z.literal('field_condition'), field, condition, negate }),
    z
      .strictObject({
        type: z.literal('has_related'),
        this_object_type: z.string(),
        related_object_type: z.string(),
        related_query: node,
        negate,
      })
      .refine(
        ({ this_object_type, related_object_type }) => RELATIONS[this_object_type]?.includes(related_object_type),
        'an unknown relation',
      ),
    z.strictObject({ type: z.literal('saved_search'), saved_search_id: id('save'), negate }),
  ]),
);

const searchBody = z.strictObject({
  query: node,
  _fields: z.partialRecord(withFields, z.array(z.string()).min(1)).optional(),
  // The largest page that is known to work.
  _limit: z.int().min(1).max(200).optional(),
  cursor: z.string().nullable().optional(),
  results_limit: z.int().min(0).nullable().optional(),
  include_counts: z.boolean().optional(),
  sort: z.array(z.strictObject({ direction: z.enum(['asc', 'desc']), field })).optional(),
});

/** The problems of a body of `POST /data/search/`. Empty if it is valid. */
export function searchComplaints(body: unknown): readonly string[] {
  const read = searchBody.safeParse(body);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}`);
}
