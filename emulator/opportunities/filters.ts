import { fieldErrors } from '../errors.ts';
import { choice, dayFilters, type Filter, type Filters, instantFilters, testsOf } from '../filters.ts';
import { oneOf } from '../params.ts';
import type { Call } from '../request-context.ts';
import { leadIdsOfSmartView } from '../search/smart-view.ts';
import type { Opportunity } from '../seed/schema.ts';
import { newest, ofLead, statusesOf } from '../store.ts';
import { contains, leadText } from '../text.ts';
import { NEWEST } from './order.ts';
import { textQuery } from './text-query.ts';

const statusOf = (opportunity: Opportunity, { tables }: Call) => statusesOf(tables).get(opportunity.status_id);

const isStalled: Filter<Opportunity> = (value, _, name) => {
  const text = oneOf(value).toLowerCase();
  if (text !== 'true' && text !== 'false') throw fieldErrors({ [name]: 'Not a valid boolean.' });
  return (opportunity) => opportunity.is_stalled === (text === 'true');
};

/** Every filter of `GET /opportunity/` (documented). Not among them, so ignored: ids, contacts and pipelines. */
const FILTERS: Filters<Opportunity> = {
  lead_id: (value) => {
    const lead = oneOf(value);
    return (opportunity) => opportunity.lead_id === lead;
  },
  organization_id: (value, { world }) => {
    const own = oneOf(value) === world.organization.id;
    return () => own;
  },
  // An id of a group stands for its members (documented).
  ...choice('user_id', (opportunity) => opportunity.user_id, {
    expand: (id, { tables }) => tables.group.get(id)?.user_ids ?? [id],
  }),
  ...choice('status_id', (opportunity) => opportunity.status_id),
  ...choice('status_type', (opportunity, call) => statusOf(opportunity, call)?.type, {
    allowed: ['active', 'won', 'lost'],
  }),
  ...choice('status_label', (opportunity, call) => statusOf(opportunity, call)?.label),
  ...choice('status', (opportunity, call) => statusOf(opportunity, call)?.label),
  ...choice('value_period', (opportunity) => opportunity.value_period, { allowed: ['one_time', 'monthly', 'annual'] }),
  ...dayFilters('date_won', (opportunity) => opportunity.date_won),
  ...instantFilters('date_created', (opportunity) => opportunity.date_created),
  ...instantFilters('date_updated', (opportunity) => opportunity.date_updated),
  is_stalled: isStalled,
  query: (value, call) => textQuery(oneOf(value), call),
  lead_saved_search_id: (value, call) => {
    const leads = leadIdsOfSmartView(oneOf(value), call);
    return (opportunity) => leads.has(opportunity.lead_id);
  },
  // Deprecated; plain words are understood.
  lead_query: (value, { tables }) => {
    const matches = contains(oneOf(value), 'full_words');
    return (opportunity) => {
      const lead = tables.lead.get(opportunity.lead_id);
      return lead !== undefined && matches(leadText(lead, tables));
    };
  },
};

export const FILTER_PARAMS = Object.keys(FILTERS);

/** The opportunities that pass all filters of a request, newest first. An empty parameter filters nothing. */
export function filtered(call: Call): readonly Opportunity[] {
  const tests = testsOf(FILTERS, call);
  const { opportunity } = call.tables;
  const lead = call.query.lead_id;
  const opportunities =
    lead === undefined || lead === ''
      ? newest(opportunity, 'date_created')
      : ofLead(opportunity, oneOf(lead)).toSorted(NEWEST);
  return tests.length === 0
    ? opportunities
    : opportunities.filter((opportunity) => tests.every((test) => test(opportunity)));
}
