import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { customFieldsOf } from './custom-field.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    customActivityType: nodeById('CustomActivityType'),
    customActivityTypes: (_query, _args, { load }) => load.CustomActivityType.all(),
  },
  CustomActivity: {
    ...activityResolvers('CustomActivity'),
    customFields: customFieldsOf('activity'),
  },
  CustomActivityType: edgeResolvers('CustomActivityType'),
};
