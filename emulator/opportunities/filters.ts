import { compareNewestFirst } from '../compare.ts';
import { choiceFilters, dayFilters, type Filter, type Filters, instantFilters, predicatesOf } from '../filters.ts';
import { newestFirst, opportunityStatusesOf, rowsOfLead } from '../lookups.ts';
import { booleanOf, firstValueOf } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import { leadIdsOfSmartView } from '../search/smart-view.ts';
import { leadTextQuery, opportunityTextQuery } from '../search/text/text-query.ts';
import type { Opportunity } from '../seed/schema.ts';

const statusOf = (opportunity: Opportunity, { tables }: RequestContext) =>
  opportunityStatusesOf(tables).get(opportunity.status_id);

const isStalled: Filter<Opportunity> = (value, _, name) => {
  const wanted = booleanOf(value, name);
  return (opportunity) => opportunity.is_stalled === wanted;
};

/** All filters of `GET /opportunity/` (documented). Ids, contacts and pipelines are not among them. */
const FILTERS: Filters<Opportunity> = {
  lead_id: (value) => {
    const lead = firstValueOf(value);
    return (opportunity) => opportunity.lead_id === lead;
  },
  organization_id: (value, { store }) => {
    const isOwn = firstValueOf(value) === store.organization.id;
    return () => isOwn;
  },
  // The id of a group matches its members (documented).
  ...choiceFilters('user_id', (opportunity) => opportunity.user_id, {
    expand: (id, { tables }) => tables.group.get(id)?.user_ids ?? [id],
  }),
  ...choiceFilters('status_id', (opportunity) => opportunity.status_id),
  ...choiceFilters('status_type', (opportunity, context) => statusOf(opportunity, context)?.type, {
    allowed: ['active', 'won', 'lost'],
  }),
  ...choiceFilters('status_label', (opportunity, context) => statusOf(opportunity, context)?.label),
  ...choiceFilters('status', (opportunity, context) => statusOf(opportunity, context)?.label),
  ...choiceFilters('value_period', (opportunity) => opportunity.value_period, {
    allowed: ['one_time', 'monthly', 'annual'],
  }),
  ...dayFilters('date_won', (opportunity) => opportunity.date_won),
  ...instantFilters('date_created', (opportunity) => opportunity.date_created),
  ...instantFilters('date_updated', (opportunity) => opportunity.date_updated),
  is_stalled: isStalled,
  query: (value, context) => opportunityTextQuery(firstValueOf(value), context).matches,
  lead_saved_search_id: (value, context) => {
    const leads = leadIdsOfSmartView(firstValueOf(value), context);
    return (opportunity) => leads.has(opportunity.lead_id);
  },
  // Deprecated by Close. An order of leads has no effect on opportunities.
  lead_query: (value, context) => {
    const { matches } = leadTextQuery(firstValueOf(value), context);
    return ({ lead_id }) => matches({ id: lead_id });
  },
};

export const FILTER_PARAMS = Object.keys(FILTERS);

/** The opportunities that match a request's filters, newest first. An empty parameter filters nothing. */
export function filterOpportunities(context: RequestContext): readonly Opportunity[] {
  const tests = predicatesOf(FILTERS, context);
  const { opportunity } = context.tables;
  const lead = context.query.lead_id;
  const opportunities =
    lead === undefined || lead === ''
      ? newestFirst(opportunity, 'date_created')
      : rowsOfLead(opportunity, firstValueOf(lead)).toSorted(compareNewestFirst('date_created'));
  return tests.length === 0
    ? opportunities
    : opportunities.filter((opportunity) => tests.every((test) => test(opportunity)));
}
