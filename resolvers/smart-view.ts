import type { Resolvers, SmartViewType } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { contactPage } from './contact.ts';
import { leadPage } from './lead.ts';

const TYPES = ['LEAD', 'CONTACT'] as const satisfies SmartViewType[];

/** The Smart View as the parent of its list. */
const parentOf = (id: string) => ({ id, filter: { smartViewId: id } });

export const resolvers: Resolvers<Context> = {
  Query: {
    smartView: nodeById('SmartView'),
    smartViews: async (_query, { type }, { load }) => {
      const all = await load.SmartView.all();
      return all.filter((search) => type === null || type === undefined || enumValue(TYPES, search.type) === type);
    },
  },
  SmartView: {
    ...edgeResolvers('SmartView'),
    type: ({ type }) => enumValue(TYPES, type),
    leads: ({ id, type }, args, context, info) =>
      type === 'lead' ? leadPage(plan('SmartView.leads', info), parentOf(id), args, context, info) : null,
    contacts: ({ id, type }, args, context, info) =>
      type === 'contact' ? contactPage(plan('SmartView.contacts', info), parentOf(id), args, context, info) : null,
  },
};
