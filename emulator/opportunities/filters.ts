import type { Call } from '../call.ts';
import { fieldErrors } from '../errors.ts';
import { choice, dayFilters, type Filter, type Filters, instantFilters, testsOf } from '../filters.ts';
import { oneOf } from '../params.ts';
import { leadsOfSavedSearch } from '../search/saved.ts';
import type { Opportunity } from '../seed/schema.ts';
import { newest, ofLead, statusesOf } from '../store.ts';
import { contains, leadText } from '../text.ts';
import { NEWEST } from './order.ts';
import { textQuery } from './query.ts';

const statusOf = (deal: Opportunity, { tables }: Call) => statusesOf(tables).get(deal.status_id);

const isStalled: Filter<Opportunity> = (value, _, name) => {
  const text = oneOf(value).toLowerCase();
  if (text !== 'true' && text !== 'false') throw fieldErrors({ [name]: 'Not a valid boolean.' });
  return (deal) => deal.is_stalled === (text === 'true');
};

/** Every filter of `GET /opportunity/` (documented). Not among them, so ignored: ids, contacts and pipelines. */
const FILTERS: Filters<Opportunity> = {
  lead_id: (value) => {
    const lead = oneOf(value);
    return (deal) => deal.lead_id === lead;
  },
  organization_id: (value, { world }) => {
    const own = oneOf(value) === world.organization.id;
    return () => own;
  },
  // An id of a group stands for its members (documented).
  ...choice('user_id', (deal) => deal.user_id, { expand: (id, { tables }) => tables.group.get(id)?.user_ids ?? [id] }),
  ...choice('status_id', (deal) => deal.status_id),
  ...choice('status_type', (deal, call) => statusOf(deal, call)?.type, { allowed: ['active', 'won', 'lost'] }),
  ...choice('status_label', (deal, call) => statusOf(deal, call)?.label),
  ...choice('status', (deal, call) => statusOf(deal, call)?.label),
  ...choice('value_period', (deal) => deal.value_period, { allowed: ['one_time', 'monthly', 'annual'] }),
  ...dayFilters('date_won', (deal) => deal.date_won),
  ...instantFilters('date_created', (deal) => deal.date_created),
  ...instantFilters('date_updated', (deal) => deal.date_updated),
  is_stalled: isStalled,
  query: (value, call) => textQuery(oneOf(value), call),
  lead_saved_search_id: (value, call) => {
    const leads = leadsOfSavedSearch(oneOf(value), call);
    return (deal) => leads.has(deal.lead_id);
  },
  // Deprecated; plain words are understood.
  lead_query: (value, { tables }) => {
    const matches = contains(oneOf(value), 'full_words');
    return (deal) => {
      const lead = tables.lead.get(deal.lead_id);
      return lead !== undefined && matches(leadText(lead, tables));
    };
  },
};

export const FILTER_PARAMS = Object.keys(FILTERS);

/** The deals that pass all filters of a request, newest first. An empty parameter filters nothing. */
export function filtered(call: Call): readonly Opportunity[] {
  const tests = testsOf(FILTERS, call);
  const { opportunity } = call.tables;
  const lead = call.query.lead_id;
  const deals =
    lead === undefined || lead === ''
      ? newest(opportunity, 'date_created')
      : ofLead(opportunity, oneOf(lead)).toSorted(NEWEST);
  return tests.length === 0 ? deals : deals.filter((deal) => tests.every((test) => test(deal)));
}
