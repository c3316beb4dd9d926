import type { Call, Operation, Route } from '../call.ts';
import { oldDate } from '../dates.ts';
import { choice, type Filters, instantFilters, testsOf } from '../filters.ts';
import type { Activity, ActivityType } from '../history.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { newestBy, Table } from '../store.ts';
import { userName } from './user.ts';

/** Recorded of every activity. */
const base: Noun<Activity>['fields'] = {
  _type: ({ type }) => type,
  id: ({ id }) => id,
  organization_id: (_, { tables }) => tables.organization.all()[0]?.id ?? null,
  lead_id: (activity) => activity.lead_id,
  contact_id: () => null,
  user_id: (activity) => activity.user_id,
  user_name: (activity, scope) => userName(activity.user_id, scope),
  users: () => [],
  activity_at: (activity) => oldDate(activity.date_created),
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
  ...choice<Activity>('contact_id', () => null),
  ...instantFilters<Activity>('date_created', (activity) => activity.date_created),
  ...instantFilters<Activity>('activity_at', (activity) => activity.date_created),
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

export const activityRoutes: Route[] = PATHS.flatMap(([path, type, filters]) => [
  { path, GET: list(type, filters) },
  { path: `${path}{id}/`, GET: getOne(NOUNS[type], (call) => new Table(ofType(type, call))) },
]);
