import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { edgeResolvers, known, nodeById } from './common/edges.ts';
import { customFieldsOf } from './custom-field.ts';

const STATUSES = ['DRAFT', 'PUBLISHED'] as const;

export const resolvers: Resolvers<Context> = {
  Query: {
    customActivityType: nodeById('CustomActivityType'),
    customActivityTypes: (_query, _args, { load }) => load.CustomActivityType.all(),
  },
  CustomActivity: {
    ...edgeResolvers('CustomActivity'),
    customFields: customFieldsOf('activity'),
    status: ({ status }) => known(STATUSES, status),
  },
  CustomActivityType: edgeResolvers('CustomActivityType'),
};
