import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { CUSTOM_ACTIVITY_CREATE, CUSTOM_ACTIVITY_UPDATE } from '../src/mapping/inputs/custom-activity.ts';
import { CUSTOM_ACTIVITY_TYPE_CREATE, CUSTOM_ACTIVITY_TYPE_UPDATE } from '../src/mapping/inputs/custom-type.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { newActivityProblems, publishingProblems } from './common/custom-activity-writes.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';
import { customFieldsOf } from './custom-field.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    customActivityType: nodeById('CustomActivityType'),
    customActivityTypes: (_query, _args, { load }) => load.CustomActivityType.all(),
  },
  Mutation: {
    customActivityTypeCreate: creation('CustomActivityType', CUSTOM_ACTIVITY_TYPE_CREATE),
    customActivityTypeUpdate: update('CustomActivityType', CUSTOM_ACTIVITY_TYPE_UPDATE),
    customActivityTypeDelete: deletion('CustomActivityType'),
    customActivityCreate: creation('CustomActivity', CUSTOM_ACTIVITY_CREATE, newActivityProblems),
    customActivityUpdate: update('CustomActivity', CUSTOM_ACTIVITY_UPDATE, publishingProblems),
    customActivityDelete: deletion('CustomActivity'),
  },
  CustomActivityPayload: { ...payload, customActivity: changed('CustomActivity') },
  CustomActivity: {
    ...activityResolvers('CustomActivity'),
    customFields: customFieldsOf('activity'),
  },
  CustomActivityTypePayload: { ...payload, customActivityType: changed('CustomActivityType') },
  CustomActivityType: edgeResolvers('CustomActivityType'),
};
