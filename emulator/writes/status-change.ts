import type { Activity, ActivityType } from '../event-log.ts';
import type { Row } from '../json.ts';
import { formatValue } from '../money.ts';
import type { Lead, Opportunity } from '../seed/schema.ts';
import { leadStatusesOf, ofLead, statusesOf } from '../store.ts';
import type { Write } from './write.ts';

/** One side of a change; a first one has no old status. */
export function leadSide(side: string, status: string | null, { call }: Write): Row {
  const label = leadStatusesOf(call.tables).find(({ id }) => id === status)?.label ?? null;
  return { [`${side}_status_id`]: status, [`${side}_status_label`]: label };
}

export function opportunitySide(side: string, status: string | null, { call }: Write): Row {
  const found = statusesOf(call.tables).get(status ?? '');
  return {
    [`${side}_status_id`]: status,
    [`${side}_status_label`]: found?.label ?? null,
    [`${side}_status_type`]: found?.type ?? null,
    [`${side}_pipeline_id`]: found?.pipeline.id ?? null,
    [`${side}_pipeline_name`]: found?.pipeline.name ?? null,
  };
}

/** Records that a lead's status changed. */
export function leadMoved(write: Write, before: Lead, after: Lead): void {
  if (before.status_id === after.status_id) return;
  const from = leadSide('old', before.status_id, write);
  record(write, 'LeadStatusChange', after.id, from, leadSide('new', after.status_id, write));
}

/** Records that an opportunity's status changed, with what the opportunity was worth then. */
export function opportunityMoved(write: Write, before: Opportunity, after: Opportunity): void {
  if (before.status_id === after.status_id) return;
  const from = opportunitySide('old', before.status_id, write);
  const to = { ...opportunitySide('new', after.status_id, write), ...worth(after, write) };
  record(write, 'OpportunityStatusChange', after.lead_id, from, to);
}

/** What a change tells of its opportunity beside the statuses. */
export function worth(opportunity: Opportunity, { call }: Write): Row {
  const { currency, currency_symbol } = call.world.organization;
  return {
    opportunity_id: opportunity.id,
    opportunity_value: opportunity.value,
    opportunity_value_currency: currency,
    opportunity_value_formatted: formatValue(opportunity, currency_symbol),
    opportunity_value_period: opportunity.value_period,
    opportunity_confidence: opportunity.confidence,
    // A date-time at midnight here (recorded).
    opportunity_date_won: opportunity.date_won === null ? null : `${opportunity.date_won}T00:00:00+00:00`,
  };
}

/**
 * A quick move after another by the same user goes into its activity, A→B→C becoming A→C; a way back leaves none
 * (documented: created, updated by consolidation, deleted when reverted).
 */
function record(write: Write, type: ActivityType, lead: string, from: Row, to: Row): void {
  const { me, now, switches, tables } = write.call;
  const last = ofLead(tables.activity, lead).findLast(
    (activity) =>
      activity.type === type &&
      activity.held.opportunity_id === to.opportunity_id &&
      activity.held.new_status_id === from.old_status_id,
  );
  const joins =
    last !== undefined && last.user_id === me.id && now - Date.parse(last.date_created) < switches.consolidationMs;
  if (!joins) append(write, type, lead, { ...from, ...to });
  else if (last.held.old_status_id === to.new_status_id) write.remove('activity', last);
  else write.update('activity', last, { ...last, ...write.stamps, held: { ...last.held, ...to } });
}

/** Puts a new activity of the caller's, unless told whose and when. */
export function append(
  write: Write,
  type: ActivityType,
  lead: string,
  held: Row,
  told: Partial<Pick<Activity, 'user_id' | 'activity_at' | 'date_created'>> = {},
): Activity {
  const user = write.call.me.id;
  const activity: Activity = {
    id: write.newId('acti'),
    type,
    lead_id: lead,
    contact_id: null,
    user_id: user,
    activity_at: null,
    created_by: user,
    date_created: write.at,
    ...write.stamps,
    ...told,
    held,
  };
  write.put('activity', activity);
  write.created('activity', activity);
  return activity;
}
