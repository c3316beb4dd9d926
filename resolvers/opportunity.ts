import type { GraphQLResolveInfo } from 'graphql';
import { aggregate } from '../src/domain/aggregates.ts';
import type { OpportunityFilter, QueryOpportunitiesArgs, Resolvers, ValuePeriod } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { OpportunityListBody } from '../src/loaders/nouns/opportunity.ts';
import { mapMaybeAsync } from '../src/loaders/sync-or-async.ts';
import { isLocal, listConditions, listQuery, matches } from '../src/mapping/filters/list.ts';
import {
  OPPORTUNITY_FILTER,
  opportunityWalk,
  orderParameter,
  sortOpportunities,
} from '../src/mapping/filters/opportunity.ts';
import { OPPORTUNITY_CREATE, OPPORTUNITY_UPDATE } from '../src/mapping/inputs/opportunity.ts';
import { type ListIdentity, pageOf } from '../src/mapping/pagination.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { LeadRow, OpportunityConnectionRow, OpportunityRow, TotalsRow } from '../src/rows/index.ts';
import { byId, connection, edgesOf, known, money } from './common/edges.ts';
import { embeddedPage } from './common/embedded-page.ts';
import { listPage } from './common/list-page.ts';
import { closeOpportunity, pipelineProblems } from './common/opportunity-writes.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';
import { customFieldsOf } from './custom-field.ts';

export const VALUE_PERIODS = ['ONE_TIME', 'MONTHLY', 'ANNUAL'] as const satisfies ValuePeriod[];

type Sums = 'one_time' | 'monthly' | 'annual' | 'annualized';
const sum =
  (sums: Sums) =>
  ({ aggregates, kind, currency }: TotalsRow) => ({ cents: aggregates[`${kind}_${sums}`], currency });

export const opportunityResolvers: Resolvers = {
  Query: {
    opportunity: byId('Opportunity'),
    opportunities: (_query, args, context, info) => opportunityPage({}, args, context, info),
  },
  Mutation: {
    opportunityCreate: creation('Opportunity', OPPORTUNITY_CREATE, pipelineProblems),
    opportunityUpdate: update('Opportunity', OPPORTUNITY_UPDATE),
    opportunityMarkWon: (_mutation, { id, dateWon }, context) => closeOpportunity(id, 'won', dateWon, context),
    opportunityMarkLost: (_mutation, { id }, context) => closeOpportunity(id, 'lost', null, context),
    opportunityDelete: deletion('Opportunity'),
  },
  Opportunity: {
    ...edgesOf('Opportunity'),
    value: money('value'),
    expectedValue: money('expected_value'),
    annualizedValue: money('annualized_value'),
    annualizedExpectedValue: money('annualized_expected_value'),
    valuePeriod: (opportunity) => known(VALUE_PERIODS, opportunity.value_period),
    customFields: customFieldsOf('opportunity'),
  },
  OpportunityPayload: { ...payload, opportunity: changed('Opportunity') },
  OpportunityConnection: { ...connection, aggregates: ({ sums }) => sums() },
  OpportunityAggregates: {
    countByValuePeriod: ({ aggregates }) => aggregates,
    totalValue: (sums) => ({ ...sums, kind: 'total_value' }),
    expectedValue: (sums) => ({ ...sums, kind: 'expected_value' }),
  },
  OpportunityCountByValuePeriod: {
    oneTime: ({ count_by_value_period }) => count_by_value_period.one_time ?? 0,
    monthly: ({ count_by_value_period }) => count_by_value_period.monthly ?? 0,
    annual: ({ count_by_value_period }) => count_by_value_period.annual ?? 0,
  },
  OpportunityValueTotals: {
    oneTime: sum('one_time'),
    monthly: sum('monthly'),
    annual: sum('annual'),
    annualized: sum('annualized'),
  },
};

/** A parent narrows its opportunities as a filter does. `id` is the parent's, for its cursors. */
export interface OpportunityParent {
  readonly id?: string;
  readonly filter?: OpportunityFilter;
}

/** A page of opportunities, asked of Close. */
export async function opportunityPage(
  parent: OpportunityParent,
  args: QueryOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityConnectionRow> {
  const { load } = context;
  const { rows, currency } = connectionNeeds('Opportunity', info);
  const conditions = conditionsOf(parent, args);
  const order = { order: orderParameter(args.orderBy), walk: opportunityWalk(args.orderBy) };
  const page = listPage<OpportunityRow, OpportunityListBody>(
    'Opportunity',
    load.Opportunity,
    { filters: conditions === null ? null : listQuery(conditions), ...order },
    args,
    info,
    identityOf(parent, args),
  );
  // No row will tell the currency: the organization is asked meanwhile.
  if (conditions !== null && currency && !rows) load.me().catch(() => undefined);
  const { body, ...shown } = await page;
  return {
    ...shown,
    sums: () => ({ aggregates: body ?? aggregate([]), currency: shown.rows[0]?.value_currency }),
  };
}

/** A page of a lead's opportunities: out of the lead's own row, unless only Close can evaluate the filter. */
export function leadOpportunityPage(
  lead: LeadRow,
  args: QueryOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): OpportunityConnectionRow | Promise<OpportunityConnectionRow> {
  const parent = { id: lead.id, filter: { leadId: { eq: lead.id } } };
  const conditions = listConditions(OPPORTUNITY_FILTER, args.filter);
  if (conditions === null || !isLocal(conditions)) return opportunityPage(parent, args, context, info);
  const page = pageOf('skip', args, info, identityOf(parent, args));
  // The lead may come from a search that does not know of a deletion yet.
  const matching = lead.opportunities.filter(
    (opportunity) => !context.hasDeleted(opportunity.id) && matches(conditions, opportunity),
  );
  const sorted = sortOpportunities(matching, args.orderBy);
  return mapMaybeAsync(embeddedPage('Opportunity', context.load.Opportunity, sorted, page, info), (shown) => ({
    ...shown,
    sums: () => ({ aggregates: aggregate(matching), currency: matching[0]?.value_currency }),
  }));
}

const identityOf = ({ id }: OpportunityParent, { filter, orderBy }: QueryOpportunitiesArgs): ListIdentity => ({
  parentId: id,
  filter,
  orderBy,
});

const conditionsOf = ({ filter }: OpportunityParent, args: QueryOpportunitiesArgs) =>
  listConditions(OPPORTUNITY_FILTER, filter, args.filter);
