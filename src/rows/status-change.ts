import type { ActivityRow } from './activity.ts';
import type { Connection } from './connection.ts';
import type { OpportunityStatusRow } from './opportunity-status.ts';
import type { ChangeRow } from './payload.ts';
import type { Cents, DayOrInstant } from './shared.ts';

/** Close reports the current labels of statuses, and the last labels of deleted ones. */
export interface LeadStatusChangeRow extends ActivityRow {
  readonly lead_id: string;
  /** Null for the first status. */
  readonly old_status_id: string | null;
  readonly old_status_label: string | null;
  readonly new_status_id: string | null;
  readonly new_status_label: string | null;
}

/** The value and confidence are those at the time of the change. */
export interface OpportunityStatusChangeRow extends LeadStatusChangeRow {
  readonly opportunity_id: string;
  readonly old_status_type: string | null;
  readonly old_pipeline_id: string | null;
  readonly old_pipeline_name: string | null;
  readonly new_status_type: string | null;
  readonly new_pipeline_id: string | null;
  readonly new_pipeline_name: string | null;
  readonly opportunity_value: Cents | null;
  readonly opportunity_value_currency: string | null;
  readonly opportunity_value_period: string | null;
  /** In percent. */
  readonly opportunity_confidence: number | null;
  /** An instant at midnight. */
  readonly opportunity_date_won: DayOrInstant | null;
}

export type LeadStatusChangeConnectionRow = Connection<LeadStatusChangeRow>;

export type OpportunityStatusChangeConnectionRow = Connection<OpportunityStatusChangeRow>;

export type LeadStatusChangePayloadRow = ChangeRow<LeadStatusChangeRow>;

export type OpportunityStatusChangePayloadRow = ChangeRow<OpportunityStatusChangeRow>;

/** A status as a change or an opportunity contains it. It may be deleted. */
export type StatusSnapshotRow = Pick<OpportunityStatusRow, 'id'> & {
  readonly [C in Exclude<keyof OpportunityStatusRow, 'id'>]: OpportunityStatusRow[C] | null;
};

/** The time that an opportunity spent in one status, computed from its history. */
export interface StatusDurationRow {
  readonly status: StatusSnapshotRow;
  readonly visits: readonly StatusVisitRow[];
}

export interface StatusVisitRow {
  readonly entered_at: string;
  readonly left_at: string | null;
  readonly seconds: number;
}
