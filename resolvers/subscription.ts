import type { GraphQLResolveInfo } from 'graphql';
import { changeAction } from '../src/domain/events.ts';
import { isRecord } from '../src/domain/records.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context, Interest } from '../src/loaders/context.ts';
import {
  activityChanges,
  contactChanges,
  events,
  jobChanges,
  leadChanges,
  opportunityChanges,
  taskChanges,
} from '../src/mapping/changes.ts';
import { edgeTo } from '../src/mapping/edges.ts';
import { changedFields } from '../src/mapping/events.ts';
import type { ChangedRow, MoneyRow, Noun } from '../src/rows/index.ts';
import { settle } from './common/changed-object.ts';
import { edgeResolver, loadByProjection } from './common/edges.ts';
import { loadJob } from './job.ts';

interface After {
  readonly after?: string | null | undefined;
}

/** A root field of Subscription: the stream of the events that the arguments ask for. */
const stream = <Args extends After>(interestOf: (args: Args) => Interest) => ({
  subscribe: (_root: unknown, args: Args, context: Context) => context.changes(interestOf(args), args.after ?? null),
  resolve: (value: unknown) => value as ChangedRow,
});

/** What all payloads have. */
const payload = {
  action: ({ event }: ChangedRow) => (event === null ? 'STARTED' : changeAction(event)),
  rawAction: ({ event }: ChangedRow) => event?.action ?? null,
  changedFields: ({ event }: ChangedRow, _args: object, _context: Context, { schema }: GraphQLResolveInfo) =>
    event === null ? [] : changedFields(event, schema),
  by: ({ event }: ChangedRow, args: object, context: Context, info: GraphQLResolveInfo) =>
    event === null ? null : userOf(event, args, context, info),
} as const;

const userOf = edgeResolver(edgeTo('User', { id: 'user_id' }));

const objectId = ({ event }: ChangedRow) => event?.object_id ?? null;

/** The changed object as it is now. Null once it is deleted. */
const changedObject =
  <N extends Noun>(noun: N) =>
  ({ event }: ChangedRow, _args: object, context: Context, info: GraphQLResolveInfo) => {
    if (event === null || changeAction(event) === 'DELETED') return null;
    settle(noun, event.object_id, event, context);
    return loadByProjection(noun, event.object_id, context, info);
  };

/** The status before the change. */
const previousStatus = <N extends 'LeadStatus' | 'OpportunityStatus'>(noun: N) => {
  const statusOf = edgeResolver(edgeTo(noun, { id: 'status_id' }));
  return ({ event }: ChangedRow, args: object, context: Context, info: GraphQLResolveInfo) => {
    const previous = event?.previous_data;
    const hasStatus = isRecord(previous) && typeof previous.status_id === 'string';
    return hasStatus ? statusOf(previous, args, context, info) : null;
  };
};

function previousValue({ event }: ChangedRow): MoneyRow | null {
  const [previous, data] = [event?.previous_data, event?.data].map((values) => (isRecord(values) ? values : {}));
  const [cents, currency] = [previous?.value, previous?.value_currency ?? data?.value_currency];
  if (typeof cents !== 'number' || !Number.isSafeInteger(cents)) return null;
  return { cents, currency: typeof currency === 'string' ? currency : null };
}

export const resolvers: Resolvers<Context> = {
  Query: {
    eventCursor: (_query, _args, context) => context.eventCursor(),
  },
  Subscription: {
    leadChanged: stream(leadChanges),
    contactChanged: stream(contactChanges),
    opportunityChanged: stream(opportunityChanges),
    taskChanged: stream(taskChanges),
    activityChanged: stream(activityChanges),
    jobChanged: stream(jobChanges),
    eventReceived: stream(events),
  },
  LeadChangedPayload: {
    ...payload,
    leadId: objectId,
    lead: changedObject('Lead'),
    previousStatus: previousStatus('LeadStatus'),
  },
  ContactChangedPayload: { ...payload, contactId: objectId, contact: changedObject('Contact') },
  OpportunityChangedPayload: {
    ...payload,
    opportunityId: objectId,
    opportunity: changedObject('Opportunity'),
    previousStatus: previousStatus('OpportunityStatus'),
    previousValue,
  },
  TaskChangedPayload: { ...payload, taskId: objectId, task: changedObject('Task') },
  ActivityChangedPayload: { ...payload, activityId: objectId, activity: changedObject('Activity') },
  JobChangedPayload: {
    ...payload,
    jobId: objectId,
    job: ({ event }, _args, context) => (event === null ? null : loadJob(event.object_id, context)),
  },
  EventReceivedPayload: {
    ...payload,
    objectType: ({ event }) => event?.object_type ?? null,
    objectId,
    event: ({ event }) => event,
  },
};
