import type { GraphQLResolveInfo } from 'graphql';
import { changeAction, changeRequest, previousValues } from '../src/domain/events.ts';
import type { QueryEventsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { BY_CHANGE } from '../src/loaders/nouns/event.ts';
import { EMPTY_CONNECTION, keysetConnection } from '../src/mapping/connections.ts';
import { changedFields } from '../src/mapping/events.ts';
import { queryOf } from '../src/mapping/filters/parameters.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { EventConnectionRow } from '../src/rows/index.ts';
import { changedObject, settle } from './common/changed-object.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { emptyPage } from './common/list-page.ts';
import { enumValue, money } from './common/values.ts';
import { customFieldsOf } from './custom-field.ts';
import { VALUE_PERIODS } from './opportunity.ts';
import { day, instant, PRIORITIES, RESOLUTIONS } from './task.ts';

const EDGES_OF_EVENT = edgeResolvers('Event');

export const resolvers: Resolvers<Context> = {
  Query: {
    event: nodeById('Event'),
    events: (_query, args, context, info) => eventPage(args, context, info),
  },
  Event: {
    ...EDGES_OF_EVENT,
    lead: (event, args, context, info) => {
      if (typeof event.lead_id === 'string') settle('Lead', event.lead_id, event, context);
      return EDGES_OF_EVENT.lead(event, args, context, info);
    },
    action: (event) => changeAction(event),
    object: (event, _args, context, info) => changedObject(event, context, info),
    changedFields: (event, _args, _context, { schema }) => changedFields(event, schema),
    data: ({ data }) => data ?? null,
    previousData: ({ previous_data: previous }) => previous ?? null,
    previous: (event) => previousValues(event),
    request: (event) => changeRequest(event),
  },
  EventRequest: edgeResolvers('EventRequest'),
  PreviousValues: { __resolveType: ({ __typename }) => __typename },
  PreviousLead: { ...edgeResolvers('PreviousLead'), customFields: customFieldsOf('lead') },
  PreviousContact: { ...edgeResolvers('PreviousContact'), customFields: customFieldsOf('contact') },
  PreviousOpportunity: {
    ...edgeResolvers('PreviousOpportunity'),
    value: money('value'),
    expectedValue: money('expected_value'),
    annualizedValue: money('annualized_value'),
    annualizedExpectedValue: money('annualized_expected_value'),
    valuePeriod: ({ value_period: period }) => enumValue(VALUE_PERIODS, period),
    customFields: customFieldsOf('opportunity'),
  },
  PreviousTask: {
    ...edgeResolvers('PreviousTask'),
    date: day('date'),
    dateTime: instant('date'),
    priority: ({ priority }) => enumValue(PRIORITIES, priority),
    resolution: ({ resolution }) => enumValue(RESOLUTIONS, resolution),
  },
  EventConnection: connection,
};

/** A page of the log. */
async function eventPage(
  args: QueryEventsArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<EventConnectionRow> {
  const events = plan('Query.events', info);
  if (events.kind === 'nothing') return emptyPage(args, info);
  const page = pageOf('keyset', args, info, '', { keys: BY_CHANGE });
  if (!connectionNeeds('Event', info).rows) return { ...EMPTY_CONNECTION, totalCount: null };
  const list = await load.Event.page(queryOf(events.conditions), page.size, page.start);
  return keysetConnection(page, { ...list, total: null });
}
