import { oldDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Activity, ActivityType } from '../event-log.ts';
import { choice, type Filters, instantFilters, testsOf } from '../filters.ts';
import { getList, getOne, type Noun, requested } from '../noun.ts';
import { cut, listOf, PAGING, pageOf } from '../params.ts';
import type { Call, Operation, Route } from '../request-context.ts';
import { leadStatusesOf, newestBy, statusesOf, Table } from '../store.ts';
import { HELD } from './activity-types.ts';
import { userName } from './user.ts';

/** When it took place. */
const placedAt = (activity: Activity): string => activity.activity_at ?? activity.date_created;

/** Recorded of every activity. */
const base: Noun<Activity>['fields'] = {
  _type: ({ type }) => type,
  id: ({ id }) => id,
  organization_id: (_, { tables }) => tables.organization.all()[0]?.id ?? null,
  lead_id: (activity) => activity.lead_id,
  contact_id: (activity) => activity.contact_id,
  user_id: (activity) => activity.user_id,
  user_name: (activity, scope) => userName(activity.user_id, scope),
  users: () => [],
  activity_at: (activity) => oldDate(placedAt(activity)),
  created_by: (activity) => activity.created_by,
  created_by_name: (activity, scope) => userName(activity.created_by, scope),
  updated_by: (activity) => activity.updated_by,
  updated_by_name: (activity, scope) => userName(activity.updated_by, scope),
  date_created: (activity) => oldDate(activity.date_created),
  date_updated: (activity) => oldDate(activity.date_updated),
};

/** A renamed status goes by its new name in what was logged before, seen by a client; a deleted one keeps its last. */
const labelOf =
  (key: string): Noun<Activity>['fields'][string] =>
  ({ type, held }, { tables, switches }) => {
    const then = held[key] ?? null;
    if (switches.historyLabels === 'then') return then;
    const id = String(held[key.replace('_label', '_id')] ?? '');
    const now =
      type === 'LeadStatusChange'
        ? leadStatusesOf(tables).find((status) => status.id === id)
        : statusesOf(tables).get(id);
    return now?.label ?? then;
  };

const nounFor = (type: ActivityType): Noun<Activity> => {
  const { contact_id, ...others } = base;
  const held = Object.entries(HELD[type]).map(([key, otherwise]) => [
    key,
    key.endsWith('_status_label')
      ? labelOf(key)
      : ({ held }: Activity) => (held[key] === undefined ? otherwise : held[key]),
  ]);
  return {
    className: type,
    // A completed task tells no contact (recorded).
    fields: { ...others, ...(type === 'TaskCompleted' ? {} : { contact_id }), ...Object.fromEntries(held) },
    ...(type === 'CustomActivity' ? { custom: ({ custom = {} }: Activity) => custom } : {}),
  };
};
const NOUNS = Object.fromEntries(Object.keys(HELD).map((type) => [type, nounFor(type as ActivityType)])) as {
  readonly [type in ActivityType]: Noun<Activity>;
};

export const nounOfActivity = (type: ActivityType): Noun<Activity> => NOUNS[type];

/** Ids, of which these paths take several in one parameter (documented). */
const ids = (name: string, heldBy: (row: Activity) => string | null): Filters<Activity> => {
  const among: Filters<Activity>[string] = (value) => {
    const wanted = new Set(listOf(value));
    return (row) => wanted.has(heldBy(row) ?? '');
  };
  return { [name]: among, [`${name}__in`]: among };
};

const ofLeads: Filters<Activity>[string] = (value, call, name) => {
  if (listOf(value).length > 1) {
    if (call.switches.severalLeads === 'ignored') return () => true;
    if (call.switches.severalLeads === 'refused') throw fieldErrors({ [name]: 'Only one lead can be given.' });
  }
  return ids('lead_id', (activity) => activity.lead_id).lead_id?.(value, call, name) ?? (() => true);
};

const FILTERS: Filters<Activity> = {
  ...ids('id', ({ id }) => id),
  lead_id: ofLeads,
  lead_id__in: ofLeads,
  ...ids('user_id', (activity) => activity.user_id),
  ...ids('contact_id', (activity) => activity.contact_id),
  ...instantFilters<Activity>('date_created', (activity) => activity.date_created),
  ...instantFilters<Activity>('activity_at', placedAt),
};
const OF_OPPORTUNITIES: Filters<Activity> = {
  ...FILTERS,
  ...choice<Activity>('opportunity_id', ({ held }) => String(held.opportunity_id)),
};

const ofType = (type: ActivityType, { tables: { activity } }: Call): readonly Activity[] =>
  activity.derived(type, () => activity.all().filter((row) => row.type === type)).toSorted(newestBy('date_created'));

const list = (type: ActivityType, filters: Filters<Activity>): Operation =>
  getList(NOUNS[type], Object.keys(filters), (call) => {
    const tests = testsOf(filters, call);
    return ofType(type, call).filter((row) => tests.every((test) => test(row)));
  });

