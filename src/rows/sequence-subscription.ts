import type { Connection } from './connection.ts';
import type { ChangeRow } from './payload.ts';

/** A contact in a sequence. Always whole: Close accepts no `_fields` for it. */
export interface SequenceSubscriptionRow {
  readonly id: string;
  readonly sequence_id: string;
  readonly contact_id: string | null;
  readonly lead_id: string | null;
  readonly contact_email: string | null;
  readonly status: string;
  readonly status_reason: string | null;
  readonly sender_account_id: string | null;
  readonly sender_name: string | null;
  readonly sender_email: string | null;
  readonly calls_assigned_to: readonly string[] | null;
  readonly start_date: string | null;
  readonly created_by_id: string | null;
  readonly updated_by_id: string | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export type SequenceSubscriptionConnectionRow = Connection<SequenceSubscriptionRow>;
export type SequenceSubscriptionPayloadRow = ChangeRow<SequenceSubscriptionRow>;
