import type { GraphQLResolveInfo } from 'graphql';
import { type Start, statusDurations, visitsOf } from '../src/domain/status-history.ts';
import type { LeadStatusChangeFilter, OpportunityStatusChangeFilter, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { HistoryLoader } from '../src/loaders/nouns/status-change.ts';
import type { RowLoader } from '../src/loaders/rows/row-loader.ts';
import { ACTIVITY_TYPES } from '../src/mapping/filters/activity.ts';
import { type ListTable, listConditions, listQuery, matches } from '../src/mapping/filters/list.ts';
import {
  LEAD_STATUS_CHANGE_FILTER,
  OPPORTUNITY_STATUS_CHANGE_FILTER,
  STATUS_CHANGE_FILTERS,
  statusChangeWalk,
} from '../src/mapping/filters/status-change.ts';
import { EMPTY_CONNECTION, memoryConnection, type PageArgs, pageOf } from '../src/mapping/pagination.ts';
import type {
  Connection,
  LeadStatusChangeRow,
  OpportunityRow,
  OpportunityStatusRow,
  StatusSnapshotRow,
  TypeRows,
} from '../src/rows/index.ts';
import { connection, edgesOf, known } from './common/edges.ts';
import { listPage } from './common/list-page.ts';
import { VALUE_PERIODS } from './opportunity.ts';

interface ChangesArgs<Filter> extends PageArgs {
  readonly filter?: Filter | null | undefined;
}

type Kind = keyof typeof STATUS_CHANGE_FILTERS;
const PART: { readonly [K in Kind]: string } = {
  LeadStatusChange: ACTIVITY_TYPES.LEAD_STATUS_CHANGE.path,
  OpportunityStatusChange: ACTIVITY_TYPES.OPPORTUNITY_STATUS_CHANGE.path,
};

/** A page of the changes of all leads or opportunities: a list of activities of one type, which Close does not count. */
const rootPage =
  <K extends Kind>(kind: K) =>
  (
    _query: object,
    args: ChangesArgs<LeadStatusChangeFilter & OpportunityStatusChangeFilter>,
    { load }: Context,
    info: GraphQLResolveInfo,
  ): Promise<Connection<TypeRows[K]>> => {
    const conditions = listConditions(STATUS_CHANGE_FILTERS[kind], args.filter);
    const list = {
      filters: conditions === null ? null : listQuery(conditions),
      order: null,
      walk: statusChangeWalk(conditions ?? []),
      part: PART[kind],
      isCounted: false,
    };
    return listPage(kind, load.Activity as RowLoader<TypeRows[K]>, list, args, info, { filter: args.filter });
  };

/** A page of the changes of one lead or opportunity, out of all of them. */
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

/** Where an opportunity is, as far as its own row tells. */
const startOf = ({ date_created, ...opportunity }: OpportunityRow): Start => ({
  at: Date.parse(date_created),
  status: {
    id: opportunity.status_id,
    label: opportunity.status_label,
    type: opportunity.status_type,
    pipeline_id: opportunity.pipeline_id,
    pipeline_name: opportunity.pipeline_name,
  },
});

/** A status that can be shown has a label at least. */
const isNamed = (status: StatusSnapshotRow): status is OpportunityStatusRow => status.label !== null;

export const statusChangeResolvers: Resolvers = {
  Query: {
    leadStatusChanges: rootPage('LeadStatusChange'),
    opportunityStatusChanges: rootPage('OpportunityStatusChange'),
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
    statusDurations: async (opportunity, _args, { load, now }) => {
      const changes = await load.history.Opportunity.whole({ id: opportunity.id, leadId: opportunity.lead_id });
      return statusDurations(visitsOf(changes, startOf(opportunity)), now());
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
  StatusDuration: {
    status: ({ status }) => (isNamed(status) ? status : null),
    seconds: ({ visits }) => visits.reduce((total, { seconds }) => total + seconds, 0),
    isCurrent: ({ visits }) => visits.some(({ left_at }) => left_at === null),
  },
};
