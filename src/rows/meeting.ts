import type { ActivityRow } from './activity.ts';
import type { ChangeRow } from './payload.ts';

export interface MeetingRow extends ActivityRow {
  readonly title: string | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  /** In seconds. */
  readonly duration: number | null;
  readonly location: string | null;
  readonly status: string | null;
  readonly attendees: readonly MeetingAttendeeRow[] | null;
  readonly note: string | null;
  readonly user_note_html?: string | null;
  readonly outcome_id?: string | null;
  readonly playbook_id?: string | null;
  readonly is_recurring: boolean | null;
  readonly calendar_event_link: string | null;
  readonly connected_account_id?: string | null;
}

export interface MeetingAttendeeRow {
  readonly email: string | null;
  readonly name: string | null;
  readonly status: string | null;
  readonly is_organizer: boolean | null;
  readonly contact_id: string | null;
  readonly user_id: string | null;
}

export type MeetingPayloadRow = ChangeRow<MeetingRow>;
