import type { Resolvers, SavedSearchType } from '../src/generated/graphql.ts';
import { byId, edgesOf, known } from './common/edges.ts';
import { contactPage } from './contact.ts';
import { leadPage } from './lead.ts';

const TYPES = ['LEAD', 'CONTACT'] as const satisfies SavedSearchType[];

/** What a Smart View narrows, for the list of what it is of. */
const within = (id: string) => ({ id, filter: { savedSearchId: id } });

export const savedSearchResolvers: Resolvers = {
  Query: {
    savedSearch: byId('SavedSearch'),
    savedSearches: async (_query, { type }, { load }) => {
      const all = await load.SavedSearch.all();
      return all.filter((search) => type === null || type === undefined || known(TYPES, search.type) === type);
    },
  },
  SavedSearch: {
    ...edgesOf('SavedSearch'),
    type: ({ type }) => known(TYPES, type),
    leads: ({ id, type }, args, context, info) => (type === 'lead' ? leadPage(within(id), args, context, info) : null),
    contacts: ({ id, type }, args, context, info) =>
      type === 'contact' ? contactPage(within(id), args, context, info) : null,
  },
};
