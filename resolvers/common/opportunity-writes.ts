/** Opportunity mutations that depend on the opportunity or its pipeline. */

import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../src/engine/selection.ts';
import type { MutationOpportunityCreateArgs, MutationOpportunityUpdateArgs } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import type { Columns } from '../../src/loaders/rows/columns.ts';
import { OPPORTUNITY_UPDATE } from '../../src/mapping/inputs/opportunity.ts';
import { EDGES } from '../../src/mapping/noun-columns.ts';
import type {
  OpportunityPayloadRow,
  OpportunityRow,
  OpportunityStatusRow,
  UserErrorRow,
} from '../../src/rows/index.ts';
import { attempt, idProblems, problem, refused, update } from './writes.ts';

/** Refuses a status that belongs to another pipeline. The catalogue is refreshed first, since statuses can move. */
export async function pipelineProblems(
  { input: { statusId, pipelineId } }: MutationOpportunityCreateArgs,
  { load }: Context,
): Promise<readonly UserErrorRow[]> {
  if (typeof statusId !== 'string' || typeof pipelineId !== 'string') return [];
  const find = async (refresh: boolean) => (await load.me({ refresh })).opportunityStatuses.get(statusId);
  const fits = (status: OpportunityStatusRow | undefined) => status === undefined || status.pipeline_id === pipelineId;
  if (fits(await find(false))) return [];
  const status = await find(true);
  if (status === undefined || fits(status)) return [];
  return [problem('INVALID', `The status belongs to pipeline ${status.pipeline_name}.`, 'input', 'statusId')];
}

/**
 * Moves an opportunity to the first status of a type in its own pipeline. Winning also sets `dateWon`, to today by
 * default, because Close would keep an estimated date. An opportunity that already has this type keeps its status.
 */
export async function closeOpportunity(
  id: string,
  type: 'won' | 'lost',
  dateWon: string | null | undefined,
  { load, write, today }: Context,
): Promise<OpportunityPayloadRow> {
  const wrongId = idProblems('Opportunity', id);
  if (wrongId.length > 0) return refused(...wrongId);
  const [opportunity] = await Promise.all([load.Opportunity.read(id, PLACE), load.me()]);
  if (opportunity === null) return refused(problem('NOT_FOUND', 'No opportunity has this id.', 'id'));
  const isThere = opportunity.status_type === type;
  const statusId = isThere ? opportunity.status_id : await firstStatus(opportunity, type, load);
  if (statusId === undefined) return refused(problem('INVALID', `Its pipeline has no ${type} status.`, 'id'));
  const day = dateWon ?? (type === 'won' && !isThere ? today() : null);
  const body = { status_id: statusId, ...(day === null ? {} : { date_won: day }) };
  const change = await attempt(
    () => write.Opportunity.update(id, body),
    ([key]) => [key === 'date_won' ? 'dateWon' : 'id'],
  );
  return { ...change, before: opportunity };
}

/** Changes an opportunity. Reads its status first if the payload's `oldStatus` is selected. */
export async function updateOpportunity(
  mutation: object,
  args: MutationOpportunityUpdateArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityPayloadRow> {
  const selected = selectedFields('OpportunityPayload', info.fieldNodes, info);
  let before: OpportunityRow | null = null;
  const check = async () => {
    if (selected.some(({ name }) => name === 'oldStatus'))
      before = await context.load.Opportunity.read(args.id, STATUS);
    return [];
  };
  const change = await update('Opportunity', OPPORTUNITY_UPDATE, check)(mutation, args, context, info);
  return { ...change, before };
}

/** Refreshes the pipelines before it reports a missing status, since the catalogue may be stale. */
async function firstStatus(
  { pipeline_id }: OpportunityRow,
  type: string,
  load: Context['load'],
): Promise<string | undefined> {
  const find = async (refresh: boolean) => {
    const { pipelines } = await load.me({ refresh });
    return pipelines.get(pipeline_id ?? '')?.statuses.find((status) => status.type === type)?.id;
  };
  return (await find(false)) ?? (await find(true));
}

const STATUS: Columns = new Set(['id', ...Object.values(EDGES.Opportunity.status.columns)]);
const PLACE: ReadonlySet<string> = new Set(['id', 'pipeline_id', 'status_id', 'status_type']);
