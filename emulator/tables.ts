import { isDay } from './dates.ts';
import { withThreads } from './email-threads.ts';
import type { LoggedEvent } from './event-log.ts';
import type { Job } from './jobs/job-row.ts';
import { pastJobs } from './jobs/past-jobs.ts';
import type { Row } from './json.ts';
import { googleAccountOf } from './seed/connected-accounts.ts';
import { BUILT_IN_ROLES } from './seed/roles.ts';
import type {
  Activity,
  BlockedPhoneNumber,
  Comment,
  ConnectedAccount,
  Contact,
  CustomActivityType,
  CustomField,
  CustomObject,
  CustomObjectType,
  Dialer,
  EmailTemplate,
  Form,
  Group,
  IntegrationLinkTemplate,
  Lead,
  Opportunity,
  Organization,
  Outcome,
  PhoneNumber,
  Pipeline,
  Playbook,
  Role,
  SchedulingLink,
  Seed,
  SendAs,
  Sequence,
  SequenceSubscription,
  SharedSchedulingLink,
  SmartView,
  SmsTemplate,
  Task,
  User,
} from './seed/schema.ts';
import { Table } from './table.ts';
import type { WebhookSubscription } from './webhooks/subscription.ts';

export interface RowsByTable {
  organization: Organization;
  user: User;
  role: Role;
  group: Group;
  pipeline: Pipeline;
  custom_field: CustomField;
  custom_object_type: CustomObjectType;
  custom_activity_type: CustomActivityType;
  custom_object: CustomObject;
  saved_search: SmartView;
  connected_account: ConnectedAccount;
  email_template: EmailTemplate;
  sms_template: SmsTemplate;
  form: Form;
  phone_number: PhoneNumber;
  integration_link: IntegrationLinkTemplate;
  outcome: Outcome;
  playbook: Playbook;
  blocked_phone_number: BlockedPhoneNumber;
  dialer: Dialer;
  /** By the id of the organization. */
  call_settings: { id: string; reject_anonymous_inbound_calls: boolean };
  sequence: Sequence;
  sequence_subscription: SequenceSubscription;
  lead: Lead;
  contact: Contact;
  opportunity: Opportunity;
  task: Task;
  activity: Activity;
  comment: Comment;
  event: LoggedEvent;
  webhook: WebhookSubscription;
  /** The order of custom fields that was set, by the kind of object or the id of a type. */
  custom_field_order: { id: string; field_ids: readonly string[] };
  job: Job;
  /** What members have pinned, by the id of the user. */
  pinned_views: { id: string; pinned_view_ids: string[] };
  send_as: SendAs;
  scheduling_link: SchedulingLink;
  shared_scheduling_link: SharedSchedulingLink;
  /** Where a shared link leads for a user, by the ids of both. */
  scheduling_link_association: { id: string; url: string | null; user_scheduling_link_id: string | null };
  /** The addresses are the ids. */
  unsubscribed_email: { id: string };
  /** What was changed in memberships, by the id of the user. */
  membership_settings: { id: string; settings: Row };
}

export type Tables = { readonly [kind in keyof RowsByTable]: Table<RowsByTable[kind]> };

/** The rows of all tables, in their order. */
export type StoredRows = { readonly [kind in keyof RowsByTable]: readonly RowsByTable[kind][] };

/** Tables without rows. */
export const EMPTY_ROWS: StoredRows = {
  organization: [],
  user: [],
  role: [],
  group: [],
  pipeline: [],
  custom_field: [],
  custom_object_type: [],
  custom_activity_type: [],
  custom_object: [],
  saved_search: [],
  connected_account: [],
  email_template: [],
  sms_template: [],
  form: [],
  phone_number: [],
  integration_link: [],
  outcome: [],
  playbook: [],
  blocked_phone_number: [],
  dialer: [],
  call_settings: [],
  sequence: [],
  sequence_subscription: [],
  lead: [],
  contact: [],
  opportunity: [],
  task: [],
  activity: [],
  comment: [],
  event: [],
  webhook: [],
  custom_field_order: [],
  job: [],
  pinned_views: [],
  send_as: [],
  scheduling_link: [],
  shared_scheduling_link: [],
  scheduling_link_association: [],
  unsubscribed_email: [],
  membership_settings: [],
};

/** The rows of tables. They are never changed in place, so they stay as they are now. */
export const rowsOfTables = (tables: Tables): StoredRows =>
  Object.fromEntries(Object.entries(tables).map(([kind, table]) => [kind, table.all()])) as unknown as StoredRows;

export const tablesOfRows = (rows: StoredRows): Tables =>
  Object.fromEntries(Object.entries(rows).map(([kind, list]) => [kind, new Table([...list])])) as unknown as Tables;

const toUtc = (iso: string) => (/\.\d{3}Z$/.test(iso) ? iso : new Date(iso).toISOString());

const toDayOrUtc = <T extends string | null>(date: T) => (date === null || isDay(date) ? date : toUtc(date)) as T;

/** Stores date-times as `YYYY-MM-DDTHH:MM:SS.mmmZ`, in which string order is time order. */
function withUtcDates<T extends { date_created: string; date_updated: string }>(row: T): T {
  return { ...row, date_created: toUtc(row.date_created), date_updated: toUtc(row.date_updated) };
}

