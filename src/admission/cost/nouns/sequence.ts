import { type CostRules, ONE } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allPageCost, partCost, referencesCost, requestCost } from '../rules.ts';

const write = mutationCost('Sequence', { returnsAll: true });
const change = mutationCost('SequenceSubscription', { returnsAll: true });
const sequences = referencesCost('Sequence');

export const COSTS: CostRules = {
  Query: { sequences: allPageCost('Sequence') },
  Mutation: {
    sequenceCreate: write,
    sequenceUpdate: write,
    sequenceSubscriptionCreate: change,
    sequenceSubscriptionPause: change,
    sequenceSubscriptionResume: change,
  },
  Sequence: { steps: partCost('SequenceStep'), subscriptionCounts: requestCost },
  SequenceSubscription: { callsAssignedTo: referencesCost('User') },
  EmailTemplate: {
    usedBySequences: (estimator, field, times, type) => {
      estimator.request(times);
      sequences(estimator, field, ONE, type);
    },
  },
};
