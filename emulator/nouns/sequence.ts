/** Sequences and the contacts in them. Recorded in June 2026, the subscriptions documented. */
import { naiveDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { firstValueOf } from '../params.ts';
import type { ReadContext, RequestContext, Route } from '../request-context.ts';
import { SUBSCRIPTION_STATUSES } from '../seed/schema/sequence.ts';
import type { Sequence, SequenceStep, SequenceSubscription } from '../seed/schema.ts';

const renderStep = (step: SequenceStep): Json => ({
  ...step,
  date_created: naiveDate(step.date_created),
  date_updated: naiveDate(step.date_updated),
});

export const sequenceNoun: Noun<Sequence> = {
  className: 'Sequence',
  fields: {
    allow_manual_enrollment: (row) => row.allow_manual_enrollment,
    created_by_id: (row) => row.created_by_id,
    date_created: (row) => naiveDate(row.date_created),
    date_updated: (row) => naiveDate(row.date_updated),
    id: ({ id }) => id,
    name: ({ name }) => name,
    organization_id: organizationId,
    owner_id: (row) => row.owner_id,
    schedule: ({ schedule }) => schedule,
    schedule_id: () => null,
    status: ({ status }) => status,
    steps: ({ steps }) => steps.map(renderStep),
    timezone: ({ timezone }) => timezone,
    trigger_query: (row) => row.trigger_query,
    updated_by_id: (row) => row.updated_by_id,
  },
};

const countsOf = ({ id }: Sequence, { tables }: ReadContext): Json => {
  const subscriptions = tables.sequence_subscription.all().filter(({ sequence_id }) => sequence_id === id);
  return Object.fromEntries(
    SUBSCRIPTION_STATUSES.map((status) => [status, subscriptions.filter((each) => each.status === status).length]),
  );
};

/** Only a single sequence counts its contacts (documented). */
export const singleSequenceNoun: Noun<Sequence> = {
  ...sequenceNoun,
  fields: { ...sequenceNoun.fields, subscription_counts_by_status: countsOf },
};

export const sequenceSubscriptionNoun: Noun<SequenceSubscription> = {
  className: 'SequenceSubscription',
  fields: {
    calls_assigned_to: (row) => row.calls_assigned_to,
    contact_email: (row) => row.contact_email,
    contact_id: (row) => row.contact_id,
    created_by_id: (row) => row.created_by_id,
    date_created: (row) => naiveDate(row.date_created),
    date_updated: (row) => naiveDate(row.date_updated),
    id: ({ id }) => id,
    lead_id: (row) => row.lead_id,
    organization_id: organizationId,
    sender_account_id: (row) => row.sender_account_id,
    sender_email: (row) => row.sender_email,
    sender_name: (row) => row.sender_name,
    sequence_id: (row) => row.sequence_id,
    start_date: (row) => row.start_date,
    status: ({ status }) => status,
    status_reason: (row) => row.status_reason,
    updated_by_id: (row) => row.updated_by_id,
  },
};

const PARENTS = ['sequence_id', 'contact_id', 'lead_id'] as const;

/** At least one parent is required (documented; the message is INVENTED). */
function listedSubscriptions({ tables, query }: RequestContext): readonly SequenceSubscription[] {
  const given = PARENTS.flatMap((name) => {
    const param = query[name];
    return param === undefined ? [] : [{ name, value: firstValueOf(param) }];
  });
  if (given.length === 0) throw fieldErrors({ sequence_id: 'One of sequence_id, contact_id and lead_id is required.' });
  return tables.sequence_subscription.all().filter((row) => given.every(({ name, value }) => row[name] === value));
}

export const sequenceRoutes: Route[] = [
  { path: '/sequence/', GET: getList(sequenceNoun, [], ({ tables }) => tables.sequence.all()) },
  { path: '/sequence/{id}/', GET: getOne(singleSequenceNoun, ({ tables }) => tables.sequence) },
  { path: '/sequence_subscription/', GET: getList(sequenceSubscriptionNoun, PARENTS, listedSubscriptions) },
  {
    path: '/sequence_subscription/{id}/',
    GET: getOne(sequenceSubscriptionNoun, ({ tables }) => tables.sequence_subscription),
  },
];
