import type { ActivityRow, PhoneColumns } from './activity.ts';
import type { ChangeRow } from './payload.ts';
import type { AttachmentRow } from './shared.ts';

export interface SMSRow extends ActivityRow, PhoneColumns {
  readonly status: string | null;
  readonly text: string | null;
  readonly source: string | null;
  readonly attachments?: readonly AttachmentRow[] | null;
  /** In cents, as a string. */
  readonly cost: string | null;
  readonly date_sent: string | null;
  readonly date_scheduled: string | null;
  readonly error_message: string | null;
  readonly sequence_name?: string | null;
}

export type SMSPayloadRow = ChangeRow<SMSRow>;
