import { edgeTo } from '../../../mapping/edges.ts';
import { type CostRule, type CostRules, ONE } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { edgeCost, UNCOUNTED_LENGTH } from '../rules.ts';

const associations: CostRule = (estimator, field) =>
  estimator.select('SendAs', field.nodes, { ...ONE, count: UNCOUNTED_LENGTH });

export const COSTS: CostRules = {
  Query: {
    sendAsAssociations: (estimator, field, times, type) => {
      estimator.request(times);
      if (estimator.arguments(type, field).side === 'ALLOWED') estimator.catalogue('me');
      associations(estimator, field, times, type);
    },
  },
  Mutation: {
    sendAsCreate: mutationCost('SendAs', { catalogues: ['me'], returnsAll: true }),
    sendAsBulkUpdate: (estimator, field, times) => {
      estimator.request(times);
      estimator.select('SendAsBulkUpdatePayload', field.nodes, ONE);
    },
    sendAsDisallow: (estimator, field, times) => {
      estimator.request(times);
      estimator.catalogue('me');
      estimator.select('SendAsDisallowPayload', field.nodes, ONE);
    },
  },
  SendAsBulkUpdatePayload: { sendAsAssociations: associations },
  SendAsDisallowPayload: { allowedUser: edgeCost(edgeTo('User', { id: 'allowed_user_id' })) },
};
