import { compareNewestFirst } from '../compare.ts';
import { zonedDate } from '../dates.ts';
import { emailsOfThread } from '../email-threads.ts';
import { predicatesOf } from '../filters.ts';
import { leadStatusesOf, opportunityStatusesOf, organizationId } from '../lookups.ts';
import { createRenderer, getList, getOne, type Noun, type Renderer, requestedRenderer } from '../noun.ts';
import { PAGING_PARAMS, pageOf, slicePage } from '../params.ts';
import type { Endpoint, ReadContext, RequestContext, Route } from '../request-context.ts';
import type { Activity, ActivityType } from '../seed/schema.ts';
import { Table } from '../table.ts';
import { COMPLETED_KEYS, DERIVED_FIELDS, OPTIONAL_FIELDS } from './activity-fields.ts';
import {
  ALL_TYPES_FILTERS,
  filtersOfType,
  isListed,
  rejectForbiddenCombinations,
  takesPlaceAt,
} from './activity-filters.ts';
import { DETAIL_DEFAULTS } from './activity-types.ts';
import { userName } from './user.ts';

/** The fields of all types (recorded). */
const COMMON_FIELDS: Noun<Activity>['fields'] = {
  _type: ({ type }) => type,
  id: ({ id }) => id,
  organization_id: organizationId,
  lead_id: (activity) => activity.lead_id,
  contact_id: (activity) => activity.contact_id,
  user_id: (activity) => activity.user_id,
  user_name: (activity, context) => userName(activity.user_id, context),
  users: () => [],
  activity_at: (activity) => zonedDate(takesPlaceAt(activity)),
  created_by: (activity) => activity.created_by,
  created_by_name: (activity, context) => userName(activity.created_by, context),
  updated_by: (activity) => activity.updated_by,
  updated_by_name: (activity, context) => userName(activity.updated_by, context),
  date_created: (activity) => zonedDate(activity.date_created),
  date_updated: (activity) => zonedDate(activity.date_updated),
};

/**
 * The label of a status in a status change. A renamed status has its current label (seen by a client, see the switch
 * `historyLabels`), a deleted one its last.
 */
const statusLabelField =
  (key: string): Noun<Activity>['fields'][string] =>
  ({ type, details }, { tables, switches }) => {
    const loggedLabel = details[key] ?? null;
    if (switches.historyLabels === 'then') return loggedLabel;
    const id = String(details[key.replace('_label', '_id')] ?? '');
    const current =
      type === 'LeadStatusChange'
        ? leadStatusesOf(tables).find((status) => status.id === id)
        : opportunityStatusesOf(tables).get(id);
    return current?.label ?? loggedLabel;
  };

/** The emails of a conversation without their bodies, as an example shows them in place of `latest_emails`. */
const emailsWithoutBodies: Noun<Activity>['fields'][string] = ({ id }, context) =>
  emailsOfThread(context.tables.activity, id).map((email) => renderWithoutBody(email, context));

const nounFor = (type: ActivityType): Noun<Activity> => {
  const { contact_id, ...otherFields } = COMMON_FIELDS;
  const details = Object.entries(DETAIL_DEFAULTS[type]).map(([key, defaultValue]) => [
    key,
    key.endsWith('_status_label')
      ? statusLabelField(key)
      : ({ details }: Activity) => (details[key] === undefined ? defaultValue : details[key]),
  ]);
  const derived = Object.entries(DERIVED_FIELDS[type] ?? {}).map(([key, derive]) => [
    key,
    (row: Activity, context: ReadContext) =>
      row.details[key] === undefined || COMPLETED_KEYS.has(key) ? derive(row, context) : row.details[key],
  ]);
  return {
    className: type,
    fields: {
      ...otherFields,
      // TaskCompleted has no contact_id (recorded).
      ...(type === 'TaskCompleted' ? {} : { contact_id }),
      ...Object.fromEntries([...details, ...derived]),
    },
    optional: { ...OPTIONAL_FIELDS[type], ...(type === 'EmailThread' ? { emails: emailsWithoutBodies } : {}) },
    ...(type === 'CustomActivity' ? { custom: ({ custom = {} }: Activity) => custom } : {}),
  };
};
const NOUNS = Object.fromEntries(Object.keys(DETAIL_DEFAULTS).map((type) => [type, nounFor(type as ActivityType)])) as {
  readonly [type in ActivityType]: Noun<Activity>;
};

const renderWithoutBody = createRenderer(
  NOUNS.Email,
  Object.keys(NOUNS.Email.fields).filter((name) => !/^body_(text|html)/.test(name)),
);

export const nounOfActivity = (type: ActivityType): Noun<Activity> => NOUNS[type];

/** The activities of a type, newest first. */
const activitiesOfType = (type: ActivityType, { tables: { activity } }: RequestContext): Table<Activity> =>
  activity.derived(
    type,
    () =>
      new Table(
        activity
          .all()
          .filter((row) => row.type === type)
          .sort(compareNewestFirst('date_created')),
      ),
  );

function list(type: ActivityType): Endpoint {
  const filters = filtersOfType(type);
  return getList(NOUNS[type], Object.keys(filters), (context) => {
    const tests = predicatesOf(filters, context);
    return activitiesOfType(type, context)
      .all()
      .filter((row) => tests.every((test) => test(row)));
  });
}

/** The path of each type under `/activity/`. */
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
  ImportUpdate: 'import_update',
};

/** The fields of all types together, to check `_fields` of the list of all types. */
const ALL_TYPES: Noun<Activity> = {
  className: 'Activity',
  fields: {},
  optional: Object.assign({}, ...Object.values(NOUNS).map(({ fields, optional }) => ({ ...fields, ...optional }))),
};
const compareLatestFirst = (a: Activity, b: Activity): number =>
  takesPlaceAt(a) === takesPlaceAt(b)
    ? compareNewestFirst('date_created')(a, b)
    : takesPlaceAt(a) < takesPlaceAt(b)
      ? 1
      : -1;

const listAll: Endpoint = {
  params: [...PAGING_PARAMS, '_fields', '_order_by', ...Object.keys(ALL_TYPES_FILTERS)],
  handle: (context) => {
    rejectForbiddenCombinations(context);
    const page = pageOf(context);
    // Strict mode rejects only names that no type has.
    requestedRenderer(ALL_TYPES, context);
    const tests = predicatesOf(ALL_TYPES_FILTERS, context);
    const { tables, query } = context;
    const all = tables.activity.derived('newest', () =>
      tables.activity.all().toSorted(compareNewestFirst('date_created')),
    );
    const found = all.filter((row) => isListed(row, context) && tests.every((test) => test(row)));
    const { rows, has_more } = slicePage(
      query._order_by === '-activity_at' ? found.toSorted(compareLatestFirst) : found,
      page,
    );
    const renderers = new Map<ActivityType, Renderer<Activity>>();
    const data = rows.map((row) => {
      const render = renderers.get(row.type) ?? requestedRenderer(NOUNS[row.type], { ...context, strict: false });
      renderers.set(row.type, render);
      return render(row, context);
    });
    return { body: { data, has_more } };
  },
};

export const activityRoutes: Route[] = [
  { path: '/activity/', GET: listAll },
  ...Object.entries(PATHS).flatMap(([name, part]) => {
    const type = name as ActivityType;
    return [
      { path: `/activity/${part}/`, GET: list(type) },
      {
        path: `/activity/${part}/{id}/`,
        GET: getOne(NOUNS[type], (context) => activitiesOfType(type, context)),
      },
    ];
  }),
];
