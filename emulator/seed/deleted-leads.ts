/** Leads that were deleted or merged in the last month. */
import { leadDisplayName } from '../text.ts';
import type { Catalogue } from './catalogue.ts';
import { buildContact } from './contacts.ts';
import { DAY, LAST_DAY } from './dates.ts';
import { buildLead } from './leads.ts';
import { buildOpportunity } from './opportunities.ts';
import { createRandom, hash, idOf } from './random.ts';
import type { Activity, DeletedLead, Lead, Seed } from './schema.ts';

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** A row with no date after its deletion. */
const until = <T extends { readonly date_created: string; readonly date_updated: string }>(row: T, at: string): T => ({
  ...row,
  date_created: earlier(row.date_created, at),
  date_updated: earlier(row.date_updated, at),
});

/** One for every 30 leads, at most six. Every second one was merged into another lead. */
export function buildDeletedLeads(
  {
    leads,
    contacts,
    opportunities,
    users,
    ...catalogue
  }: Pick<Seed, 'leads' | 'contacts' | 'opportunities'> & Catalogue,
  namespace: string,
): DeletedLead[] {
  const random = createRandom(hash(`deleted ${namespace}`));
  return Array.from({ length: Math.min(6, Math.floor(leads.length / 30)) }, (_, k): DeletedLead => {
    const date_deleted = new Date(LAST_DAY - (25 - 4 * k) * DAY + 10 * 3_600_000 + k * 61_007).toISOString();
    const all = { users, ...catalogue };
    const lead = until(buildLead(leads.length + k, all, random, namespace), date_deleted);
    const deleted_by = users.filter(({ is_active }) => is_active)[k]?.id ?? catalogue.me;
    const deletion = { lead, date_deleted, deleted_by, merged_into: null, bulk_action_id: null };
    const none = { contacts: [], opportunities: [], tasks: [], activities: [] };
    if (k % 2 === 1) return { ...deletion, ...none, merged_into: leads[20 + k]?.id ?? null };
    const contact = until(buildContact(contacts.length + k, lead, all, random, namespace), date_deleted);
    const opportunity = buildOpportunity(opportunities.length + k, lead, [contact], all, random, namespace);
    return {
      ...deletion,
      bulk_action_id: k === 4 ? idOf('bulkaction', k, namespace) : null,
      contacts: [contact],
      opportunities: [
        {
          ...until(opportunity, date_deleted),
          status_id: catalogue.pipelines[0]?.statuses[0]?.id ?? '',
          date_lost: null,
        },
      ],
      tasks: [deletedTask(lead, k, date_deleted, namespace)],
      activities: [deletedNote(lead, k, date_deleted, namespace)],
    };
  });
}

const stampsOf = ({ created_by, date_created }: Lead) => ({
  created_by,
  updated_by: created_by,
  date_created,
  date_updated: date_created,
});

const deletedTask = (lead: Lead, k: number, at: string, namespace: string): DeletedLead['tasks'][number] => ({
  id: idOf('task', k, `deleted ${namespace}`),
  type: 'lead',
  lead_id: lead.id,
  contact_id: null,
  assigned_to: lead.created_by,
  text: 'Find out whether they still exist',
  date: at.slice(0, 10),
  due_date: at.slice(0, 10),
  is_dateless: false,
  is_complete: false,
  priority: 'medium',
  resolution: null,
  object_type: null,
  object_id: null,
  ...stampsOf(lead),
});

const deletedNote = (lead: Lead, k: number, at: string, namespace: string): Activity => ({
  id: idOf('acti', k, `deleted ${namespace}`),
  type: 'Note',
  lead_id: lead.id,
  contact_id: null,
  user_id: lead.created_by,
  activity_at: null,
  details: { note: 'Entered twice', note_html: '<body><p>Entered twice</p></body>', source: 'ui' },
  ...stampsOf(lead),
  date_created: earlier(lead.date_updated, at),
  date_updated: earlier(lead.date_updated, at),
});

/** The activities that record the merges, on the leads that remain. */
export function buildMerges(deleted: readonly DeletedLead[], leads: readonly Lead[], namespace: string): Activity[] {
  const leadsById = new Map(leads.map((lead) => [lead.id, lead]));
  return deleted.flatMap(({ lead, merged_into, date_deleted: at, deleted_by }, k): Activity[] => {
    const destination = leadsById.get(merged_into ?? '');
    if (destination === undefined) return [];
    const stamps = { created_by: deleted_by, updated_by: deleted_by, date_created: at, date_updated: at };
    return [
      {
        id: idOf('acti', k, `merges ${namespace}`),
        type: 'LeadMerge',
        lead_id: destination.id,
        contact_id: null,
        user_id: deleted_by,
        activity_at: null,
        details: {
          merge_status: 'completed',
          source_lead_id: lead.id,
          source_display_name: leadDisplayName(lead),
          destination_lead_id: destination.id,
          destination_display_name: leadDisplayName(destination),
        },
        ...stamps,
      },
    ];
  });
}
