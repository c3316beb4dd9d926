import type { ActivityRow } from './activity.ts';
import type { ChangeRow } from './payload.ts';
import type { AttachmentRow } from './shared.ts';

export interface NoteRow extends ActivityRow {
  readonly title: string | null;
  readonly note: string | null;
  readonly note_html: string | null;
  readonly pinned: boolean | null;
  readonly pinned_at: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
}

export type NotePayloadRow = ChangeRow<NoteRow>;
