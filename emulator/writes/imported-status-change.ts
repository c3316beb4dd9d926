/** Status changes that are imported: they tell of a move and make none (documented). */

import type { Activity } from '../event-log.ts';
import { nounOfActivity } from '../nouns/activity.ts';
import type { Route } from '../request-context.ts';
import { bodyOf, type Shape, type Values } from './request-body.ts';
import { append, leadSide, opportunitySide, worth } from './status-change.ts';
import { leadStatus, opportunityStatus } from './status-reference.ts';
import { clearable, instant, reference, some } from './validators.ts';
import { posts, type Write } from './write.ts';

/** Whose it was and when (inferred: without these no history could be imported). */
const TOLD = { user_id: reference('user'), date_created: instant, activity_at: clearable(instant) };

const OF_LEAD = {
  ...TOLD,
  lead_id: some(reference('lead')),
  old_status_id: clearable(leadStatus),
  new_status_id: some(leadStatus),
};
const LEAD_SHAPE: Shape<Values<typeof OF_LEAD>> = { fields: OF_LEAD, required: ['lead_id', 'new_status_id'] };

function createOfLead(write: Write): Activity {
  const { lead_id = '', old_status_id: from, new_status_id: to, ...told } = bodyOf(LEAD_SHAPE, write.call);
  const held = { ...leadSide('old', from?.id ?? null, write), ...leadSide('new', to?.id ?? null, write) };
  return append(write, 'LeadStatusChange', lead_id, held, told);
}

const OF_OPPORTUNITY = {
  ...TOLD,
  lead_id: reference('lead'),
  opportunity_id: some(reference('opportunity')),
  old_status_id: clearable(opportunityStatus),
  new_status_id: some(opportunityStatus),
};
const OPPORTUNITY_SHAPE: Shape<Values<typeof OF_OPPORTUNITY>> = {
  fields: OF_OPPORTUNITY,
  required: ['opportunity_id', 'new_status_id'],
};

/** What the opportunity was worth is told as it is now (inferred). */
function createOfOpportunity(write: Write): Activity {
  const { call } = write;
  const {
    lead_id: _,
    opportunity_id = '',
    old_status_id: from,
    new_status_id: to,
    ...told
  } = bodyOf(OPPORTUNITY_SHAPE, call);
  const opportunity = call.tables.opportunity.get(opportunity_id);
  const held = {
    ...opportunitySide('old', from?.id ?? null, write),
    ...opportunitySide('new', to?.id ?? null, write),
    ...(opportunity === undefined ? {} : worth(opportunity, write)),
  };
  return append(write, 'OpportunityStatusChange', opportunity?.lead_id ?? '', held, told);
}

export const changeWrites: Route[] = [
  { path: '/activity/status_change/lead/', POST: posts(nounOfActivity('LeadStatusChange'), createOfLead) },
  {
    path: '/activity/status_change/opportunity/',
    POST: posts(nounOfActivity('OpportunityStatusChange'), createOfOpportunity),
  },
];
