import type { MutationPipelineUpdateArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { matches } from '../src/mapping/filters/parameters.ts';
import { PIPELINE_CREATE, PIPELINE_UPDATE } from '../src/mapping/inputs/pipeline.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { projection } from '../src/mapping/projection.ts';
import { assertColumns } from '../src/mapping/readers.ts';
import type { UserErrorRow } from '../src/rows/index.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { opportunityPage } from './common/opportunity-page.ts';
import { orderProblems } from './common/reorder.ts';
import { changed, creation, deletion, payload, problem, update } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    pipeline: nodeById('Pipeline'),
    pipelines: (_query, _args, { load }, info) => load.Pipeline.all(projection('Pipeline', info)),
  },
  Mutation: {
    pipelineCreate: creation('Pipeline', PIPELINE_CREATE),
    pipelineUpdate: update('Pipeline', PIPELINE_UPDATE, statusProblems),
    pipelineDelete: deletion('Pipeline'),
  },
  PipelinePayload: { ...payload, pipeline: changed('Pipeline') },
  Pipeline: {
    ...edgeResolvers('Pipeline'),
    statuses: ({ statuses }, _args, _context, info) => {
      const conditions = plan('Pipeline.statuses', info);
      if (conditions === null) return [];
      if (conditions.length === 0) return statuses;
      assertColumns('OpportunityStatus', ['type'], statuses);
      return statuses.filter((status) => matches(conditions, status));
    },
    // Close filters opportunities by status, not by pipeline.
    opportunities: ({ id, statuses }, args, context, info) => {
      const statusId = { in: statuses.map((status) => status.id) };
      return opportunityPage(plan('Pipeline.opportunities', info), { id, filter: { statusId } }, args, context, info);
    },
  },
};

/** A new order must contain every status: Close does not document what happens to missing ones. */
async function statusProblems(
  { id, input: { statusIds } }: MutationPipelineUpdateArgs,
  { load }: Context,
): Promise<readonly UserErrorRow[]> {
  if (statusIds === null || statusIds === undefined) return [];
  const { pipelines, opportunityStatuses } = await load.me({ refresh: true });
  const pipeline = pipelines.get(id);
  if (pipeline === undefined) return [problem('NOT_FOUND', 'No pipeline has this id.', 'id')];
  return orderProblems(statusIds, pipeline.statuses, ['input', 'statusIds'], opportunityStatuses);
}
