import type { ChangeRow } from './payload.ts';
import type { AttachmentRow, Stamped } from './shared.ts';

/** Always whole: Close's list accepts no `_fields`. */
export interface EmailTemplateRow extends Stamped {
  readonly id: string;
  readonly name: string;
  readonly subject: string | null;
  readonly body: string | null;
  readonly attachments: readonly AttachmentRow[];
  readonly is_shared: boolean;
  readonly is_archived: boolean;
  /** Only a single template has it. */
  readonly used_by_sequences?: readonly { readonly id: string }[] | null;
}

/** A template with the values of a lead and a contact. */
export interface RenderedEmailRow {
  readonly subject: string | null;
  readonly body: string | null;
  readonly email: string | null;
  readonly contact_id: string | null;
  readonly contact_display_name: string | null;
  readonly lead_id: string | null;
  readonly lead_display_name: string | null;
}

export type EmailTemplatePayloadRow = ChangeRow<EmailTemplateRow>;
