import type { Connection } from './connection.ts';
import type { ChangeRow } from './payload.ts';

/** Always whole: Close accepts no `_fields` for it. */
export interface SequenceRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly timezone: string | null;
  readonly schedule: SequenceScheduleRow | null;
  readonly steps: readonly SequenceStepRow[];
  /** Missing in older responses, as the next two. */
  readonly owner_id?: string | null;
  readonly allow_manual_enrollment?: boolean | null;
  readonly trigger_query?: unknown;
  /** Only a single sequence has it. */
  readonly subscription_counts_by_status?: SequenceSubscriptionCountsRow | null;
  readonly created_by_id: string | null;
  readonly updated_by_id: string | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface SequenceScheduleRow {
  readonly ranges: readonly SequenceHoursRow[];
}

export interface SequenceHoursRow {
  readonly weekday: number;
  readonly start: string;
  readonly end: string;
}

export interface SequenceStepRow {
  readonly id: string;
  readonly step_type: string;
  readonly delay: number;
  readonly required: boolean;
  readonly threading: string | null;
  readonly email_template_id: string | null;
  readonly sms_template_id?: string | null;
}

export interface SequenceSubscriptionCountsRow {
  readonly active: number;
  readonly paused: number;
  readonly finished: number;
  readonly goal: number;
  readonly error: number;
}

export type SequenceConnectionRow = Connection<SequenceRow>;
export type SequencePayloadRow = ChangeRow<SequenceRow>;
