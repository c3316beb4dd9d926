import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import type { MoneyRow } from '../src/rows/index.ts';
import { edgeResolvers } from './common/edges.ts';

/** An amount in the organization's currency. An average is rounded to whole cents. Null if there is none. */
const amount =
  <Column extends string>(column: Column) =>
  (row: { readonly [C in Column]?: number | null }): MoneyRow | null => {
    const cents = row[column] ?? null;
    return cents === null ? null : { cents: Math.round(cents), currency: undefined };
  };

export const resolvers: Resolvers<Context> = {
  Query: {
    opportunityFunnelTotalsReport: (_query, _args, { load }, info) =>
      load.reports.funnelTotals(plan('Query.opportunityFunnelTotalsReport', info)),
    opportunityFunnelStagesReport: (_query, _args, { load }, info) =>
      load.reports.funnelStatuses(plan('Query.opportunityFunnelStagesReport', info)),
  },
  OpportunityFunnelTotalsReport: { totals: ({ aggregations }) => aggregations ?? null, rows: ({ data }) => data },
  OpportunityFunnelTotals: {
    ...edgeResolvers('OpportunityFunnelTotals'),
    valueTotalComplete: amount('value_total_complete'),
    valueTotalWon: amount('value_total_won'),
    averageValueAnnualizedPerWonOpportunity: amount('average_value_annualized_per_won_opportunity'),
    salesVelocity: amount('sales_velocity'),
  },
  OpportunityFunnelStagesReport: {
    totals: ({ aggregations }) => aggregations?.statuses ?? null,
    rows: ({ data }) => data,
  },
  OpportunityFunnelStatuses: edgeResolvers('OpportunityFunnelStatuses'),
  OpportunityFunnelReportStatus: {
    ...edgeResolvers('OpportunityFunnelReportStatus'),
    value: amount('value'),
    valueLost: amount('value_lost'),
    weightedValue: amount('weighted_value'),
  },
};
