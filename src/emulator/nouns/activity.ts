import type { Call, Operation, Route } from '../call.ts';
import { oldDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { choice, type Filters, instantFilters, testsOf } from '../filters.ts';
import type { Activity, ActivityType } from '../history.ts';
import { getList, getOne, type Noun, requested } from '../noun.ts';
import { cut, listOf, PAGING, pageOf } from '../params.ts';
import { newestBy, Table } from '../store.ts';
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

const STAGE = ['status_id', 'status_label', 'status_type', 'pipeline_id', 'pipeline_name'];
const DEAL = ['value', 'value_currency', 'value_formatted', 'value_period', 'confidence', 'date_won'];

/** What each type tells beyond that: keys of `held`. */
const HELD: { readonly [type in ActivityType]: readonly string[] } = {
  LeadStatusChange: ['old_status_id', 'old_status_label', 'new_status_id', 'new_status_label'],
  OpportunityStatusChange: [
    'opportunity_id',
    ...STAGE.map((key) => `old_${key}`),
    ...STAGE.map((key) => `new_${key}`),
    ...DEAL.map((key) => `opportunity_${key}`),
  ],
  LeadMerge: ['status', 'source_id', 'destination_id'],
};

const nounFor = (type: ActivityType): Noun<Activity> => ({
  className: type,
  fields: {
    ...base,
    ...Object.fromEntries(HELD[type].map((key) => [key, ({ held }: Activity) => held[key] ?? null])),
  },
});
const NOUNS: { readonly [type in ActivityType]: Noun<Activity> } = {
  LeadStatusChange: nounFor('LeadStatusChange'),
  OpportunityStatusChange: nounFor('OpportunityStatusChange'),
  LeadMerge: nounFor('LeadMerge'),
};

export const nounOfActivity = (type: ActivityType): Noun<Activity> => NOUNS[type];

const FILTERS: Filters<Activity> = {
  ...choice<Activity>('id', ({ id }) => id),
  ...choice<Activity>('lead_id', (activity) => activity.lead_id),
  ...choice<Activity>('user_id', (activity) => activity.user_id),
  ...choice<Activity>('contact_id', (activity) => activity.contact_id),
  ...instantFilters<Activity>('date_created', (activity) => activity.date_created),
  ...instantFilters<Activity>('activity_at', placedAt),
};
const OF_DEALS: Filters<Activity> = {
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

const PATHS: readonly (readonly [path: string, ActivityType, Filters<Activity>])[] = [
  ['/activity/status_change/lead/', 'LeadStatusChange', FILTERS],
  ['/activity/status_change/opportunity/', 'OpportunityStatusChange', OF_DEALS],
  ['/activity/lead_merge/', 'LeadMerge', FILTERS],
];

/** All types in one list. A field that only some of them have is shown by those. */
const ALL: Noun<Activity> = {
  className: 'Activity',
  fields: {},
  optional: Object.assign({}, ...Object.values(NOUNS).map(({ fields }) => fields)),
};
const ONE_LEAD: readonly RegExp[] = [/^contact_id/, /^user_id/, /^_type/];
const OF_ALL: Filters<Activity> = {
  ...FILTERS,
  ...choice<Activity>('_type', ({ type }) => type, { allowed: Object.keys(NOUNS) }),
};

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
    const found = all.filter((row) => tests.every((test) => test(row)));
    const { rows, has_more } = cut(query._order_by === '-activity_at' ? found.toSorted(newestPlaced) : found, page);
    const data = rows.map((row) => requested(NOUNS[row.type], { ...call, strict: false })(row, call));
    return { body: { data, has_more } };
  },
};

export const activityRoutes: Route[] = [
  { path: '/activity/', GET: listAll },
  ...PATHS.flatMap(([path, type, filters]) => [
    { path, GET: list(type, filters) },
    { path: `${path}{id}/`, GET: getOne(NOUNS[type], (call) => new Table(ofType(type, call))) },
  ]),
];
