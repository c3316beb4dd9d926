/** What reports, histories and sums tell. */
import type { OpportunityRow, OpportunityStatusRow } from './record.ts';
import type { MoneyRow } from './shared.ts';

/** A status as a change or an opportunity tells it, be it deleted. */
export type StatusSnapshotRow = Pick<OpportunityStatusRow, 'id'> & {
  readonly [C in Exclude<keyof OpportunityStatusRow, 'id'>]: OpportunityStatusRow[C] | null;
};

/** An opportunity's time in one status, computed from its history. */
export interface StatusDurationRow {
  readonly status: StatusSnapshotRow;
  readonly visits: readonly StatusVisitRow[];
}

export interface StatusVisitRow {
  readonly entered_at: string;
  readonly left_at: string | null;
  readonly seconds: number;
}

/** A pipeline's funnel, computed from the history of opportunities. */
export interface PipelineFunnelRow {
  readonly statuses: readonly FunnelStatusRow[];
  readonly entered: FunnelOpportunitiesRow;
  readonly won: FunnelOpportunitiesRow;
  readonly lost: FunnelOpportunitiesRow;
  readonly win_rate: number | null;
}

export interface FunnelStatusRow {
  readonly status: OpportunityStatusRow;
  readonly entered: FunnelOpportunitiesRow;
  readonly advanced: FunnelOpportunitiesRow;
  readonly won: FunnelOpportunitiesRow;
  readonly lost: FunnelOpportunitiesRow;
  readonly conversion_rate: number | null;
  readonly average_seconds: number | null;
  /** Asked for meanwhile; absent if nobody wants it. */
  readonly current?: Promise<FunnelOpportunitiesRow> | undefined;
}

export interface FunnelOpportunitiesRow {
  readonly count: number;
  readonly value: MoneyRow;
}

/** How leads or opportunities moved between statuses. What does not apply to a report about all time is left out. */
export interface StatusReportRow {
  readonly status_overview: readonly StatusOverviewRow[];
  readonly status_transitions?: readonly StatusTransitionRow[];
  readonly status_transitions_summary?: readonly StatusTransitionRow[];
}

type StatusNumbers<T> = {
  readonly [N in 'started' | 'ended' | 'gained' | 'lost' | 'entered' | 'left']?: T | null;
};

/** One text for each number. */
export type StatusOverviewTextsRow = StatusNumbers<string>;

export interface StatusOverviewRow extends StatusNumbers<number> {
  readonly status_id: string;
  readonly status_label: string;
  readonly status_is_deleted: boolean;
  readonly change?: number | null;
  readonly change_percent?: number | null;
  readonly _queries?: StatusOverviewTextsRow | null;
  readonly _leads_page_urls?: StatusOverviewTextsRow | null;
  /** In reports about opportunities alone, as its twin in a transition. */
  readonly _opportunities_page_urls?: StatusOverviewTextsRow | null;
}

export interface StatusTransitionRow {
  /** Null for what was created. */
  readonly from_status_id: string | null;
  readonly from_status_label: string | null;
  readonly from_status_is_deleted: boolean | null;
  readonly to_status_id: string;
  readonly to_status_label: string;
  readonly to_status_is_deleted: boolean;
  readonly count: number;
  readonly _query?: string | null;
  readonly _leads_page_url?: string | null;
  readonly _opportunities_page_url?: string | null;
}

/** One of the statuses that such a row names. */
export interface ReportedStatusRow {
  readonly id: string;
  readonly label: string | null;
  readonly is_deleted: boolean | null;
}

/** Numbers by the names of their metrics, and beside them when they begin, or whose they are. */
export type MetricsRow = Readonly<Record<string, unknown>> & { readonly datetime?: string; readonly user_id?: string };

export interface ActivityReportBody {
  readonly aggregations?: { readonly totals?: MetricsRow | null } | null;
  readonly data: readonly MetricsRow[];
}

export interface MetricValueRow {
  readonly metric: string;
  readonly value: number | null;
}

/** Close's sums and counts over a list of opportunities; a count that Close leaves out is zero. */
export interface AggregatesRow {
  readonly count_by_value_period: Readonly<Partial<Record<string, number>>>;
  readonly total_value_one_time: number;
  readonly total_value_monthly: number;
  readonly total_value_annual: number;
  readonly total_value_annualized: number;
  readonly expected_value_one_time: number;
  readonly expected_value_monthly: number;
  readonly expected_value_annual: number;
  readonly expected_value_annualized: number;
}

/** Sums, and the currency that a row of the page told. */
export interface OpportunityAggregatesRow {
  readonly aggregates: AggregatesRow;
  readonly currency: string | null | undefined;
}

/** One of the two groups of sums. */
export interface TotalsRow extends OpportunityAggregatesRow {
  readonly kind: 'total_value' | 'expected_value';
}

/** Opportunities with one owner, or of one period; what does not tell this group from another is null. */
export interface OpportunityGroupRow extends OpportunityAggregatesRow {
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly month: number | null;
  /** The year that the week belongs to. */
  readonly weekyear: number | null;
  readonly week: number | null;
  /** How many opportunities it has. */
  readonly count: number;
  /** Its opportunities, if they were asked for. */
  readonly opportunities: readonly OpportunityRow[];
}
