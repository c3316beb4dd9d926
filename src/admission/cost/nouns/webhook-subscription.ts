import { MAX_SUBSCRIPTIONS } from '../../../loaders/nouns/webhook-subscription.ts';
import { type CostRules, ONE } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { partCost } from '../rules.ts';

const change = mutationCost('WebhookSubscription', { returnsAll: true });
const create = mutationCost(
  'WebhookSubscription',
  { returnsAll: true, others: { signingKey: () => undefined } },
  'WebhookSubscriptionCreatePayload',
);

export const COSTS: CostRules = {
  Query: {
    webhookSubscriptions: (estimator, field) => {
      estimator.request(ONE);
      estimator.select('WebhookSubscription', field.nodes, { ...ONE, count: MAX_SUBSCRIPTIONS });
    },
  },
  Mutation: {
    webhookSubscriptionCreate: create,
    webhookSubscriptionUpdate: change,
    webhookSubscriptionPause: change,
    webhookSubscriptionResume: change,
  },
  WebhookSubscription: {
    deliveries: (estimator, field, times, type) => {
      const { first } = estimator.arguments(type, field);
      estimator.select('WebhookDelivery', field.nodes, { ...times, count: times.count * Number(first ?? 10) });
    },
    health: partCost('WebhookHealth'),
  },
};
