import type { GraphQLResolveInfo } from 'graphql';
import { isRecord } from '../src/domain/records.ts';
import type {
  ContactOpportunitiesArgs,
  QueryOpportunitiesArgs,
  Resolvers,
  ValuePeriod,
} from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { mapMaybeAsync } from '../src/loaders/sync-or-async.ts';
import { OPPORTUNITY_CREATE } from '../src/mapping/inputs/opportunity.ts';
import { EDGES } from '../src/mapping/noun-columns.ts';
import { plan } from '../src/mapping/plans/index.ts';
import type { EmbeddedPlan } from '../src/mapping/plans/plan.ts';
import { connectionNeedsOf } from '../src/mapping/projection.ts';
import { malformed } from '../src/mapping/readers.ts';
import type {
  AggregatesRow,
  ContactRow,
  LeadRow,
  OpportunityConnectionRow,
  OpportunityRow,
  TotalsRow,
} from '../src/rows/index.ts';
import { connection } from './common/connections.ts';
import { edgeResolver, edgeResolvers, nodeById } from './common/edges.ts';
import { embeddedPage, embeddedRows, rowsOfContact } from './common/embedded-page.ts';
import { opportunityPage } from './common/opportunity-page.ts';
import { sumsOfRows } from './common/opportunity-sums.ts';
import { closeOpportunity, pipelineProblems, updateOpportunity } from './common/opportunity-writes.ts';
import { cents, enumValue, money } from './common/values.ts';
import { changed, creation, deletion, payload } from './common/writes.ts';
import { customFieldsOf } from './custom-field.ts';

export const VALUE_PERIODS = ['ONE_TIME', 'MONTHLY', 'ANNUAL'] as const satisfies ValuePeriod[];

type Sums = 'one_time' | 'monthly' | 'annual' | 'annualized';
const sum =
  (sums: Sums) =>
  ({ aggregates, kind, currency }: TotalsRow) => {
    const column = `${kind}_${sums}` as const;
    return { cents: cents(column, aggregates[column]), currency };
  };

/** The count of a value period. A missing count is zero. */
const countOf =
  (period: string) =>
  ({ count_by_value_period: counts }: AggregatesRow): number => {
    const count = isRecord(counts) ? (counts[period] ?? 0) : null;
    if (Number.isSafeInteger(count)) return count as number;
    throw malformed('count_by_value_period');
  };

const statusOf = edgeResolver(EDGES.Opportunity.status);

export const resolvers: Resolvers<Context> = {
  Query: {
    opportunity: nodeById('Opportunity'),
    opportunities: (_query, args, context, info) =>
      opportunityPage(plan('Query.opportunities', info), {}, args, context, info),
  },
  Mutation: {
    opportunityCreate: creation('Opportunity', OPPORTUNITY_CREATE, pipelineProblems),
    opportunityUpdate: updateOpportunity,
    opportunityMarkWon: (_mutation, { id, dateWon }, context) => closeOpportunity(id, 'won', dateWon, context),
    opportunityMarkLost: (_mutation, { id }, context) => closeOpportunity(id, 'lost', null, context),
    opportunityDelete: deletion('Opportunity'),
  },
  Opportunity: {
    ...edgeResolvers('Opportunity'),
    value: money('value'),
    expectedValue: money('expected_value'),
    annualizedValue: money('annualized_value'),
    annualizedExpectedValue: money('annualized_expected_value'),
    valuePeriod: (opportunity) => enumValue(VALUE_PERIODS, opportunity.value_period),
    customFields: customFieldsOf('opportunity'),
  },
  OpportunityPayload: {
    ...payload,
    opportunity: changed('Opportunity'),
    oldStatus: ({ row, before }, ...rest) => (row === null || !before ? null : statusOf(before, ...rest)),
    newStatus: ({ row }, ...rest) => (row === null ? null : statusOf(row, ...rest)),
  },
  OpportunityConnection: { ...connection, aggregates: ({ sums }) => sums() },
  OpportunityAggregates: {
    countByValuePeriod: ({ aggregates }) => aggregates,
    totalValue: (sums) => ({ ...sums, kind: 'total_value' }),
    expectedValue: (sums) => ({ ...sums, kind: 'expected_value' }),
  },
  OpportunityCountByValuePeriod: {
    oneTime: countOf('one_time'),
    monthly: countOf('monthly'),
    annual: countOf('annual'),
  },
  OpportunityValueTotals: {
    oneTime: sum('one_time'),
    monthly: sum('monthly'),
    annual: sum('annual'),
    annualized: sum('annualized'),
  },
};

/** A page of a lead's opportunities. */
export function leadOpportunityPage(
  lead: LeadRow,
  args: QueryOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): OpportunityConnectionRow | Promise<OpportunityConnectionRow> {
  const opportunities = plan('Lead.opportunities', info);
  if (opportunities.kind !== 'embedded') {
    const parent = { id: lead.id, filter: { leadId: { eq: lead.id } } };
    return opportunityPage(opportunities, parent, args, context, info);
  }
  const matching = embeddedRows(opportunities, lead.opportunities, context);
  return embeddedOpportunityPage(opportunities, matching, lead.id, args, context, info);
}

/** A page of a contact's opportunities. */
export function contactOpportunityPage(
  contact: ContactRow,
  args: ContactOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): OpportunityConnectionRow | Promise<OpportunityConnectionRow> {
  const { id } = contact;
  const opportunities = plan('Contact.opportunities', info);
  if (opportunities.kind !== 'embedded') {
    return opportunityPage(opportunities, { id, filter: { contactId: { eq: id } } }, args, context, info);
  }
  const matching = rowsOfContact(opportunities, contact, ({ opportunities: rows }) => rows, context);
  return mapMaybeAsync(matching, (rows) => embeddedOpportunityPage(opportunities, rows, id, args, context, info));
}

function embeddedOpportunityPage(
  opportunities: EmbeddedPlan,
  matching: readonly OpportunityRow[],
  parentId: string,
  args: QueryOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): OpportunityConnectionRow | Promise<OpportunityConnectionRow> {
  const page = embeddedPage(opportunities, context.load.Opportunity, matching, parentId, args, info);
  const { summed } = connectionNeedsOf('Opportunity', info.fieldNodes, info);
  return mapMaybeAsync(page, (shown) => ({ ...shown, sums: () => sumsOfRows(matching, summed) }));
}
