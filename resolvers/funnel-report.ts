import type { Resolvers } from '../src/generated/graphql.ts';
import { funnelReportBody } from '../src/mapping/filters/funnel-report.ts';

export const funnelReportResolvers: Resolvers = {
  Query: {
    opportunityFunnelTotalsReport: (_query, { input }, { load }) =>
      load.reports.funnel('totals', funnelReportBody(input)),
    opportunityFunnelStagesReport: (_query, { input }, { load }) =>
      load.reports.funnel('stages', funnelReportBody(input)),
  },
};
