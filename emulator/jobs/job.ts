/** How bulk actions and exports are rendered. Documented. */
import { zonedDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import type { Noun } from '../noun.ts';
import type { Job, JobKind, JobStatus } from './job-row.ts';

/** The `object_type` of events. */
export const eventTypeOf = ({ kind }: Pick<Job, 'kind'>): string =>
  kind.startsWith('export_') ? kind.replace('_', '.') : `bulk_action.${kind}`;

const common: Noun<Job>['fields'] = {
  id: ({ id }) => id,
  organization_id: organizationId,
  send_done_email: (row) => row.send_done_email,
  created_by: (row) => row.created_by,
  updated_by: (row) => row.created_by,
  date_created: (row) => zonedDate(row.date_created),
  date_updated: (row) => zonedDate(row.date_updated),
};
const searched: Noun<Job>['fields'] = {
  s_query: (row) => row.s_query,
  sort: ({ sort }) => sort,
  results_limit: (row) => row.results_limit,
};

const total = ({ ids }: Job) => ids?.length ?? null;

const bulkNoun = (keys: readonly string[]): Noun<Job> => ({
  className: 'BulkAction',
  fields: {
    ...common,
    ...searched,
    query: () => null,
    status: ({ status }) => status,
    n_leads: total,
    n_leads_processed: ({ processed }) => processed,
    n_objects: total,
    n_objects_processed: ({ processed }) => processed,
    ...Object.fromEntries(keys.map((key) => [key, ({ details }: Job) => details[key] ?? null])),
  },
});

const STATUSES: { readonly [status in JobStatus]: string } = {
  created: 'created',
  loading: 'started',
  processing: 'in_progress',
  done: 'done',
  error: 'error',
};

const EXPORT_KEYS = ['type', 'format', 'fields'];
const EXPIRES_S = 60;

/** The default, which is documented. Files of JSON have no format of dates (documented by an example). */
const DEFAULT_DATE_FORMAT = 'original';

const exportNoun = (fields: Noun<Job>['fields']): Noun<Job> => ({
  className: 'Export',
  has: ({ details }, name) => name !== 'date_format' || details.format === 'csv',
  fields: {
    ...common,
    ...fields,
    ...Object.fromEntries(EXPORT_KEYS.map((key) => [key, ({ details }: Job) => details[key] ?? null])),
    date_format: ({ details }) => details.date_format ?? DEFAULT_DATE_FORMAT,
    status: ({ status }) => STATUSES[status],
    n_docs: total,
    n_docs_processed: ({ processed }) => processed,
    // Signed for each answer, and valid for a minute (documented by an example).
    download_url: ({ id, status, details }, { now }) =>
      status === 'done'
        ? `https://exports.storage.example/${id}.${details.format}?X-Amz-Expires=${EXPIRES_S}&X-Amz-Signature=${now}`
        : null,
  },
});

export const JOB_NOUNS: { readonly [kind in JobKind]: Noun<Job> } = {
  delete: bulkNoun(['bulk_object_type']),
  edit: bulkNoun(['type', 'lead_status_id', 'custom_field_name', 'custom_field_value']),
  email: bulkNoun(['template_id', 'sender', 'email_account_id', 'contact_preference']),
  sequence_subscription: bulkNoun([
    ...['action_type', 'sequence_id', 'contact_preference', 'sender_account_id', 'sender_name', 'sender_email'],
    ...['calls_assigned_to', 'from_phone_number_id'],
  ]),
  export_lead: exportNoun(searched),
  export_opportunity: exportNoun({ params: ({ details }) => details.params ?? {} }),
};
