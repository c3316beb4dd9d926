/** Imported status changes. They record a change without moving the lead or opportunity (documented). */

import { nounOfActivity } from '../nouns/activity.ts';
import type { Route } from '../request-context.ts';
import type { Activity } from '../seed/schema.ts';
import { createEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { addActivity, leadStatusSide, opportunitySnapshot, opportunityStatusSide } from './status-change.ts';
import { leadStatusById, opportunityStatusById } from './status-reference.ts';
import { existingId, instant, nullable, required } from './validators.ts';
import type { Write } from './write.ts';

/** The author and the date of the change. Inferred, as no history could be imported without them. */
const IMPORT_FIELDS = { user_id: existingId('user'), date_created: instant, activity_at: nullable(instant) };

const LEAD_FIELDS = {
  ...IMPORT_FIELDS,
  lead_id: required(existingId('lead')),
  old_status_id: nullable(leadStatusById),
  new_status_id: required(leadStatusById),
};
const LEAD_SCHEMA: BodySchema<Values<typeof LEAD_FIELDS>> = {
  fields: LEAD_FIELDS,
  required: ['lead_id', 'new_status_id'],
};

function createLeadStatusChange(write: Write): Activity {
  const { lead_id = '', old_status_id: from, new_status_id: to, ...overrides } = parseBody(LEAD_SCHEMA, write.context);
  const details = {
    ...leadStatusSide('old', from?.id ?? null, write),
    ...leadStatusSide('new', to?.id ?? null, write),
  };
  return addActivity(write, 'LeadStatusChange', lead_id, details, overrides);
}

const OPPORTUNITY_FIELDS = {
  ...IMPORT_FIELDS,
  lead_id: existingId('lead'),
  opportunity_id: required(existingId('opportunity')),
  old_status_id: nullable(opportunityStatusById),
  new_status_id: required(opportunityStatusById),
};
const OPPORTUNITY_SCHEMA: BodySchema<Values<typeof OPPORTUNITY_FIELDS>> = {
  fields: OPPORTUNITY_FIELDS,
  required: ['opportunity_id', 'new_status_id'],
};

/** The values of the opportunity are its current ones (inferred). */
function createOpportunityStatusChange(write: Write): Activity {
  const { context } = write;
  const {
    lead_id: _,
    opportunity_id = '',
    old_status_id: from,
    new_status_id: to,
    ...overrides
  } = parseBody(OPPORTUNITY_SCHEMA, context);
  const opportunity = context.tables.opportunity.get(opportunity_id);
  const details = {
    ...opportunityStatusSide('old', from?.id ?? null, write),
    ...opportunityStatusSide('new', to?.id ?? null, write),
    ...(opportunity === undefined ? {} : opportunitySnapshot(opportunity, write)),
  };
  return addActivity(write, 'OpportunityStatusChange', opportunity?.lead_id ?? '', details, overrides);
}

export const importedStatusChangeRoutes: Route[] = [
  {
    path: '/activity/status_change/lead/',
    POST: createEndpoint(nounOfActivity('LeadStatusChange'), createLeadStatusChange),
  },
  {
    path: '/activity/status_change/opportunity/',
    POST: createEndpoint(nounOfActivity('OpportunityStatusChange'), createOpportunityStatusChange),
  },
];
