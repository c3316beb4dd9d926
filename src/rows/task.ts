import type { Connection } from './connection.ts';
import type { ChangeRow, WriteRow } from './payload.ts';
import type { DayOrInstant, Stamped } from './shared.ts';

/** Close omits columns that tasks of a type do not have. */
export interface TaskRow extends Stamped {
  readonly id: string;
  readonly _type: string;
  readonly lead_id: string | null;
  readonly lead_name: string | null;
  readonly contact_id: string | null;
  readonly contact_name: string | null;
  readonly assigned_to: string | null;
  readonly assigned_to_name: string | null;
  readonly text?: string | null;
  readonly date: DayOrInstant | null;
  readonly due_date?: DayOrInstant | null;
  readonly is_dateless?: boolean | null;
  readonly is_complete: boolean;
  readonly view?: string | null;
  readonly priority?: string | null;
  readonly resolution?: string | null;
  readonly object_type: string | null;
  readonly object_id: string | null;
  /** The columns from here to the last URL exist for some types only. */
  readonly phone?: string | null;
  readonly phone_formatted?: string | null;
  readonly phone_number_description?: string | null;
  readonly local_phone?: string | null;
  readonly remote_phone?: string | null;
  readonly remote_phone_formatted?: string | null;
  readonly remote_phone_description?: string | null;
  readonly subject?: string | null;
  readonly body_preview?: string | null;
  readonly voicemail_url?: string | null;
  readonly voicemail_duration?: number | null;
  readonly recording_url?: string | null;
  readonly created_by_name: string | null;
  readonly updated_by_name: string | null;
}

export type TaskConnectionRow = Connection<TaskRow>;

export type TaskPayloadRow = ChangeRow<TaskRow>;

/** The result of a change of many tasks. */
export type TaskBulkUpdatePayloadRow = WriteRow<number | null>;
