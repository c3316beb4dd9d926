/** One job of each kind that was done before the start. */
import { googleAccountIdOf } from '../seed/connected-accounts.ts';
import { idOf } from '../seed/random.ts';
import type { Seed } from '../seed/schema.ts';
import { type Job, type JobKind, PREFIXES } from './job-row.ts';

const SENDER = 'person@example.com';

const DETAILS: { readonly [kind in JobKind]?: Job['details'] } = {
  delete: { bulk_object_type: 'lead' },
  export_lead: { type: 'leads', format: 'csv', date_format: 'original' },
};

export function pastJobs({ organization, me, custom_fields, email_templates, sequences }: Seed): Job[] {
  const [status] = organization.lead_statuses;
  const field = custom_fields.find(({ object }) => object === 'lead');
  const edit = {
    type: 'set_lead_status',
    lead_status_id: status?.id ?? null,
    custom_field_name: field?.name ?? null,
    custom_field_value: field === undefined ? null : 'A',
  };
  const template_id = email_templates[0]?.id ?? null;
  const account = googleAccountIdOf(me);
  const email = { template_id, sender: SENDER, email_account_id: account, contact_preference: 'lead' };
  const sequence_subscription = {
    action_type: 'subscribe',
    sequence_id: sequences[0]?.id ?? null,
    contact_preference: 'lead',
    sender_account_id: account,
    sender_email: SENDER,
  };
  return Object.entries({ ...DETAILS, edit, email, sequence_subscription }).map(([kind, details]) => ({
    id: idOf(PREFIXES[kind as JobKind], 0, organization.id),
    kind: kind as JobKind,
    status: 'done',
    details,
    s_query: { type: 'and', queries: [{ type: 'object_type', object_type: 'lead' }] },
    sort: [],
    results_limit: null,
    send_done_email: false,
    ids: [],
    processed: 0,
    cause: null,
    created_by: me,
    date_created: organization.date_created,
    date_updated: organization.date_updated,
  }));
}
