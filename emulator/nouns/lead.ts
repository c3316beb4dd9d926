import { compareNewestFirst } from '../compare.ts';
import { zonedDate } from '../dates.ts';
import type { Json } from '../json.ts';
import { leadStatusesOf, newestFirst, organizationId, rowsOfLead } from '../lookups.ts';
import { createRenderer, type Fields, getList, getOne, type Noun } from '../noun.ts';
import { firstValueOf } from '../params.ts';
import type { ReadContext, RequestContext, Route } from '../request-context.ts';
import { leadTextQuery } from '../search/text/text-query.ts';
import { leadType } from '../search/types/lead.ts';
import type { Address, Lead } from '../seed/schema.ts';
import { leadDisplayName } from '../text.ts';
import { contactNoun } from './contact.ts';
import { opportunityNoun } from './opportunity.ts';
import { recentCalls } from './recent-calls.ts';
import { taskNoun } from './task.ts';
import { userName } from './user.ts';

const renderContact = createRenderer(contactNoun, null);
const renderOpportunity = createRenderer(opportunityNoun, null);
const renderTask = createRenderer(taskNoun, null);

/** Smart Fields, which a response contains only by name (documented). They have the values that search knows. */
const SMART_FIELDS: Fields<Lead> = Object.fromEntries(
  [
    'addresses_count',
    'all_urls_count',
    'num_emails',
    'num_upcoming_meetings',
    'last_call_duration',
    'last_communication_date',
    'last_lead_status_change_date',
  ].map((name) => [name, (lead: Lead, { tables }: ReadContext) => smartField(name, lead, tables)]),
);

function smartField(name: string, lead: Lead, tables: ReadContext['tables']): Json {
  const field = leadType.fields[name];
  const value = field?.get(lead, tables) ?? null;
  return field?.kind === 'moment' && typeof value === 'string' ? zonedDate(value) : (value as Json);
}

export const leadNoun: Noun<Lead> = {
  className: 'Lead',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    display_name: leadDisplayName,
    description: ({ description }) => description,
    url: ({ url }) => url,
    html_url: ({ id }) => `https://app.close.com/lead/${id}/`,
    status_id: (lead) => lead.status_id,
    status_label: statusLabel,
    addresses: ({ addresses }) => addresses,
    contacts: (lead, context) => rowsOfLead(context.tables.contact, lead.id).map((row) => renderContact(row, context)),
    opportunities: (lead, context) => opportunitiesOf(lead, context).map((row) => renderOpportunity(row, context)),
    tasks: (lead, context) => openTasksOf(lead, context).map((row) => renderTask(row, context)),
    custom: customByName,
    integration_links: (lead) => lead.integration_links,
    created_by: (lead) => lead.created_by,
    created_by_name: (lead, context) => userName(lead.created_by, context),
    updated_by: (lead) => lead.updated_by,
    updated_by_name: (lead, context) => userName(lead.updated_by, context),
    date_created: (lead) => zonedDate(lead.date_created),
    date_updated: (lead) => zonedDate(lead.date_updated),
  },
  optional: {
    contact_ids: (lead, { tables }) => rowsOfLead(tables.contact, lead.id).map(({ id }) => id),
    contacts_summary: (lead, { tables }) =>
      rowsOfLead(tables.contact, lead.id)
        .map(({ name }) => name)
        .join(', '),
    localtime: localTimeOf,
    primary_address_full: ({ addresses: [first] }) =>
      addressText(first, ['address_1', 'address_2', 'city', 'state', 'zipcode', 'country']),
    primary_address_summary: ({ addresses: [first] }) => addressText(first, ['city', 'country']),
    primary_email: (lead, { tables }) => rowsOfLead(tables.contact, lead.id).flatMap(({ emails }) => emails)[0] ?? null,
    primary_phone: (lead, { tables }) => rowsOfLead(tables.contact, lead.id).flatMap(({ phones }) => phones)[0] ?? null,
    recent_calls: (lead, { tables }) => recentCalls(rowsOfLead(tables.activity, lead.id)),
    source: (lead, { tables }) =>
      rowsOfLead(tables.activity, lead.id).find(({ type }) => type === 'Created')?.details.source ?? null,
    summaries: () => [],
    ...SMART_FIELDS,
  },
  custom: ({ custom }) => custom,
};

const addressText = (address: Address | undefined, parts: readonly (keyof Address)[]): string | null =>
  address === undefined
    ? null
    : parts
        .map((part) => address[part])
        .filter((part) => part)
        .join(', ');

/** The time where the first contact with a known time zone is. */
function localTimeOf(lead: Lead, { tables, now }: ReadContext): string | null {
  const zone = rowsOfLead(tables.contact, lead.id).find(({ timezone }) => timezone !== null)?.timezone;
  if (zone === undefined || zone === null) return null;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(now);
  const [, sign = '+', hours = '00', minutes = '00'] =
    /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return `${new Date(now + offset * 60_000).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

function statusLabel(lead: Lead, { tables }: ReadContext): string | null {
  return leadStatusesOf(tables).find(({ id }) => id === lead.status_id)?.label ?? null;
}

function opportunitiesOf(lead: Lead, { tables, switches }: ReadContext) {
  const oldestFirst = rowsOfLead(tables.opportunity, lead.id);
  return switches.embedOpportunitiesOrder === 'oldest'
    ? oldestFirst
    : oldestFirst.toSorted(compareNewestFirst('date_created'));
}

/** Documented: since June 2024, open tasks only. Their types are unknown (see the switch `embeddedTasks`). */
function openTasksOf(lead: Lead, { tables, switches }: ReadContext) {
  return rowsOfLead(tables.task, lead.id).filter(
    (task) => !task.is_complete && (switches.embeddedTasks === 'all' || task.type === 'lead'),
  );
}

/** The deprecated map of custom values by field name, which only leads have (recorded). */
function customByName(lead: Lead, { tables }: ReadContext) {
  return Object.fromEntries(
    Object.entries(lead.custom).flatMap(([id, value]) => {
      const field = tables.custom_field.get(id);
      return field === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** The only filter is the deprecated text `query`. Rows are current, though the query reads the search index. */
function listedLeads(context: RequestContext): readonly Lead[] {
  const { matches, compare } = leadTextQuery(firstValueOf(context.query.query ?? ''), context);
  const found = newestFirst(context.tables.lead, 'date_updated').filter(matches);
  return compare === undefined ? found : found.toSorted(compare);
}

export const leadRoutes: Route[] = [
  {
    path: '/lead/',
    GET: getList(leadNoun, ['query'], listedLeads, (rows) => ({ total_results: rows.length })),
  },
  { path: '/lead/{id}/', GET: getOne(leadNoun, ({ tables }) => tables.lead) },
];
