import type { QueryEventsArgs } from '../../generated/graphql.ts';
import { assertCombination, EVENT_FILTER } from '../filters/event.ts';
import { parameterConditions } from '../filters/parameters.ts';
import { type EventsPlan, type NothingPlan, nothing } from './plan.ts';

/** The event log, latest first. Throws `BAD_USER_INPUT` for a filter that Close does not accept. */
export function planEvents({ filter }: QueryEventsArgs): NothingPlan | EventsPlan {
  const conditions = parameterConditions(EVENT_FILTER, filter);
  if (conditions === null) return nothing('Event');
  assertCombination(conditions);
  return { kind: 'events', noun: 'Event', conditions };
}
