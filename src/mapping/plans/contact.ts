import type { QueryContactsArgs } from '../../generated/graphql.ts';
import { newestFirst } from '../../loaders/lists/search-order.ts';
import { SEARCH_FILTERS } from '../filters/search-tables.ts';
import { isBackward } from '../pagination.ts';
import type { EmbeddedPlan, NewestPlan, NothingPlan, SearchPlan } from './plan.ts';
import { planSearch } from './search.ts';

const ALL_CONTACTS: NewestPlan = { kind: 'newest', noun: 'Contact' };

/** Close's own list cannot filter contacts, nor sort them. docs/decisions/015 */
export function planContacts(args: QueryContactsArgs): NothingPlan | NewestPlan | SearchPlan {
  const search = planContactSearch(args);
  const isAll = search.kind === 'search' && search.conditions.length === 0 && search.order === newestFirst('contact');
  return isAll && !isBackward(args) ? ALL_CONTACTS : search;
}

/** Contacts below a parent that filters them. */
export const planContactSearch = (args: QueryContactsArgs): NothingPlan | SearchPlan =>
  planSearch('Contact', SEARCH_FILTERS.Contact, args);

const CONTACTS_OF_LEAD: EmbeddedPlan = { kind: 'embedded', noun: 'Contact', conditions: [], order: [] };

export const planLeadContacts = (): EmbeddedPlan => CONTACTS_OF_LEAD;
