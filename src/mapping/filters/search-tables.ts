import { contactFilter } from './contact.ts';
import { leadFilter } from './lead.ts';
import { opportunitySearchFilter } from './opportunity-search.ts';
import type { SearchTables } from './search.ts';

/** The filters of leads, contacts and opportunities contain one another: each table receives a reference to all three. */
export const SEARCH_FILTERS: SearchTables = {
  Lead: leadFilter(() => SEARCH_FILTERS),
  Contact: contactFilter(() => SEARCH_FILTERS),
  Opportunity: opportunitySearchFilter(() => SEARCH_FILTERS),
};
