import { nounOf } from '../../../domain/activities.ts';
import { CHANGING_TYPES } from '../../../domain/events.ts';
import { typesOf } from '../../../engine/selection.ts';
import { singleBatchOf } from '../../../loaders/nouns/index.ts';
import { customFieldsCost } from '../custom-fields.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { byIdCost, partCost, referenceCost } from '../rules.ts';

const CHANGING_NOUNS = [...new Set(CHANGING_TYPES.map(nounOf))];

/**
 * The object of an event can be of any noun that has events. However many of these Close sends one by one, each event has
 * one object: they are counted once.
 */
const changedObject: CostRule = (estimator, field, times, type) => {
  let isCounted = false;
  for (const noun of times.nouns ?? CHANGING_NOUNS) {
    const isAlone = singleBatchOf(noun) === 1;
    if (isAlone && isCounted) estimator.select(noun, field.nodes, times);
    else byIdCost(noun)(estimator, field, times, type);
    isCounted ||= isAlone;
  }
};

/** Only the types that the selection names have costs. */
const previous: CostRule = (estimator, field, times) => {
  for (const type of typesOf('PreviousValues', estimator.info)) estimator.select(type, field.nodes, times);
};

/** The labels and names that Close reports are free, but it need not report those that did not change. */
const status = referenceCost('OpportunityStatus');

export const COSTS: CostRules = {
  Event: { object: changedObject, previous, request: partCost('EventRequest') },
  PreviousLead: { status: referenceCost('LeadStatus'), customFields: customFieldsCost('lead') },
  PreviousContact: { customFields: customFieldsCost('contact') },
  PreviousOpportunity: {
    status,
    pipeline: referenceCost('Pipeline'),
    user: referenceCost('User'),
    customFields: customFieldsCost('opportunity'),
  },
  PreviousTask: { assignedTo: referenceCost('User') },
};
