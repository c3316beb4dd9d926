/** Changes of opportunities that need to know more than their input. */

import type { MutationOpportunityCreateArgs } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import type {
  OpportunityPayloadRow,
  OpportunityRow,
  OpportunityStatusRow,
  UserErrorRow,
} from '../../src/rows/index.ts';
import { attempt, idProblems, problem, refused } from './writes.ts';

/** A status of another pipeline than the one named is refused, once it is sure: it may have been moved there since. */
export async function pipelineProblems(
  { input: { statusId, pipelineId } }: MutationOpportunityCreateArgs,
  { load }: Context,
): Promise<readonly UserErrorRow[]> {
  if (typeof statusId !== 'string' || typeof pipelineId !== 'string') return [];
  const find = async (fresh: boolean) => (await load.me({ fresh })).opportunityStatuses.get(statusId);
  const fits = (status: OpportunityStatusRow | undefined) => status === undefined || status.pipeline_id === pipelineId;
  if (fits(await find(false))) return [];
  const status = await find(true);
  if (status === undefined || fits(status)) return [];
  return [problem('INVALID', `The status belongs to the pipeline ${status.pipeline_name}.`, 'input', 'statusId')];
}

/**
 * Moves an opportunity to the first status of this type in its own pipeline. Winning sets the day it was won, to today unless
 * given: Close itself would keep an estimate that stands there. An opportunity that is won or lost already stays where it is.
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
  if (opportunity === null) return refused(problem('NOT_FOUND', 'There is no such opportunity.', 'id'));
  const isThere = opportunity.status_type === type;
  const statusId = isThere ? opportunity.status_id : await firstStatus(opportunity, type, load);
  if (statusId === undefined) return refused(problem('INVALID', `Its pipeline has no ${type} status.`, 'id'));
  const day = dateWon ?? (type === 'won' && !isThere ? today() : null);
  const body = { status_id: statusId, ...(day === null ? {} : { date_won: day }) };
  return attempt(
    () => write.Opportunity.update(id, body),
    ([key]) => [key === 'date_won' ? 'dateWon' : 'id'],
  );
}

/** Before it is said that there is none, the pipelines are read afresh: it may have been made since. */
async function firstStatus(
  { pipeline_id }: OpportunityRow,
  type: string,
  load: Context['load'],
): Promise<string | undefined> {
  const find = async (fresh: boolean) => {
    const { pipelines } = await load.me({ fresh });
    return pipelines.get(pipeline_id ?? '')?.statuses.find((status) => status.type === type)?.id;
  };
  return (await find(false)) ?? (await find(true));
}

const PLACE: ReadonlySet<string> = new Set(['id', 'pipeline_id', 'status_id', 'status_type']);
