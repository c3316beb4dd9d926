import type { GraphQLResolveInfo } from 'graphql';
import { funnelOf, money, type Passage } from '../src/domain/funnel.ts';
import { selectsAny } from '../src/engine/selection.ts';
import type { PipelineFunnelArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { OpportunityListBody } from '../src/loaders/nouns/opportunity.ts';
import { badInput } from '../src/mapping/errors.ts';
import { type ParameterCondition, queryOf } from '../src/mapping/filters/parameters.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { assertColumns } from '../src/mapping/readers.ts';
import type { FunnelOpportunitiesRow, OpportunityRow, PipelineFunnelRow, PipelineRow } from '../src/rows/index.ts';
import { cents } from './common/values.ts';
import { HISTORY_COLUMNS } from './status-change.ts';

export const resolvers: Resolvers<Context> = { Pipeline: { funnel: pipelineFunnel } };

/** `maxChanges` has a default in the schema. */
type FunnelArgs = PipelineFunnelArgs & { readonly maxChanges: number };

/** Columns that describe the creation of an opportunity. */
const COLUMNS: ReadonlySet<keyof OpportunityRow> = new Set([
  'id',
  'date_created',
  'status_id',
  'pipeline_id',
  'annualized_value',
]);
const NONE: Passage = { changes: [], opportunities: [] };
const CURRENT: ReadonlySet<string> = new Set(['current']);

async function pipelineFunnel(
  pipeline: PipelineRow,
  args: FunnelArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<PipelineFunnelRow> {
  const { from, to } = args.filter;
  const owners = plan('Pipeline.funnel', info);
  const current = selectsAny(CURRENT, info.fieldNodes, info)
    ? pipeline.statuses.map(({ id }) => opportunitiesIn(id, owners, context))
    : [];
  // The executor reports these rejections where they are selected; if the funnel fails first, they stay unhandled.
  for (const opportunities of current) opportunities.catch(() => undefined);
  const passage = owners === null ? NONE : await passageOf(args, owners, context);
  const range = { from: Date.parse(from), to: to === null || to === undefined ? context.now() : Date.parse(to) };
  const funnel = funnelOf(pipeline, passage, range);
  return { ...funnel, statuses: funnel.statuses.map((status, n) => ({ ...status, current: current[n] })) };
}

/** The opportunities that are in a status now. */
async function opportunitiesIn(
  statusId: string,
  owners: readonly ParameterCondition[] | null,
  { load }: Context,
): Promise<FunnelOpportunitiesRow> {
  if (owners === null) return { count: 0, value: money(0) };
  const query = { status_id: statusId, ...queryOf(owners) };
  const { body, total } = await load.Opportunity.list<OpportunityListBody>(query, null, { skip: 0, first: 0 });
  return { count: total ?? 0, value: money(cents('total_value_annualized', body.total_value_annualized)) };
}

/**
 * Reads all status changes since the start of the range, for all pipelines: the funnels of one operation share these
 * requests. Changes after the range are included, since the first move of an opportunity created in the range, which
 * reveals its initial status, can be later.
 */
async function passageOf(
  { filter: { from, to }, maxChanges }: FunnelArgs,
  owners: readonly ParameterCondition[],
  { load }: Context,
): Promise<Passage> {
  const most = { skip: 0, first: maxChanges };
  // A status change does not contain the owner. With an owner filter, all their opportunities updated since are read.
  const hasOwnerFilter = owners.length > 0;
  const created = { date_created__gte: from, ...(to === null || to === undefined ? {} : { date_created__lt: to }) };
  const query = hasOwnerFilter ? { ...queryOf(owners), date_updated__gte: from } : created;
  const [changes, opportunities] = await Promise.all([
    load.history.Opportunity.list({ date_created__gte: from }, most),
    load.Opportunity.list(query, COLUMNS, most),
  ]);
  if (changes.hasMore || opportunities.hasMore) {
    const what = changes.hasMore ? 'status changes' : 'opportunities';
    throw badInput(`There are more than ${maxChanges} ${what} since ${from}. Use a later start or raise maxChanges.`);
  }
  assertColumns(
    'OpportunityStatusChange',
    [...HISTORY_COLUMNS, 'opportunity_value', 'opportunity_value_period'],
    changes.rows,
  );
  assertColumns('Opportunity', [...COLUMNS], opportunities.rows);
  const ids = new Set(opportunities.rows.map(({ id }) => id));
  return {
    changes: hasOwnerFilter ? changes.rows.filter((change) => ids.has(change.opportunity_id)) : changes.rows,
    opportunities: opportunities.rows,
  };
}
