/** Bulk actions and exports, as they are stored. */
import type { Row } from '../json.ts';

export type JobKind = 'delete' | 'edit' | 'email' | 'sequence_subscription' | 'export_lead' | 'export_opportunity';
export type JobStatus = 'created' | 'loading' | 'processing' | 'done' | 'error';

/** The request that started a job. Its changes have the same cause. */
export interface JobCause {
  readonly user_id: string;
  readonly key: string | null;
  readonly method: string;
  readonly path: string;
  readonly tz: number;
}

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly status: JobStatus;
  /** The keys of its kind. */
  readonly details: Row;
  readonly s_query: Row;
  readonly sort: readonly Row[];
  readonly results_limit: number | null;
  readonly send_done_email: boolean;
  /** The objects that it takes. Null until they are loaded. */
  readonly ids: readonly string[] | null;
  readonly processed: number;
  /** Null for a job that was done before the start. */
  readonly cause: JobCause | null;
  readonly created_by: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const PREFIXES: { readonly [kind in JobKind]: string } = {
  delete: 'bulkdelete',
  edit: 'bulkedit',
  email: 'bulkemail',
  sequence_subscription: 'bulkseqsub',
  export_lead: 'expo',
  export_opportunity: 'expo',
};
