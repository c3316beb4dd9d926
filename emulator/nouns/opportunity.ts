import { zonedDate } from '../dates.ts';
import type { Row } from '../json.ts';
import { opportunityStatusesOf, organizationId, organizationOf, rowsOfLead } from '../lookups.ts';
import { amountsOf, formatValue } from '../money.ts';
import { getOne, type Noun, requestedRenderer } from '../noun.ts';
import { aggregatesOf } from '../opportunities/aggregates.ts';
import { FILTER_PARAMS, filterOpportunities } from '../opportunities/filters.ts';
import { groupOpportunities } from '../opportunities/groups.ts';
import { sortOpportunities } from '../opportunities/order.ts';
import { ORDER_PARAM } from '../order.ts';
import { PAGING_PARAMS, pageOf, slicePage } from '../params.ts';
import type { ReadContext, RequestContext, Route } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';
import { leadNameOf } from './lead-name.ts';
import { userName } from './user.ts';

const statusOf = (opportunity: Opportunity, { tables }: ReadContext) =>
  opportunityStatusesOf(tables).get(opportunity.status_id);

/** Keys recorded in 2026. Names and labels are derived, so they are never stale. */
export const opportunityNoun: Noun<Opportunity> = {
  className: 'Opportunity',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    lead_id: (opportunity) => opportunity.lead_id,
    lead_name: (opportunity, context) => leadNameOf(opportunity.lead_id, context),
    contact_id: (opportunity) => opportunity.contact_id,
    contact_name: (opportunity, { tables }) => tables.contact.get(opportunity.contact_id)?.name ?? null,
    user_id: (opportunity) => opportunity.user_id,
    user_name: (opportunity, context) => userName(opportunity.user_id, context),
    status_id: (opportunity) => opportunity.status_id,
    status_label: (opportunity, context) => statusOf(opportunity, context)?.label ?? null,
    status_display_name: (opportunity, context) => statusOf(opportunity, context)?.label ?? null,
    status_type: (opportunity, context) => statusOf(opportunity, context)?.type ?? null,
    pipeline_id: (opportunity, context) => statusOf(opportunity, context)?.pipeline.id ?? null,
    pipeline_name: (opportunity, context) => statusOf(opportunity, context)?.pipeline.name ?? null,
    value: ({ value }) => value,
    value_period: (opportunity) => opportunity.value_period,
    value_currency: (_, { tables }) => organizationOf(tables).currency,
    value_formatted: (opportunity, { tables }) => formatValue(opportunity, organizationOf(tables).currency_symbol),
    confidence: ({ confidence }) => confidence,
    expected_value: (opportunity) => amountsOf(opportunity)?.expected ?? null,
    annualized_value: (opportunity) => amountsOf(opportunity)?.annualized ?? null,
    annualized_expected_value: (opportunity) => amountsOf(opportunity)?.annualizedExpected ?? null,
    date_won: (opportunity) => opportunity.date_won,
    date_lost: (opportunity) => (opportunity.date_lost === null ? null : zonedDate(opportunity.date_lost)),
    note: ({ note }) => note,
    note_html: ({ note, note_html }) => note_html ?? `<body><p>${escapeHtml(note)}</p></body>`,
    attachments: ({ attachments }) => attachments,
    integration_links: (opportunity) => opportunity.integration_links,
    created_by: (opportunity) => opportunity.created_by,
    created_by_name: (opportunity, context) => userName(opportunity.created_by, context),
    updated_by: (opportunity) => opportunity.updated_by,
    updated_by_name: (opportunity, context) => userName(opportunity.updated_by, context),
    date_created: (opportunity) => zonedDate(opportunity.date_created),
    date_updated: (opportunity) => zonedDate(opportunity.date_updated),
  },
  optional: {
    comment_summary: () => null,
    is_stalled: (opportunity) => opportunity.is_stalled,
    stall_status: () => null,
    suggested_action: () => null,
    lead_primary_email: (opportunity, { tables }) =>
      rowsOfLead(tables.contact, opportunity.lead_id).flatMap(({ emails }) => emails)[0] ?? null,
    lead_primary_phone: (opportunity, { tables }) =>
      rowsOfLead(tables.contact, opportunity.lead_id).flatMap(({ phones }) => phones),
  },
  custom: ({ custom }) => custom,
};

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

/** The list: filters, then order, then groups or a page. Aggregates cover all matches. */
function list(context: RequestContext): { body: Row } {
  const page = pageOf(context);
  const render = requestedRenderer(opportunityNoun, context);
  const opportunities = sortOpportunities(filterOpportunities(context), context);
  const symbol = organizationOf(context.tables).currency_symbol;
  const groups = groupOpportunities(opportunities, context);
  const matches = groups === null ? opportunities : groups.flatMap(({ opportunities }) => opportunities);
  const { rows, has_more } = slicePage(matches, page);
  const data =
    groups === null
      ? rows.map((opportunity) => render(opportunity, context))
      : groupsOnPage(groups, new Set(rows)).map(({ head, opportunities, pageRows }) => ({
          ...head,
          objects: pageRows.map((opportunity) => render(opportunity, context)),
          ...aggregatesOf(context.switches.cutGroupSums === 'whole' ? opportunities : pageRows, symbol),
        }));
  return { body: { data, has_more, ...aggregatesOf(matches, symbol) } };
}

interface Group {
  head: Row;
  opportunities: readonly Opportunity[];
}

/** The part of each group that is on a page. Pages count opportunities, so a group can span several pages. */
function groupsOnPage(groups: readonly Group[], page: ReadonlySet<Opportunity>) {
  return groups
    .map(({ head, opportunities }) => ({
      head,
      opportunities,
      pageRows: opportunities.filter((opportunity) => page.has(opportunity)),
    }))
    .filter(({ pageRows }) => pageRows.length > 0);
}

export const opportunityRoutes: Route[] = [
  {
    path: '/opportunity/',
    GET: { params: [...PAGING_PARAMS, '_fields', '_group_by', ORDER_PARAM, ...FILTER_PARAMS], handle: list },
  },
  { path: '/opportunity/{id}/', GET: getOne(opportunityNoun, ({ tables }) => tables.opportunity) },
];
