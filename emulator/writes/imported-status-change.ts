/** Status changes that are imported: they tell of a move and make none (documented). */

import { nounOfActivity } from '../nouns/activity.ts';
import type { Route } from '../request-context.ts';
import type { Activity } from '../seed/schema.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { addActivity, leadStatusSide, opportunitySnapshot, opportunityStatusSide } from './status-change.ts';
import { leadStatusById, opportunityStatusById } from './status-reference.ts';
import { existingId, instant, nullable, required } from './validators.ts';
import { createEndpoint, type Write } from './write.ts';

/** Whose it was and when (inferred: without these no history could be imported). */
const IMPORT_FIELDS = { user_id: existingId('user'), date_created: instant, activity_at: nullable(instant) };

const OF_LEAD = {
  ...IMPORT_FIELDS,
  lead_id: required(existingId('lead')),
  old_status_id: nullable(leadStatusById),
  new_status_id: required(leadStatusById),
};
const LEAD_SHAPE: BodySchema<Values<typeof OF_LEAD>> = { fields: OF_LEAD, required: ['lead_id', 'new_status_id'] };

function createOfLead(write: Write): Activity {
  const { lead_id = '', old_status_id: from, new_status_id: to, ...told } = parseBody(LEAD_SHAPE, write.context);
  const details = {
    ...leadStatusSide('old', from?.id ?? null, write),
    ...leadStatusSide('new', to?.id ?? null, write),
  };
  return addActivity(write, 'LeadStatusChange', lead_id, details, told);
}

const OF_OPPORTUNITY = {
  ...IMPORT_FIELDS,
  lead_id: existingId('lead'),
  opportunity_id: required(existingId('opportunity')),
  old_status_id: nullable(opportunityStatusById),
  new_status_id: required(opportunityStatusById),
};
const OPPORTUNITY_SHAPE: BodySchema<Values<typeof OF_OPPORTUNITY>> = {
  fields: OF_OPPORTUNITY,
  required: ['opportunity_id', 'new_status_id'],
};

/** What the opportunity was worth is told as it is now (inferred). */
function createOfOpportunity(write: Write): Activity {
  const { context } = write;
  const {
    lead_id: _,
    opportunity_id = '',
    old_status_id: from,
    new_status_id: to,
    ...told
  } = parseBody(OPPORTUNITY_SHAPE, context);
  const opportunity = context.tables.opportunity.get(opportunity_id);
  const details = {
    ...opportunityStatusSide('old', from?.id ?? null, write),
    ...opportunityStatusSide('new', to?.id ?? null, write),
    ...(opportunity === undefined ? {} : opportunitySnapshot(opportunity, write)),
  };
  return addActivity(write, 'OpportunityStatusChange', opportunity?.lead_id ?? '', details, told);
}

export const changeWrites: Route[] = [
  { path: '/activity/status_change/lead/', POST: createEndpoint(nounOfActivity('LeadStatusChange'), createOfLead) },
  {
    path: '/activity/status_change/opportunity/',
    POST: createEndpoint(nounOfActivity('OpportunityStatusChange'), createOfOpportunity),
  },
];
