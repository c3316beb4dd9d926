import type { Call, Route, Scope } from '../call.ts';
import { oldDate } from '../dates.ts';
import type { Row } from '../json.ts';
import { amountsOf, formatValue } from '../money.ts';
import { getOne, type Noun, requested } from '../noun.ts';
import { aggregatesOf } from '../opportunities/aggregates.ts';
import { FILTER_PARAMS, filtered } from '../opportunities/filters.ts';
import { grouped } from '../opportunities/groups.ts';
import { ORDER_PARAM, ordered } from '../opportunities/order.ts';
import { cut, PAGING, pageOf } from '../params.ts';
import type { Opportunity } from '../seed/schema.ts';
import { ofLead, statusesOf } from '../store.ts';
import { leadNameOf } from './leadName.ts';
import { userName } from './user.ts';

const statusOf = (deal: Opportunity, { tables }: Scope) => statusesOf(tables).get(deal.status_id);

/** Keys recorded in 2026. Everything with a name or a label is derived, so it can never be stale. */
export const opportunityNoun: Noun<Opportunity> = {
  className: 'Opportunity',
  fields: {
    id: ({ id }) => id,
    organization_id: (_, { tables }) => tables.organization.all()[0]?.id ?? null,
    lead_id: (deal) => deal.lead_id,
    lead_name: (deal, scope) => leadNameOf(deal.lead_id, scope),
    contact_id: (deal) => deal.contact_id,
    contact_name: (deal, { tables }) => tables.contact.get(deal.contact_id)?.name ?? null,
    user_id: (deal) => deal.user_id,
    user_name: (deal, scope) => userName(deal.user_id, scope),
    status_id: (deal) => deal.status_id,
    status_label: (deal, scope) => statusOf(deal, scope)?.label ?? null,
    status_display_name: (deal, scope) => statusOf(deal, scope)?.label ?? null,
    status_type: (deal, scope) => statusOf(deal, scope)?.type ?? null,
    pipeline_id: (deal, scope) => statusOf(deal, scope)?.pipeline.id ?? null,
    pipeline_name: (deal, scope) => statusOf(deal, scope)?.pipeline.name ?? null,
    value: ({ value }) => value,
    value_period: (deal) => deal.value_period,
    value_currency: (_, { tables }) => tables.organization.all()[0]?.currency ?? null,
    value_formatted: (deal, { tables }) => formatValue(deal, tables.organization.all()[0]?.currency_symbol ?? ''),
    confidence: ({ confidence }) => confidence,
    expected_value: (deal) => amountsOf(deal)?.expected ?? null,
    annualized_value: (deal) => amountsOf(deal)?.annualized ?? null,
    annualized_expected_value: (deal) => amountsOf(deal)?.annualizedExpected ?? null,
    date_won: (deal) => deal.date_won,
    date_lost: (deal) => (deal.date_lost === null ? null : oldDate(deal.date_lost)),
    note: ({ note }) => note,
    note_html: ({ note }) => `<body><p>${escapeHtml(note)}</p></body>`,
    attachments: () => [],
    integration_links: (deal) => deal.integration_links,
    created_by: (deal) => deal.created_by,
    created_by_name: (deal, scope) => userName(deal.created_by, scope),
    updated_by: (deal) => deal.updated_by,
    updated_by_name: (deal, scope) => userName(deal.updated_by, scope),
    date_created: (deal) => oldDate(deal.date_created),
    date_updated: (deal) => oldDate(deal.date_updated),
  },
  optional: {
    comment_summary: () => null,
    is_stalled: (deal) => deal.is_stalled,
    stall_status: () => null,
    suggested_action: () => null,
    lead_primary_email: (deal, { tables }) =>
      ofLead(tables.contact, deal.lead_id).flatMap(({ emails }) => emails)[0] ?? null,
    lead_primary_phone: (deal, { tables }) => ofLead(tables.contact, deal.lead_id).flatMap(({ phones }) => phones),
  },
  custom: ({ custom }) => custom,
};

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

/** The list: filters, then order, then groups or a page; the aggregates are over all matches. */
function list(call: Call): { body: Row } {
  const page = pageOf(call);
  const render = requested(opportunityNoun, call);
  const deals = ordered(filtered(call), call);
  const symbol = call.tables.organization.all()[0]?.currency_symbol ?? '';
  const groups = grouped(deals, call);
  const matches = groups === null ? deals : groups.flatMap(({ deals }) => deals);
  const { rows, has_more } = cut(matches, page);
  const data =
    groups === null
      ? rows.map((deal) => render(deal, call))
      : cutGroups(groups, new Set(rows)).map(({ head, deals, shown }) => ({
          ...head,
          objects: shown.map((deal) => render(deal, call)),
          ...aggregatesOf(call.switches.cutGroupSums === 'whole' ? deals : shown, symbol),
        }));
  return { body: { data, has_more, ...aggregatesOf(matches, symbol) } };
}

interface Group {
  head: Row;
  deals: readonly Opportunity[];
}

/** A page counts deals, not groups: the first and the last group may be cut. */
function cutGroups(groups: readonly Group[], page: ReadonlySet<Opportunity>) {
  return groups
    .map(({ head, deals }) => ({ head, deals, shown: deals.filter((deal) => page.has(deal)) }))
    .filter(({ shown }) => shown.length > 0);
}

export const opportunityRoutes: Route[] = [
  {
    path: '/opportunity/',
    GET: { params: [...PAGING, '_fields', '_group_by', ORDER_PARAM, ...FILTER_PARAMS], handle: list },
  },
  { path: '/opportunity/{id}/', GET: getOne(opportunityNoun, ({ tables }) => tables.opportunity) },
];
