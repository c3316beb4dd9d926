import type { ActivityRow, PhoneColumns } from './activity.ts';
import type { ChangeRow } from './payload.ts';
import type { AttachmentRow } from './shared.ts';

export interface WhatsAppMessageRow extends ActivityRow, PhoneColumns {
  readonly text: string | null;
  readonly message_markdown: string | null;
  readonly message_html: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
  readonly integration_name: string | null;
  readonly integration_link: string | null;
  readonly external_whatsapp_message_id?: string | null;
  readonly response_to_id?: string | null;
}

export type WhatsAppMessagePayloadRow = ChangeRow<WhatsAppMessageRow>;
