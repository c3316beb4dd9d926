/** Activities that record an event. */
import type { ActivityRow } from './activity.ts';

export interface FormSubmissionRow extends ActivityRow {
  readonly form_id?: string | null;
  readonly form_name?: string | null;
  readonly source_url: string | null;
  readonly origin: string | null;
  /** By the ids of the fields. */
  readonly values?: Readonly<Record<string, unknown>> | null;
  /** Can be empty although there are values. */
  readonly values_by_name: Readonly<Record<string, unknown>> | null;
}

/** The columns of Close's document of October 2026. Before, none was documented. */
export interface LeadMergeRow extends ActivityRow {
  readonly merge_status?: string | null;
  readonly source_lead_id?: string | null;
  readonly source_display_name?: string | null;
  readonly destination_lead_id?: string | null;
  readonly destination_display_name?: string | null;
  readonly error_message?: string | null;
}

export interface TaskCompletedRow extends ActivityRow {
  readonly task_id: string | null;
  readonly task_text: string | null;
  readonly task_assigned_to?: string | null;
  readonly task_assigned_to_name?: string | null;
}

export interface CreatedRow extends ActivityRow {
  readonly source: string | null;
}

/** In the document of October 2026. */
export interface ImportUpdateRow extends ActivityRow {
  readonly import_id: string | null;
  readonly reverted: boolean | null;
}