/** Computes the rows of a list that is frozen once, for all seeds that have the list. */
function once<L extends readonly object[]>(compute: (rows: L) => L): (rows: L) => L {
  const known = new WeakMap<L, L>();
  return (rows) => {
    const result = known.get(rows) ?? compute(rows);
    if (Object.isFrozen(rows)) known.set(rows, result);
    return result;
  };
}

const storedLeads = once((leads: Seed['leads']) => leads.map(withUtcDates));
const storedContacts = once((contacts: Seed['contacts']) => contacts.map(withUtcDates));
const storedOpportunities = once((opportunities: Seed['opportunities']) =>
  opportunities.map((opportunity) => ({
    ...withUtcDates(opportunity),
    date_lost: opportunity.date_lost === null ? null : toUtc(opportunity.date_lost),
  })),
);
const storedTasks = once((tasks: Seed['tasks']) =>
  tasks.map((task) => ({
    ...withUtcDates(task),
    date: toDayOrUtc(task.date),
    due_date: toDayOrUtc(task.due_date),
  })),
);
const storedActivities = once((activities: Seed['activities']) =>
  withThreads(
    activities.map((activity) => ({
      ...withUtcDates(activity),
      activity_at: activity.activity_at === null ? null : toUtc(activity.activity_at),
    })),
  ),
);

/** A seed with dates in UTC, and with conversations. */
function storedSeed(seed: Seed): Seed {
  return {
    ...seed,
    organization: withUtcDates(seed.organization),
    users: seed.users.map(withUtcDates),
    custom_fields: seed.custom_fields.map(withUtcDates),
    custom_objects: seed.custom_objects.map(withUtcDates),
    saved_searches: seed.saved_searches.map(withUtcDates),
    connected_accounts: seed.connected_accounts.map((row) => ({ ...row, date_created: toUtc(row.date_created) })),
    email_templates: seed.email_templates.map(withUtcDates),
    sms_templates: seed.sms_templates.map(withUtcDates),
    forms: seed.forms.map(withUtcDates),
    phone_numbers: seed.phone_numbers.map(withUtcDates),
    integration_links: seed.integration_links.map(withUtcDates),
    outcomes: seed.outcomes.map(withUtcDates),
    playbooks: seed.playbooks.map((playbook) => ({
      ...playbook,
      created_at: toUtc(playbook.created_at),
      updated_at: toUtc(playbook.updated_at),
      archived_at: playbook.archived_at === null ? null : toUtc(playbook.archived_at),
    })),
    blocked_phone_numbers: seed.blocked_phone_numbers.map(withUtcDates),
    dialers: seed.dialers.map(withUtcDates),
    sequences: seed.sequences.map((sequence) => ({
      ...withUtcDates(sequence),
      steps: sequence.steps.map(withUtcDates),
    })),
    sequence_subscriptions: seed.sequence_subscriptions.map(withUtcDates),
    leads: storedLeads(seed.leads),
    contacts: storedContacts(seed.contacts),
    opportunities: storedOpportunities(seed.opportunities),
    tasks: storedTasks(seed.tasks),
    activities: storedActivities(seed.activities),
  };
}

export function tablesOf(seed: Seed): Tables {
  const rows = storedSeed(seed);
  return {
    organization: new Table([rows.organization]),
    user: new Table(rows.users),
    role: new Table([...BUILT_IN_ROLES, ...rows.roles]),
    group: new Table(rows.groups),
    // Pipelines are a newer resource, whose dates have microseconds.
    pipeline: new Table(rows.pipelines),
    custom_field: new Table(rows.custom_fields),
    custom_object_type: new Table(rows.custom_object_types),
    custom_activity_type: new Table(rows.custom_activity_types),
    custom_object: new Table(rows.custom_objects),
    saved_search: new Table(rows.saved_searches),
    connected_account: new Table([...rows.users.map(googleAccountOf), ...rows.connected_accounts]),
    email_template: new Table(rows.email_templates),
    sms_template: new Table(rows.sms_templates),
    form: new Table(rows.forms),
    phone_number: new Table(rows.phone_numbers),
    integration_link: new Table(rows.integration_links),
    outcome: new Table(rows.outcomes),
    playbook: new Table(rows.playbooks),
    blocked_phone_number: new Table(rows.blocked_phone_numbers),
    dialer: new Table(rows.dialers),
    call_settings: new Table<RowsByTable['call_settings']>([]),
    sequence: new Table(rows.sequences),
    sequence_subscription: new Table(rows.sequence_subscriptions),
    lead: new Table(rows.leads),
    contact: new Table(rows.contacts),
    opportunity: new Table(rows.opportunities),
    task: new Table(rows.tasks),
    activity: new Table(rows.activities),
    comment: new Table(rows.comments),
    event: new Table<LoggedEvent>([]),
    webhook: new Table<WebhookSubscription>([]),
    custom_field_order: new Table<RowsByTable['custom_field_order']>([]),
    job: new Table<Job>(pastJobs(rows)),
    send_as: new Table(rows.send_as),
    scheduling_link: new Table(rows.scheduling_links),
    shared_scheduling_link: new Table(rows.shared_scheduling_links),
    scheduling_link_association: new Table<RowsByTable['scheduling_link_association']>([]),
    unsubscribed_email: new Table([{ id: 'no.more+emails@emulated.example' }]),
    membership_settings: new Table<RowsByTable['membership_settings']>([]),
    // The credential's user has pinned what is shared.
    pinned_views: new Table([
      { id: rows.me, pinned_view_ids: rows.saved_searches.filter((view) => view.is_shared).map(({ id }) => id) },
    ]),
  };
}
