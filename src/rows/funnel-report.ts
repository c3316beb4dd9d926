/** Close's own funnel reports. */
/** Absent from the numbers of all users. */
interface UserColumn {
  readonly user_id?: string | null;
}

/** The numbers of all users, and a row for each user. */
export interface OpportunityFunnelTotalsReportRow {
  readonly aggregations?: OpportunityFunnelTotalsRow | null;
  readonly data: readonly OpportunityFunnelTotalsRow[];
}

export interface OpportunityFunnelTotalsRow extends UserColumn {
  readonly count?: number | null;
  readonly count_total_complete?: number | null;
  readonly count_total_won?: number | null;
  readonly count_win_rate?: number | null;
  readonly value_total_complete?: number | null;
  readonly value_total_won?: number | null;
  readonly value_win_rate?: number | null;
  readonly average_time_to_win?: number | null;
  readonly average_value_annualized_per_won_opportunity?: number | null;
  readonly sales_velocity?: number | null;
}

export interface OpportunityFunnelStagesReportRow {
  readonly aggregations?: OpportunityFunnelStatusesRow | null;
  readonly data: readonly OpportunityFunnelStatusesRow[];
}

export interface OpportunityFunnelStatusesRow extends UserColumn {
  readonly statuses: readonly OpportunityFunnelReportStatusRow[];
}

export interface OpportunityFunnelReportStatusRow {
  readonly status_id: unknown;
  readonly status_label: unknown;
  readonly status_type: unknown;
  readonly count?: number | null;
  readonly count_conversion_rate?: number | null;
  readonly count_lost?: number | null;
  readonly count_lost_ratio?: number | null;
  readonly value?: number | null;
  readonly value_conversion_rate?: number | null;
  readonly value_lost?: number | null;
  readonly value_lost_ratio?: number | null;
  readonly weighted_value?: number | null;
  readonly weighted_value_conversion_rate?: number | null;
  readonly average_time_to_advance?: number | null;
}
