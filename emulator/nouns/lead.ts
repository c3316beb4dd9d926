import { oldDate } from '../dates.ts';
import { getList, getOne, type Noun, rendererOf } from '../noun.ts';
import { oneOf } from '../params.ts';
import type { Call, Route, Scope } from '../request-context.ts';
import type { Lead } from '../seed/schema.ts';
import { newest, newestBy, ofLead } from '../store.ts';
import { contains, leadDisplayName, leadText } from '../text.ts';
import { contactNoun } from './contact.ts';
import { opportunityNoun } from './opportunity.ts';
import { taskNoun } from './task.ts';
import { userName } from './user.ts';

const contactOf = rendererOf(contactNoun, null);
const opportunityOf = rendererOf(opportunityNoun, null);
const taskOf = rendererOf(taskNoun, null);

export const leadNoun: Noun<Lead> = {
  className: 'Lead',
  fields: {
    id: ({ id }) => id,
    organization_id: (_, { tables }) => tables.organization.all()[0]?.id ?? null,
    name: ({ name }) => name,
    display_name: leadDisplayName,
    description: ({ description }) => description,
    url: ({ url }) => url,
    html_url: ({ id }) => `https://app.close.com/lead/${id}/`,
    status_id: (lead) => lead.status_id,
    status_label: statusLabel,
    addresses: ({ addresses }) => addresses,
    contacts: (lead, scope) => ofLead(scope.tables.contact, lead.id).map((row) => contactOf(row, scope)),
    opportunities: (lead, scope) => opportunitiesOf(lead, scope).map((row) => opportunityOf(row, scope)),
    tasks: (lead, scope) => openTasksOf(lead, scope).map((row) => taskOf(row, scope)),
    custom: customByName,
    integration_links: (lead) => lead.integration_links,
    created_by: (lead) => lead.created_by,
    created_by_name: (lead, scope) => userName(lead.created_by, scope),
    updated_by: (lead) => lead.updated_by,
    updated_by_name: (lead, scope) => userName(lead.updated_by, scope),
    date_created: (lead) => oldDate(lead.date_created),
    date_updated: (lead) => oldDate(lead.date_updated),
  },
  optional: {
    contact_ids: (lead, { tables }) => ofLead(tables.contact, lead.id).map(({ id }) => id),
    contacts_summary: (lead, { tables }) =>
      ofLead(tables.contact, lead.id)
        .map(({ name }) => name)
        .join(', '),
    localtime: () => null,
    primary_address_summary: ({ addresses: [first] }) =>
      first === undefined ? null : [first.city, first.country].filter((part) => part).join(', '),
    primary_email: (lead, { tables }) => ofLead(tables.contact, lead.id).flatMap(({ emails }) => emails)[0] ?? null,
    primary_phone: (lead, { tables }) => ofLead(tables.contact, lead.id).flatMap(({ phones }) => phones)[0] ?? null,
    recent_calls: () => [],
    source: () => null,
    summaries: () => [],
  },
  custom: ({ custom }) => custom,
};

function statusLabel(lead: Lead, { tables }: Scope): string | null {
  const statuses = tables.organization.all()[0]?.lead_statuses ?? [];
  return statuses.find(({ id }) => id === lead.status_id)?.label ?? null;
}

function opportunitiesOf(lead: Lead, { tables, switches }: Scope) {
  const oldestFirst = ofLead(tables.opportunity, lead.id);
  return switches.embedOpportunitiesOrder === 'oldest' ? oldestFirst : oldestFirst.toSorted(newestBy('date_created'));
}

/** Documented: since June 2024 only what is not complete. Of which types is not known: see the switch. */
function openTasksOf(lead: Lead, { tables, switches }: Scope) {
  return ofLead(tables.task, lead.id).filter(
    (task) => !task.is_complete && (switches.embeddedTasks === 'all' || task.type === 'lead'),
  );
}

/** The deprecated map by names of fields; leads alone have it (recorded). */
function customByName(lead: Lead, { tables }: Scope) {
  return Object.fromEntries(
    Object.entries(lead.custom).flatMap(([id, value]) => {
      const field = tables.custom_field.get(id);
      return field === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** The list takes no filter but the deprecated text `query`, of which plain words are understood. */
function listed({ tables, query }: Call): readonly Lead[] {
  const leads = newest(tables.lead, 'date_updated');
  const text = query.query;
  if (text === undefined || text === '') return leads;
  const matches = contains(oneOf(text), 'full_words');
  return leads.filter((lead) => matches(leadText(lead, tables)));
}

export const leadRoutes: Route[] = [
  {
    path: '/lead/',
    GET: getList(leadNoun, ['query'], listed, (rows) => ({ total_results: rows.length })),
  },
  { path: '/lead/{id}/', GET: getOne(leadNoun, ({ tables }) => tables.lead) },
];
