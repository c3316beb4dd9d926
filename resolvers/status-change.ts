import type { GraphQLResolveInfo } from 'graphql';
import { timeOf } from '../src/domain/dates.ts';
import { type Start, statusDurations, visitsOf } from '../src/domain/status-history.ts';
import type {
  LeadStatusChangesArgs,
  OpportunityStatusChangeFilter,
  OpportunityStatusChangesArgs,
  Resolvers,
} from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { HistoryLoader } from '../src/loaders/nouns/status-change.ts';
import type { RowLoader } from '../src/loaders/rows/row-loader.ts';
import { memoryConnection } from '../src/mapping/connections.ts';
import { conditionsOf } from '../src/mapping/filters/conditions.ts';
import { matches, type ParameterCondition } from '../src/mapping/filters/parameters.ts';
import { LEAD_STATUS_CHANGE_FILTER, OPPORTUNITY_STATUS_CHANGE_FILTER } from '../src/mapping/filters/status-change.ts';
import { LEAD_STATUS_CHANGE_CREATE, OPPORTUNITY_STATUS_CHANGE_CREATE } from '../src/mapping/inputs/status-change.ts';
import { type ListArgs, pageOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import {
  type HistoryPlan,
  type KeysetPlan,
  type NothingPlan,
  type OffsetPlan,
  within,
} from '../src/mapping/plans/plan.ts';
import { assertColumns } from '../src/mapping/readers.ts';
import type {
  Connection,
  LeadStatusChangeRow,
  OpportunityRow,
  OpportunityStatusRow,
  StatusSnapshotRow,
} from '../src/rows/index.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { connection } from './common/connections.ts';
import { early, type ParentId } from './common/early.ts';
import { emptyPage, listPage } from './common/list-page.ts';
import { enumValue } from './common/values.ts';
import { changed, creation, deletion, payload } from './common/writes.ts';
import { VALUE_PERIODS } from './opportunity.ts';

/** A page of the changes of all leads or opportunities. */
const changesPage = <Row extends LeadStatusChangeRow>(
  changes: NothingPlan | OffsetPlan | KeysetPlan,
  args: ListArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> => listPage(changes, load.Activity as RowLoader<Row>, undefined, args, info);

/** The lead or opportunity of a history. */
interface Owner {
  readonly id: string;
  /** Null if the opportunity has not arrived. */
  readonly leadId: string | null;
  /** Its own condition. */
  readonly conditions: readonly ParameterCondition[];
}

/** An opportunity, which may not have arrived. */
type OwnedOpportunity = ParentId & { readonly lead_id: string | null };

/** A page of the changes of one lead or opportunity. */
async function historyPage<Row extends LeadStatusChangeRow>(
  changes: NothingPlan | HistoryPlan,
  history: HistoryLoader<Row>,
  owner: Owner,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const owned = within(changes, owner.conditions);
  if (owned.kind === 'nothing') return emptyPage(args, info, owner.id);
  const page = pageOf('skip', args, info, owner.id);
  const rows = await history.whole(owner);
  const compared = owned.conditions.map(({ key }) => key);
  assertColumns(owned.noun, compared, rows);
  return memoryConnection(
    page,
    rows.filter((row) => matches(owned.conditions, row)),
  );
}

/** The current status of an opportunity and its creation date, by its row. */
const startOf = ({ date_created, ...opportunity }: OpportunityRow): Start => ({
  at: timeOf(date_created),
  status: {
    id: opportunity.status_id,
    label: opportunity.status_label ?? null,
    type: opportunity.status_type ?? null,
    pipeline_id: opportunity.pipeline_id ?? null,
    pipeline_name: opportunity.pipeline_name ?? null,
  },
});

/** The columns of changes from which visits to statuses are computed. */
export const HISTORY_COLUMNS = ['date_created', 'opportunity_id', 'old_status_id', 'new_status_id'] as const;

/** The schema requires a label, which Close may omit. */
const isNamed = (status: StatusSnapshotRow): status is OpportunityStatusRow => status.label !== null;

export const resolvers: Resolvers<Context> = {
  Query: {
    leadStatusChanges: (_query, args, context, info) =>
      changesPage(plan('Query.leadStatusChanges', info), args, context, info),
    opportunityStatusChanges: (_query, args, context, info) =>
      changesPage(plan('Query.opportunityStatusChanges', info), args, context, info),
  },
  Mutation: {
    leadStatusChangeCreate: creation('LeadStatusChange', LEAD_STATUS_CHANGE_CREATE),
    leadStatusChangeDelete: deletion('LeadStatusChange'),
    opportunityStatusChangeCreate: creation('OpportunityStatusChange', OPPORTUNITY_STATUS_CHANGE_CREATE),
    opportunityStatusChangeDelete: deletion('OpportunityStatusChange'),
  },
  LeadStatusChangePayload: { ...payload, leadStatusChange: changed('LeadStatusChange') },
  OpportunityStatusChangePayload: { ...payload, opportunityStatusChange: changed('OpportunityStatusChange') },
  Lead: {
    statusChanges: early('Lead.statusChanges', ({ id }: ParentId, args: LeadStatusChangesArgs, { load }, info) => {
      const conditions = conditionsOf<ParameterCondition>(LEAD_STATUS_CHANGE_FILTER, { leadId: { eq: id } });
      const owner = { id, leadId: id, conditions };
      return historyPage(plan('Lead.statusChanges', info), load.history.Lead, owner, args, info);
    }),
  },
  Opportunity: {
    statusChanges: early(
      'Opportunity.statusChanges',
      ({ id, lead_id: leadId }: OwnedOpportunity, args: OpportunityStatusChangesArgs, { load }, info) => {
        const filter: OpportunityStatusChangeFilter = { opportunityId: { eq: id } };
        const of = leadId === null ? filter : { ...filter, leadId: { eq: leadId } };
        const owner = {
          id,
          leadId,
          conditions: conditionsOf<ParameterCondition>(OPPORTUNITY_STATUS_CHANGE_FILTER, of),
        };
        return historyPage(plan('Opportunity.statusChanges', info), load.history.Opportunity, owner, args, info);
      },
      ['lead_id'],
    ),
    statusDurations: async (opportunity, _args, { load, now }) => {
      const changes = await load.history.Opportunity.whole({ id: opportunity.id, leadId: opportunity.lead_id });
      assertColumns('OpportunityStatusChange', HISTORY_COLUMNS, changes);
      return statusDurations(visitsOf(changes, startOf(opportunity)), now());
    },
  },
  LeadStatusChange: activityResolvers('LeadStatusChange'),
  OpportunityStatusChange: {
    ...activityResolvers('OpportunityStatusChange'),
    opportunityValue: ({ opportunity_value: cents, opportunity_value_currency: currency }) =>
      cents === null ? null : { cents, currency },
    opportunityValuePeriod: ({ opportunity_value_period: period }) => enumValue(VALUE_PERIODS, period),
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
