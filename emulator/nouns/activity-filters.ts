/** The filters of activity lists. */
import { fieldErrors } from '../errors.ts';
import { choiceFilters, type Filters, instantFilters } from '../filters.ts';
import { rejectUnknownOrder } from '../order.ts';
import { firstValueOf, valuesOf } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import type { Activity, ActivityType } from '../seed/schema.ts';
import { DETAIL_DEFAULTS } from './activity-types.ts';
import { eventId } from './meeting.ts';

/** When an activity takes place. */
export const takesPlaceAt = (activity: Activity): string => activity.activity_at ?? activity.date_created;

/** A parameter for one or several ids, in its plain and its `__in` form (documented). */
const idFilters = (name: string, idIn: (row: Activity) => string | null): Filters<Activity> => {
  const isOneOf: Filters<Activity>[string] = (value) => {
    const wanted = new Set(valuesOf(value));
    return (row) => wanted.has(idIn(row) ?? '');
  };
  return { [name]: isOneOf, [`${name}__in`]: isOneOf };
};

const leadFilter: Filters<Activity>[string] = (value, context, name) => {
  if (valuesOf(value).length > 1) {
    if (context.switches.severalLeads === 'ignored') return () => true;
    if (context.switches.severalLeads === 'refused') throw fieldErrors({ [name]: 'Only one lead can be given.' });
  }
  return idFilters('lead_id', (activity) => activity.lead_id).lead_id?.(value, context, name) ?? (() => true);
};

/** The type names of the filter. Custom activities also match by the id of their type (documented). */
const TYPE_NAMES = Object.keys(DETAIL_DEFAULTS).map((type) => (type === 'CustomActivity' ? 'Custom' : type));
const typeFilter: Filters<Activity>[string] = (value, context, name) => {
  const wanted = valuesOf(value);
  const unknown = wanted.find((type) => !TYPE_NAMES.includes(type) && !type.startsWith('actitype_'));
  if (context.strict && unknown !== undefined) throw fieldErrors({ [name]: `Not a valid choice: ${unknown}.` });
  return ({ type, details }) =>
    wanted.includes(type === 'CustomActivity' ? 'Custom' : type) ||
    wanted.includes(String(details.custom_activity_type_id));
};
/** The filters of all lists. */
const COMMON_FILTERS: Filters<Activity> = {
  ...idFilters('id', ({ id }) => id),
  lead_id: leadFilter,
  lead_id__in: leadFilter,
  ...idFilters('user_id', (activity) => activity.user_id),
  ...idFilters('contact_id', (activity) => activity.contact_id),
  organization_id: (value, { store }) => {
    const isOwn = firstValueOf(value) === store.organization.id;
    return () => isOwn;
  },
  ...instantFilters<Activity>('date_created', (activity) => activity.date_created),
  ...instantFilters<Activity>('activity_at', takesPlaceAt),
  _type: typeFilter,
  _type__in: typeFilter,
};

const detailFilters = (name: string): Filters<Activity> =>
  choiceFilters<Activity>(name, ({ details }) => {
    const value = details[name];
    return typeof value === 'string' ? value : null;
  });

/** The filters that only the list of one type has (documented). */
const OWN_FILTERS: { readonly [type in ActivityType]?: Filters<Activity> } = {
  OpportunityStatusChange: detailFilters('opportunity_id'),
  WhatsAppMessage: detailFilters('external_whatsapp_message_id'),
  Meeting: choiceFilters('provider_calendar_event_id', eventId),
  FormSubmission: detailFilters('form_id'),
  CustomActivity: detailFilters('custom_activity_type_id'),
};

/** The filters of the list of one type. */
export const filtersOfType = (type: ActivityType): Filters<Activity> => ({ ...COMMON_FILTERS, ...OWN_FILTERS[type] });

/** Parameters that require exactly one lead (documented). */
const ONE_LEAD_PARAMS: readonly RegExp[] = [/^contact_id/, /^user_id/, /^_type/];
export const ALL_TYPES_FILTERS: Filters<Activity> = {
  ...COMMON_FILTERS,
  thread_emails: () => () => true,
};

/** Conversations are listed by `thread_emails` (documented) or by their ids (inferred). */
export function isListed({ type }: Activity, { query }: RequestContext): boolean {
  if (type === 'EmailThread') return query.thread_emails !== undefined || query.id__in !== undefined;
  return type !== 'Email' || query.thread_emails !== 'only';
}

/**
 * Documented: filters by contact, user and type and the order `-activity_at` require one lead, and dates can be filtered
 * by the date of the order only.
 */
export function rejectForbiddenCombinations(context: RequestContext): void {
  const { query } = context;
  const leads = [query.lead_id, query.lead_id__in].flatMap((value) => (value === undefined ? [] : valuesOf(value)));
  const restricted = Object.keys(query).find((name) => ONE_LEAD_PARAMS.some((pattern) => pattern.test(name)));
  if (leads.length !== 1 && restricted !== undefined) {
    throw fieldErrors({ [restricted]: 'Can only be used together with one lead_id.' });
  }
  const order = query._order_by ?? '-date_created';
  if (order !== '-activity_at' && order !== '-date_created') rejectUnknownOrder(context);
  if (order === '-activity_at' && leads.length !== 1) {
    throw fieldErrors({ _order_by: 'Can only be -activity_at together with one lead_id.' });
  }
  const otherDate = order === '-activity_at' ? /^date_created/ : /^activity_at/;
  const invalid = Object.keys(query).find((name) => otherDate.test(name));
  if (invalid !== undefined) throw fieldErrors({ [invalid]: 'Can only be used with the order by the same date.' });
}
