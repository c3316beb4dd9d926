import type { ActivityRow, PhoneColumns } from './activity.ts';
import type { ChangeRow } from './payload.ts';

export interface CallRow extends ActivityRow, PhoneColumns {
  readonly status: string | null;
  readonly disposition?: string | null;
  /** In seconds. */
  readonly duration?: number | null;
  readonly outcome_id?: string | null;
  /** In cents, as a string. */
  readonly cost?: string | null;
  readonly date_answered?: string | null;
  readonly phone?: string | null;
  readonly source: string | null;
  readonly note?: string | null;
  readonly note_html?: string | null;
  readonly has_recording?: boolean | null;
  readonly recording_url?: string | null;
  readonly recording_expires_at?: string | null;
  readonly voicemail_url?: string | null;
  /** In seconds. */
  readonly voicemail_duration?: number | null;
  /** Only if `_fields` names it. */
  readonly recording_transcript?: TranscriptRow | null;
  /** Only if `_fields` names it. */
  readonly voicemail_transcript?: TranscriptRow | null;
}

export interface TranscriptRow {
  readonly utterances?: readonly UtteranceRow[] | null;
  readonly summary_text?: string | null;
  readonly summary_html?: string | null;
}

export interface UtteranceRow {
  readonly speaker_label?: string | null;
  readonly speaker_side?: string | null;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly text?: string | null;
}

export type CallPayloadRow = ChangeRow<CallRow>;
