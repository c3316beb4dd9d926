import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import type { MetricsRow, MetricValueRow } from '../src/rows/index.ts';
import { edgeResolvers } from './common/edges.ts';

/** Columns of a row that are not metrics. */
const OTHERS: ReadonlySet<string> = new Set(['datetime', 'user_id']);

/** The metrics of a row, in Close's order. */
const metrics = (row: MetricsRow): readonly MetricValueRow[] =>
  Object.entries(row)
    .filter(([name]) => !OTHERS.has(name))
    .map(([metric, value]) => ({ metric, value: typeof value === 'number' ? value : null }));

export const resolvers: Resolvers<Context> = {
  Query: {
    activityReport: (_query, _args, { load }, info) => load.reports.activity(plan('Query.activityReport', info)),
    activityReportMetrics: (_query, _args, { load }) => load.reports.metrics(),
  },
  ActivityReport: {
    totals: ({ aggregations }) => {
      const totals = aggregations?.totals;
      return totals === null || totals === undefined ? null : metrics(totals);
    },
    rows: ({ data }) => data,
  },
  ActivityReportRow: { ...edgeResolvers('ActivityReportRow'), metrics },
};
