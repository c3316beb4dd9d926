import { oldDate } from '../dates.ts';
import type { Row } from '../json.ts';
import { amountsOf, formatValue } from '../money.ts';
import { getOne, type Noun, requested } from '../noun.ts';
import { aggregatesOf } from '../opportunities/aggregates.ts';
import { FILTER_PARAMS, filtered } from '../opportunities/filters.ts';
import { grouped } from '../opportunities/groups.ts';
import { ORDER_PARAM, ordered } from '../opportunities/order.ts';
import { cut, PAGING, pageOf } from '../params.ts';
import type { Call, Route, Scope } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';
import { ofLead, statusesOf } from '../store.ts';
import { leadNameOf } from './lead-name.ts';
import { userName } from './user.ts';

const statusOf = (opportunity: Opportunity, { tables }: Scope) => statusesOf(tables).get(opportunity.status_id);

/** Keys recorded in 2026. Everything with a name or a label is derived, so it can never be stale. */
export const opportunityNoun: Noun<Opportunity> = {
  className: 'Opportunity',
  fields: {
    id: ({ id }) => id,
    organization_id: (_, { tables }) => tables.organization.all()[0]?.id ?? null,
    lead_id: (opportunity) => opportunity.lead_id,
    lead_name: (opportunity, scope) => leadNameOf(opportunity.lead_id, scope),
    contact_id: (opportunity) => opportunity.contact_id,
    contact_name: (opportunity, { tables }) => tables.contact.get(opportunity.contact_id)?.name ?? null,
    user_id: (opportunity) => opportunity.user_id,
    user_name: (opportunity, scope) => userName(opportunity.user_id, scope),
    status_id: (opportunity) => opportunity.status_id,
    status_label: (opportunity, scope) => statusOf(opportunity, scope)?.label ?? null,
    status_display_name: (opportunity, scope) => statusOf(opportunity, scope)?.label ?? null,
    status_type: (opportunity, scope) => statusOf(opportunity, scope)?.type ?? null,
    pipeline_id: (opportunity, scope) => statusOf(opportunity, scope)?.pipeline.id ?? null,
    pipeline_name: (opportunity, scope) => statusOf(opportunity, scope)?.pipeline.name ?? null,
    value: ({ value }) => value,
    value_period: (opportunity) => opportunity.value_period,
    value_currency: (_, { tables }) => tables.organization.all()[0]?.currency ?? null,
    value_formatted: (opportunity, { tables }) =>
      formatValue(opportunity, tables.organization.all()[0]?.currency_symbol ?? ''),
    confidence: ({ confidence }) => confidence,
    expected_value: (opportunity) => amountsOf(opportunity)?.expected ?? null,
    annualized_value: (opportunity) => amountsOf(opportunity)?.annualized ?? null,
    annualized_expected_value: (opportunity) => amountsOf(opportunity)?.annualizedExpected ?? null,
    date_won: (opportunity) => opportunity.date_won,
    date_lost: (opportunity) => (opportunity.date_lost === null ? null : oldDate(opportunity.date_lost)),
    note: ({ note }) => note,
    note_html: ({ note }) => `<body><p>${escapeHtml(note)}</p></body>`,
    attachments: () => [],
    integration_links: (opportunity) => opportunity.integration_links,
    created_by: (opportunity) => opportunity.created_by,
    created_by_name: (opportunity, scope) => userName(opportunity.created_by, scope),
    updated_by: (opportunity) => opportunity.updated_by,
    updated_by_name: (opportunity, scope) => userName(opportunity.updated_by, scope),
    date_created: (opportunity) => oldDate(opportunity.date_created),
    date_updated: (opportunity) => oldDate(opportunity.date_updated),
  },
  optional: {
    comment_summary: () => null,
    is_stalled: (opportunity) => opportunity.is_stalled,
    stall_status: () => null,
    suggested_action: () => null,
    lead_primary_email: (opportunity, { tables }) =>
      ofLead(tables.contact, opportunity.lead_id).flatMap(({ emails }) => emails)[0] ?? null,
    lead_primary_phone: (opportunity, { tables }) =>
      ofLead(tables.contact, opportunity.lead_id).flatMap(({ phones }) => phones),
  },
  custom: ({ custom }) => custom,
};

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

/** The list: filters, then order, then groups or a page; the aggregates are over all matches. */
function list(call: Call): { body: Row } {
  const page = pageOf(call);
  const render = requested(opportunityNoun, call);
  const opportunities = ordered(filtered(call), call);
  const symbol = call.tables.organization.all()[0]?.currency_symbol ?? '';
  const groups = grouped(opportunities, call);
  const matches = groups === null ? opportunities : groups.flatMap(({ opportunities }) => opportunities);
  const { rows, has_more } = cut(matches, page);
  const data =
    groups === null
      ? rows.map((opportunity) => render(opportunity, call))
      : cutGroups(groups, new Set(rows)).map(({ head, opportunities, shown }) => ({
          ...head,
          objects: shown.map((opportunity) => render(opportunity, call)),
          ...aggregatesOf(call.switches.cutGroupSums === 'whole' ? opportunities : shown, symbol),
        }));
  return { body: { data, has_more, ...aggregatesOf(matches, symbol) } };
}

interface Group {
  head: Row;
  opportunities: readonly Opportunity[];
}

/** A page counts opportunities, not groups: the first and the last group may be cut. */
function cutGroups(groups: readonly Group[], page: ReadonlySet<Opportunity>) {
  return groups
    .map(({ head, opportunities }) => ({
      head,
      opportunities,
      shown: opportunities.filter((opportunity) => page.has(opportunity)),
    }))
    .filter(({ shown }) => shown.length > 0);
}

export const opportunityRoutes: Route[] = [
  {
    path: '/opportunity/',
    GET: { params: [...PAGING, '_fields', '_group_by', ORDER_PARAM, ...FILTER_PARAMS], handle: list },
  },
  { path: '/opportunity/{id}/', GET: getOne(opportunityNoun, ({ tables }) => tables.opportunity) },
];
