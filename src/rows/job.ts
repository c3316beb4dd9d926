import type { Connection } from './connection.ts';
import type { ChangeRow } from './payload.ts';

interface JobColumns {
  readonly id: string;
  readonly status: string | null;
  readonly send_done_email: boolean;
  readonly created_by: string | null;
  readonly date_created: string | null;
  readonly date_updated: string | null;
}

interface BulkColumns extends JobColumns {
  readonly n_objects: number | null;
  readonly n_objects_processed: number;
}

/** Rows of jobs are always whole: what they show changes with every request. */
export interface BulkDeleteRow extends BulkColumns {
  readonly bulk_object_type: string;
}

export interface BulkEditRow extends BulkColumns {
  readonly type: string;
  readonly lead_status_id: string | null;
  readonly custom_field_name?: string | null;
  readonly custom_field_value?: string | null;
}

export interface BulkEmailRow extends BulkColumns {
  readonly template_id: string | null;
  readonly email_account_id?: string | null;
  readonly sender: string | null;
  readonly contact_preference: string | null;
}

export interface BulkSequenceSubscriptionRow extends BulkColumns {
  readonly action_type: string;
  readonly sequence_id: string | null;
  readonly sender_account_id?: string | null;
  readonly sender_email: string | null;
  readonly contact_preference: string | null;
}

export interface ExportRow extends JobColumns {
  readonly n_docs: number | null;
  readonly n_docs_processed: number;
  readonly type: string;
  readonly format: string;
  /** Opens without a credential, for about a minute. */
  readonly download_url: string | null;
}

export interface JobRows {
  readonly BulkDelete: BulkDeleteRow;
  readonly BulkEdit: BulkEditRow;
  readonly BulkEmail: BulkEmailRow;
  readonly BulkSequenceSubscription: BulkSequenceSubscriptionRow;
  readonly Export: ExportRow;
}

export type JobNoun = keyof JobRows;

/** A row with the name of its type. */
export type JobRow = { readonly [N in JobNoun]: JobRows[N] & { readonly __typename: N } }[JobNoun];
export type JobConnectionRow = Connection<JobRow>;
export type JobPayloadRow = ChangeRow<JobRow>;
