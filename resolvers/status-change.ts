import type { GraphQLResolveInfo } from 'graphql';
import { type ListTable, listConditions, listQuery, matches } from '../src/filters/list.ts';
import { LEAD_STATUS_CHANGE_FILTER, OPPORTUNITY_STATUS_CHANGE_FILTER } from '../src/filters/status-change.ts';
import type { LeadStatusChangeFilter, Resolvers } from '../src/generated/graphql.ts';
import type { HistoryLoader } from '../src/loaders/status-change.ts';
import { EMPTY_CONNECTION, memoryConnection, offsetConnection, type PageArgs, pageOf } from '../src/pagination.ts';
import type {
  Connection,
  LeadStatusChangeRow,
  OpportunityRow,
  OpportunityStatusRow,
  StageRow,
} from '../src/parents.ts';
import { connectionNeeds } from '../src/projection.ts';
import { type Start, stageDurations, visitsOf } from '../src/stages.ts';
import { VALUE_PERIODS } from './opportunity.ts';
import { connection, edgesOf, known } from './shared.ts';

interface ChangesArgs<Filter> extends PageArgs {
  readonly filter?: Filter | null | undefined;
}

/** A page of the changes of all leads or deals. */
async function rootPage<Row extends LeadStatusChangeRow, Filter extends object>(
  history: HistoryLoader<Row>,
  table: ListTable<Filter>,
  args: ChangesArgs<Filter>,
  info: GraphQLResolveInfo,
  type: 'LeadStatusChange' | 'OpportunityStatusChange',
): Promise<Connection<Row>> {
  const page = pageOf('skip', args, info, { filter: args.filter });
  const conditions = listConditions(table, args.filter);
  if (conditions === null) return EMPTY_CONNECTION;
  // Nothing is told of the list as a whole.
  if (!connectionNeeds(type, info).rows) return { ...EMPTY_CONNECTION, totalCount: null };
  const list = await history.list(listQuery(conditions), { skip: page.start ?? 0, first: page.first });
  return offsetConnection(page, list);
}

/** A page of the changes of one lead or deal, out of all of them. */
async function wholePage<Row extends LeadStatusChangeRow, Filter extends object>(
  history: HistoryLoader<Row>,
  table: ListTable<Filter>,
  owner: { readonly id: string; readonly leadId: string; readonly filter: Filter },
  args: ChangesArgs<Filter>,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const page = pageOf('skip', args, info, { parentId: owner.id, filter: args.filter });
  const conditions = listConditions(table, owner.filter, args.filter);
  if (conditions === null) return EMPTY_CONNECTION;
  const rows = await history.whole(owner);
  return memoryConnection(
    page,
    rows.filter((row) => matches(conditions, row)),
  );
}

const ofLead = (leadId: string): LeadStatusChangeFilter => ({ leadId: { eq: leadId } });

/** Where a deal is, as far as its own row tells. */
const startOf = ({ date_created, ...deal }: OpportunityRow): Start => ({
  at: Date.parse(date_created),
  stage: {
    id: deal.status_id,
    label: deal.status_label,
    type: deal.status_type,
    pipeline_id: deal.pipeline_id,
    pipeline_name: deal.pipeline_name,
  },
});

/** A stage that can be shown has a label at least. */
const isNamed = (stage: StageRow): stage is OpportunityStatusRow => stage.label !== null;

export const statusChangeResolvers: Resolvers = {
  Query: {
    leadStatusChanges: (_query, args, { load }, info) =>
      rootPage(load.history.Lead, LEAD_STATUS_CHANGE_FILTER, args, info, 'LeadStatusChange'),
    opportunityStatusChanges: (_query, args, { load }, info) =>
      rootPage(load.history.Opportunity, OPPORTUNITY_STATUS_CHANGE_FILTER, args, info, 'OpportunityStatusChange'),
  },
  Lead: {
    statusChanges: ({ id }, args, { load }, info) =>
      wholePage(load.history.Lead, LEAD_STATUS_CHANGE_FILTER, { id, leadId: id, filter: ofLead(id) }, args, info),
  },
  Opportunity: {
    statusChanges: ({ id, lead_id: leadId }, args, { load }, info) => {
      const owner = { id, leadId, filter: { ...ofLead(leadId), opportunityId: { eq: id } } };
      return wholePage(load.history.Opportunity, OPPORTUNITY_STATUS_CHANGE_FILTER, owner, args, info);
    },
    stageDurations: async (deal, _args, { load, now }) => {
      const changes = await load.history.Opportunity.whole({ id: deal.id, leadId: deal.lead_id });
      return stageDurations(visitsOf(changes, startOf(deal)), now());
    },
  },
  LeadStatusChange: edgesOf('LeadStatusChange'),
  OpportunityStatusChange: {
    ...edgesOf('OpportunityStatusChange'),
    opportunityValue: ({ opportunity_value: cents, opportunity_value_currency: currency }) =>
      cents === null ? null : { cents, currency },
    opportunityValuePeriod: ({ opportunity_value_period: period }) => known(VALUE_PERIODS, period),
    opportunityDateWon: ({ opportunity_date_won: date }) => date?.slice(0, 10) ?? null,
  },
  LeadStatusChangeConnection: connection,
  OpportunityStatusChangeConnection: connection,
  StageDuration: {
    status: ({ stage }) => (isNamed(stage) ? stage : null),
    seconds: ({ visits }) => visits.reduce((total, { seconds }) => total + seconds, 0),
    isCurrent: ({ visits }) => visits.some(({ left_at }) => left_at === null),
  },
};
