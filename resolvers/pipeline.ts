import type { Resolvers } from '../src/generated/graphql.ts';
import { projection } from '../src/projection.ts';
import { opportunityPage } from './opportunity.ts';
import { byId, edgesOf } from './shared.ts';

export const pipelineResolvers: Resolvers = {
  Query: {
    pipeline: byId('Pipeline'),
    pipelines: (_query, _args, { load }, info) => load.Pipeline.all(projection('Pipeline', info)),
  },
  Pipeline: {
    ...edgesOf('Pipeline'),
    // Close filters by status only.
    opportunities: ({ id, statuses }, args, context, info) => {
      const statusId = { in: statuses.map((status) => status.id) };
      return opportunityPage({ id, filter: { statusId } }, args, context, info);
    },
  },
};
