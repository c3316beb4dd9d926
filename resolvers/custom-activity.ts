import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
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
    status: ({ status }) => enumValue(STATUSES, status),
  },
  CustomActivityType: edgeResolvers('CustomActivityType'),
};
