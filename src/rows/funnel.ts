import type { OpportunityStatusRow } from './opportunity-status.ts';
import type { MoneyRow } from './shared.ts';

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
  /** Being read. Absent unless it is selected. */
  readonly current?: Promise<FunnelOpportunitiesRow> | undefined;
}

export interface FunnelOpportunitiesRow {
  readonly count: number;
  readonly value: MoneyRow;
}
