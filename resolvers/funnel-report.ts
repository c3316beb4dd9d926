import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    opportunityFunnelTotalsReport: (_query, _args, { load }, info) =>
      load.reports.funnel('totals', plan('Query.opportunityFunnelTotalsReport', info)),
    opportunityFunnelStagesReport: (_query, _args, { load }, info) =>
      load.reports.funnel('stages', plan('Query.opportunityFunnelStagesReport', info)),
  },
};
