/** Changes of deals that need to know more than their input. */
import type { Context } from '../src/context.ts';
import type { MutationOpportunityCreateArgs } from '../src/generated/graphql.ts';
import { OPPORTUNITY_CREATE } from '../src/inputs/opportunity.ts';
import type { OpportunityChange } from '../src/parents.ts';
import { attempt, idProblems, problem, refused, writeInputOf } from './changes.ts';

/** Creates a deal. A status of another pipeline than the one named is refused here, if it is known. */
export async function createOpportunity(
  _mutation: object,
  { input }: MutationOpportunityCreateArgs,
  context: Context,
): Promise<OpportunityChange> {
  const { statusId, pipelineId } = input;
  if (typeof statusId === 'string' && typeof pipelineId === 'string') {
    const status = (await context.load.me()).opportunityStatuses.get(statusId);
    if (status !== undefined && status.pipeline_id !== pipelineId) {
      return refused(
        problem('INVALID', `The status belongs to the pipeline ${status.pipeline_name}.`, 'input', 'statusId'),
      );
    }
  }
  const change = { table: OPPORTUNITY_CREATE, input, creates: true };
  return writeInputOf(context, change, context.write.Opportunity.create);
}

/**
 * Moves a deal to the first status of this type in its own pipeline. Winning sets the day it was won, to today unless
 * given: Close itself would keep an estimate that stands there. A deal that is won or lost already stays where it is.
 */
export async function closeOpportunity(
  id: string,
  type: 'won' | 'lost',
  dateWon: string | null | undefined,
  { load, write, today }: Context,
): Promise<OpportunityChange> {
  const wrongId = idProblems('Opportunity', id);
  if (wrongId.length > 0) return refused(...wrongId);
  const [deal, { pipelines }] = await Promise.all([load.Opportunity.read(id, PLACE), load.me()]);
  if (deal === null) return refused(problem('NOT_FOUND', 'There is no such opportunity.', 'id'));
  const status = pipelines.get(deal.pipeline_id ?? '')?.statuses.find((candidate) => candidate.type === type);
  const statusId = deal.status_type === type ? deal.status_id : status?.id;
  if (statusId === undefined) return refused(problem('INVALID', `Its pipeline has no ${type} status.`, 'id'));
  const wasWon = deal.status_type === 'won';
  const day = dateWon ?? (type === 'won' && !wasWon ? today() : null);
  return attempt(() =>
    write.Opportunity.update(id, { status_id: statusId, ...(day === null ? {} : { date_won: day }) }),
  );
}

const PLACE: ReadonlySet<string> = new Set(['id', 'pipeline_id', 'status_id', 'status_type']);
