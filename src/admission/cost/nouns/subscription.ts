import type { Noun } from '../../../rows/index.ts';
import type { CostRules } from '../estimator.ts';
import { catalogueCost, partCost, referenceCost } from '../rules.ts';

/** The cost of one payload: the changed object is read, even if the event contains it. */
const payload = (field: string, noun: Noun): CostRules => ({
  Subscription: { [`${field}Changed`]: partCost(`${noun}ChangedPayload`) },
  [`${noun}ChangedPayload`]: { [field]: referenceCost(noun), by: referenceCost('User') },
});

const tables = [
  payload('lead', 'Lead'),
  payload('contact', 'Contact'),
  payload('opportunity', 'Opportunity'),
  payload('task', 'Task'),
  payload('activity', 'Activity'),
];

export const COSTS: CostRules = {
  ...Object.assign({}, ...tables),
  Subscription: {
    ...Object.assign({}, ...tables.map(({ Subscription }) => Subscription)),
    eventReceived: partCost('EventReceivedPayload'),
  },
  LeadChangedPayload: { ...tables[0]?.LeadChangedPayload, previousStatus: referenceCost('LeadStatus') },
  OpportunityChangedPayload: {
    ...tables[2]?.OpportunityChangedPayload,
    previousStatus: referenceCost('OpportunityStatus'),
    previousValue: catalogueCost('me'),
  },
  EventReceivedPayload: { by: referenceCost('User'), event: partCost('Event') },
};