/** The path of each type, below `/activity/`. */
const PATHS: { readonly [type in ActivityType]: string } = {
  Note: 'note',
  Call: 'call',
  Email: 'email',
  EmailThread: 'emailthread',
  SMS: 'sms',
  WhatsAppMessage: 'whatsapp_message',
  Meeting: 'meeting',
  CustomActivity: 'custom',
  FormSubmission: 'form_submission',
  LeadMerge: 'lead_merge',
  LeadStatusChange: 'status_change/lead',
  OpportunityStatusChange: 'status_change/opportunity',
  TaskCompleted: 'task_completed',
  Created: 'created',
};

/** All types in one list. A field that only some of them have is shown by those. */
const ALL: Noun<Activity> = {
  className: 'Activity',
  fields: {},
  optional: Object.assign({}, ...Object.values(NOUNS).map(({ fields }) => fields)),
};
const ONE_LEAD: readonly RegExp[] = [/^contact_id/, /^user_id/, /^_type/];
/** What the filter calls a type; custom activities by their own types too (documented). */
const TYPE_NAMES = Object.keys(NOUNS).map((type) => (type === 'CustomActivity' ? 'Custom' : type));
const ofTypes: Filters<Activity>[string] = (value, call, name) => {
  const wanted = listOf(value);
  const strange = wanted.find((type) => !TYPE_NAMES.includes(type) && !type.startsWith('actitype_'));
  if (call.strict && strange !== undefined) throw fieldErrors({ [name]: `Not a valid choice: ${strange}.` });
  return ({ type, held }) =>
    wanted.includes(type === 'CustomActivity' ? 'Custom' : type) ||
    wanted.includes(String(held.custom_activity_type_id));
};
const OF_ALL: Filters<Activity> = {
  ...FILTERS,
  _type: ofTypes,
  _type__in: ofTypes,
  // Conversations are shown only if asked for, or by their ids (the latter inferred).
  thread_emails: () => () => true,
};

function isShown({ type }: Activity, { query }: Call): boolean {
  if (type === 'EmailThread') return query.thread_emails !== undefined || query.id__in !== undefined;
  return type !== 'Email' || query.thread_emails !== 'only';
}

/** Documented: who and what can be asked of one lead alone, and only one lead can be sorted by when things took place. */
function checkTogether({ query }: Call): void {
  const leads = [query.lead_id, query.lead_id__in].flatMap((value) => (value === undefined ? [] : listOf(value)));
  const lonely = Object.keys(query).find((name) => ONE_LEAD.some((pattern) => pattern.test(name)));
  if (leads.length !== 1 && lonely !== undefined) {
    throw fieldErrors({ [lonely]: 'Can only be used together with one lead_id.' });
  }
  const order = query._order_by ?? '-date_created';
  if (order !== '-activity_at' && order !== '-date_created') throw fieldErrors({ _order_by: 'Not a valid choice.' });
  if (order === '-activity_at' && leads.length !== 1) {
    throw fieldErrors({ _order_by: 'Can only be -activity_at together with one lead_id.' });
  }
  const other = order === '-activity_at' ? /^date_created/ : /^activity_at/;
  const wrong = Object.keys(query).find((name) => other.test(name));
  if (wrong !== undefined) throw fieldErrors({ [wrong]: 'Can only be used with the order by the same date.' });
}

const newestPlaced = (a: Activity, b: Activity): number =>
  placedAt(a) === placedAt(b) ? newestBy('date_created')(a, b) : placedAt(a) < placedAt(b) ? 1 : -1;

const listAll: Operation = {
  params: [...PAGING, '_fields', '_order_by', ...Object.keys(OF_ALL)],
  handle: (call) => {
    checkTogether(call);
    const page = pageOf(call);
    // Whatever some type has may be asked of all of them.
    requested(ALL, call);
    const tests = testsOf(OF_ALL, call);
    const { tables, query } = call;
    const all = tables.activity.derived('newest', () => tables.activity.all().toSorted(newestBy('date_created')));
    const found = all.filter((row) => isShown(row, call) && tests.every((test) => test(row)));
    const { rows, has_more } = cut(query._order_by === '-activity_at' ? found.toSorted(newestPlaced) : found, page);
    const data = rows.map((row) => requested(NOUNS[row.type], { ...call, strict: false })(row, call));
    return { body: { data, has_more } };
  },
};

export const activityRoutes: Route[] = [
  { path: '/activity/', GET: listAll },
  ...Object.entries(PATHS).flatMap(([name, part]) => {
    const type = name as ActivityType;
    const filters = type === 'OpportunityStatusChange' ? OF_OPPORTUNITIES : FILTERS;
    return [
      { path: `/activity/${part}/`, GET: list(type, filters) },
      { path: `/activity/${part}/{id}/`, GET: getOne(NOUNS[type], (call) => new Table(ofType(type, call))) },
    ];
  }),
];
