import type { OffsetPlan } from './plan.ts';

/** Of one sequence, contact or lead. Close documents no order. */
export const planSubscriptions = (): OffsetPlan => ({
  kind: 'offset',
  noun: 'SequenceSubscription',
  conditions: [],
  orderBy: {},
  reverseBy: null,
  part: null,
  isCounted: false,
});
