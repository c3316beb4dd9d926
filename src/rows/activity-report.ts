/** Numbers by the names of their metrics, and the start of the period or the id of the user that they describe. */
export type MetricsRow = Readonly<Record<string, unknown>> & { readonly datetime?: string; readonly user_id?: string };

export interface ActivityReportBody {
  readonly aggregations?: { readonly totals?: MetricsRow | null } | null;
  readonly data: readonly MetricsRow[];
}

export interface MetricValueRow {
  readonly metric: string;
  readonly value: number | null;
}
